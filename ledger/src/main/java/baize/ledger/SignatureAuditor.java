package baize.ledger;

import baize.contracts.Event;
import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.membership.CertificateFacts;
import baize.contracts.membership.MembershipEvent;
import baize.ledger.AuditReport.Finding;
import baize.ledger.blocks.Block;
import baize.ledger.blocks.BlockEntry;
import baize.ledger.codec.InvalidRecordException;
import baize.ledger.codec.RecordCodec;
import baize.trust.Genesis;
import baize.trust.GrowingTree;
import baize.trust.P256PublicKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Verifies leaves, tree and signatures without running a rule: that what is recorded was signed by the officer recorded, not that the rules
 * would say the same. Keys come from the genesis record and from the certificates that the log's events name.
 */
final class SignatureAuditor implements BlockAuditor {
    private static final String CERTIFICATES = "Certificate";

    private record Holder(P256PublicKey key, MemberId member, OfficerId officer) {}

    private final RecordCodec codec = new RecordCodec();
    private final EntryReader reader = new EntryReader(codec);
    private final Map<KeyId, Holder> holders = new ConcurrentHashMap<>();
    private final GrowingTree tree = GrowingTree.empty();
    private final Queue<List<Future<Optional<String>>>> begun = new ArrayDeque<>();
    private final ExecutorService pool = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("baize-audit-", 0).factory());
    private long signatures;

    SignatureAuditor(Genesis genesis) {
        genesis.members()
                .forEach(member -> member.officers().forEach(officer -> {
                    P256PublicKey key = officer.certificate().facts().publicKey();
                    holders.put(
                            new KeyId(key.thumbprint()),
                            new Holder(key, new MemberId(member.member()), new OfficerId(officer.officer())));
                }));
    }

    @Override
    public void begin(AuditedChain.Link link) {
        Block block = link.block();
        block.entries().forEach(this::learnKeys);
        List<Future<Optional<String>>> faults = new ArrayList<>();
        long position = block.firstPosition();
        for (BlockEntry entry : block.entries()) {
            if (entry instanceof BlockEntry.Logged logged) {
                long at = position++;
                faults.add(pool.submit(() -> fault(block, at, logged)));
            }
        }
        begun.add(faults);
    }

    private void learnKeys(BlockEntry entry) {
        if (entry instanceof BlockEntry.Logged logged && mentionsCertificate(logged.events())) {
            try {
                codec.readEvents(new String(logged.events(), java.nio.charset.StandardCharsets.UTF_8))
                        .forEach(this::learnKey);
            } catch (InvalidRecordException broken) {
                // The entry's own check names it.
                return;
            }
        }
    }

    private static boolean mentionsCertificate(byte[] events) {
        return new String(events, java.nio.charset.StandardCharsets.ISO_8859_1).contains(CERTIFICATES);
    }

    private void learnKey(Event event) {
        switch (event) {
            case MembershipEvent.CertificateIssued(CertificateFacts facts) -> learn(facts);
            case MembershipEvent.CertificateRenewed(CertificateFacts facts) -> learn(facts);
            default -> {
                // No other event makes a key known.
            }
        }
    }

    private void learn(CertificateFacts facts) {
        String code = facts.publicKey().value();
        int dot = code.indexOf('.');
        Optional<P256PublicKey> key = P256PublicKey.ofJwk(code.substring(0, dot), code.substring(dot + 1));
        if (key.isPresent() && facts.officer().isPresent()) {
            holders.put(
                    new KeyId(key.get().thumbprint()),
                    new Holder(key.get(), facts.member(), facts.officer().get()));
        }
    }

    private Optional<String> fault(Block block, long position, BlockEntry.Logged logged) {
        if (position == 0) {
            boolean same = Arrays.equals(reader.entry(block, 0).leafHash(), logged.leafHash());
            return same ? Optional.empty() : Optional.of("its leaf is not the genesis record's");
        }
        try {
            EntryReader.Opened opened = reader.open(logged.command());
            Holder holder = holders.get(new KeyId(opened.jws().kid()));
            if (holder == null) {
                return Optional.of("it is signed by a key that no certificate names");
            }
            if (!holder.member.equals(logged.member()) || !holder.officer.equals(logged.officer())) {
                return Optional.of("it is recorded for another officer than the one whose key signed it");
            }
            if (!opened.jws().verify(holder.key)) {
                return Optional.of("its signature is not by the key that it names");
            }
            boolean same = Arrays.equals(
                    reader.entry(position, block.time(), opened, logged).leafHash(), logged.leafHash());
            return same ? Optional.empty() : Optional.of("its leaf does not commit to what is recorded");
        } catch (InvalidRecordException | IllegalArgumentException broken) {
            return Optional.of("it cannot be read: " + broken.getMessage());
        }
    }

    @Override
    public void end(AuditedChain.Link link) {
        Block block = link.block();
        long position = block.firstPosition();
        for (Future<Optional<String>> fault : begun.remove()) {
            long at = position++;
            Preparation.result(fault).ifPresent(what -> {
                throw new AuditException(Finding.at(block.height(), at, what));
            });
            signatures += at == 0 ? 0 : 1;
        }
        block.entries().forEach(entry -> {
            if (entry instanceof BlockEntry.Logged logged) {
                tree.append(logged.leafHash(), (_, _, _) -> {});
            }
        });
        if (!Arrays.equals(tree.root(), block.root())) {
            throw new AuditException(
                    Finding.at(block.height(), block.firstPosition(), "its root is not what its leaves give"));
        }
    }

    @Override
    public long signatures() {
        return signatures;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
