package baize.trust;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A PKCS#12 file (RFC 7292) with one private key under a password: what an organisation keeps its keys in.
 *
 * @param key the key
 * @param chain its certificate, then its issuer's where that is another; empty for a checkpoint key, whose certificate only fills the
 *     place that the format requires
 */
public record KeyFile<K>(K key, List<Certificate> chain) {
    /** Longest file in bytes. */
    public static final int LIMIT = 64 * 1024;

    private static final java.security.cert.Certificate[] NONE = {};
    private static final String ALIAS = "baize";

    public KeyFile {
        chain = List.copyOf(chain);
    }

    /** Writes a key for commands or of a CA, with its certificates. */
    public static byte[] write(P256SigningKey key, List<Certificate> chain, char[] password) {
        List<byte[]> encoded = chain.stream().map(Certificate::toByteArray).toList();
        return write(key.in(CryptoProvider.JDK), encoded, password);
    }

    /** Writes a key for checkpoints. */
    public static byte[] write(Ed25519SigningKey key, char[] password) {
        return write(key.in(CryptoProvider.JDK), List.of(CheckpointKeyCertificate.of(key)), password);
    }

    /** Reads a key for commands or of a CA. Throws {@link IOException} for a wrong password and for any other content. */
    public static KeyFile<P256SigningKey> readP256(byte[] file, char[] password) throws IOException {
        KeyStore store = open(file, password);
        if (!(key(store, password) instanceof ECPrivateKey ec)) {
            throw new IOException("The key file holds no P-256 key");
        }
        P256SigningKey key = P256SigningKey.ofSecret(P256.toBytes(ec.getS()))
                .orElseThrow(() -> new IOException("The key file's key is not a P-256 key"));
        List<Certificate> chain = chain(store);
        if (chain.isEmpty() || !chain.getFirst().facts().publicKey().equals(key.publicKey())) {
            throw new IOException("The key file's certificate is of another key");
        }
        return new KeyFile<>(key, chain);
    }

    /** Reads a key for checkpoints. Throws {@link IOException} for a wrong password and for any other content. */
    public static KeyFile<Ed25519SigningKey> readEd25519(byte[] file, char[] password) throws IOException {
        KeyStore store = open(file, password);
        if (!(key(store, password) instanceof EdECPrivateKey ed)) {
            throw new IOException("The key file holds no Ed25519 key");
        }
        byte[] seed = ed.getBytes()
                .filter(bytes -> bytes.length == Ed25519SigningKey.SEED_LENGTH)
                .orElseThrow(() -> new IOException("The key file's key is not an Ed25519 key"));
        return new KeyFile<>(Ed25519SigningKey.ofSeed(seed), List.of());
    }

    private static byte[] write(PrivateKey key, List<byte[]> chain, char[] password) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<java.security.cert.Certificate> certificates = new ArrayList<>();
            for (byte[] der : chain) {
                certificates.add(factory.generateCertificate(new ByteArrayInputStream(der)));
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, key, password, certificates.toArray(java.security.cert.Certificate[]::new));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            store.store(file, password);
            return file.toByteArray();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("The key file could not be made", impossible);
        }
    }

    private static KeyStore open(byte[] file, char[] password) throws IOException {
        if (file.length > LIMIT) {
            throw new IOException("The key file has " + file.length + " bytes; the limit is " + LIMIT);
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password);
            return store;
        } catch (GeneralSecurityException unknown) {
            throw new IOException("The key file is not PKCS#12", unknown);
        }
    }

    private static String alias(KeyStore store) throws GeneralSecurityException, IOException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                return alias;
            }
        }
        throw new IOException("The key file holds no key");
    }

    private static Key key(KeyStore store, char[] password) throws IOException {
        try {
            return store.getKey(alias(store), password);
        } catch (GeneralSecurityException unreadable) {
            throw new IOException("The key file's key can't be read", unreadable);
        }
    }

    private static List<Certificate> chain(KeyStore store) throws IOException {
        List<Certificate> chain = new ArrayList<>();
        try {
            java.security.cert.Certificate[] links = store.getCertificateChain(alias(store));
            for (java.security.cert.Certificate link : links == null ? NONE : links) {
                chain.add(read(link.getEncoded()));
            }
        } catch (GeneralSecurityException unreadable) {
            throw new IOException("The key file's certificates can't be read", unreadable);
        }
        return chain;
    }

    private static Certificate read(byte[] der) throws IOException {
        return switch (Certificate.read(der)) {
            case Certificate certificate -> certificate;
            case CertificateReading.Refused refused ->
                throw new IOException("A certificate of the key file is refused: " + refused.fault());
        };
    }
}
