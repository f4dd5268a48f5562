package baize.checks.input;

import baize.trust.Base64Url;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every form in which a text about a person could stand in an address, a header or a line of a log: as it is, encoded, or hashed without a salt. */
record Traces(String text, Set<String> forms) {
    private static final Charset CHINESE = Charset.forName("GB18030");

    /** All forms of a text. */
    static Traces of(String text) {
        Set<String> forms = new TreeSet<>();
        addForms(text, forms);
        String bare = text.replaceAll("[\\s+\\-()]", "");
        if (bare.length() >= 6) {
            addForms(bare, forms);
        }
        return new Traces(text, forms);
    }

    /** The form that stands in here, if one does. */
    Optional<String> in(String where) {
        return forms.stream().filter(where::contains).findFirst();
    }

    private static void addForms(String text, Set<String> forms) {
        forms.add(text);
        forms.add(new StringBuilder(text).reverse().toString());
        forms.add(escaped(text, "\\u%04x", ""));
        forms.add(escaped(text, "\\u%04X", ""));
        forms.add(escaped(text, "&#%d", ";"));
        forms.add(escaped(text, "&#x%x", ";"));
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, CHINESE)) {
            byte[] bytes = text.getBytes(charset);
            String address = URLEncoder.encode(text, charset);
            forms.addAll(List.of(address, address.toLowerCase(Locale.ROOT), address.replace("+", "%20")));
            forms.add(URLEncoder.encode(address, StandardCharsets.US_ASCII));
            String hex = HexFormat.of().formatHex(bytes);
            forms.addAll(List.of(hex, hex.toUpperCase(Locale.ROOT)));
            forms.add(new BigInteger(1, bytes).toString(32));
            addBase64(bytes, forms);
            for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
                byte[] digest = digest(algorithm, bytes);
                forms.add(HexFormat.of().formatHex(digest));
                forms.add(Base64Url.encode(digest));
                forms.add(Base64.getEncoder().withoutPadding().encodeToString(digest));
            }
        }
    }

    /** Wherever in an encoded text it starts: without the characters that its neighbours share. */
    private static void addBase64(byte[] bytes, Set<String> forms) {
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            int from = before == 0 ? 0 : before + 1;
            int to = shifted.length * 8 / 6;
            for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                forms.add(encoder.withoutPadding().encodeToString(shifted).substring(from, to));
            }
        }
    }

    private static String escaped(String text, String form, String end) {
        return text.chars().mapToObj(c -> form.formatted(c) + end).collect(Collectors.joining());
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(Arrays.copyOf(bytes, bytes.length));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
