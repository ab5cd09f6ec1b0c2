package kessai.wakeup;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Any text in a header: UTF-8, with everything but letters, digits and {@code - . _ ~} written as {@code %XX}. */
final class PercentEncoding {

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final String EXPECTED = "percent-encoded UTF-8";

    private PercentEncoding() {}

    static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(octet) >= 0) {
                encoded.append((char) octet);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", octet));
            }
        }
        return encoded.toString();
    }

    static String decode(String encoded) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                octets.write(octet(encoded, i));
                i += 2;
            } else if (c >= ' ' && c < 0x7f) {
                octets.write(c);
            } else {
                throw new ValueRefused(EXPECTED, encoded);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            ValueRefused refused = new ValueRefused(EXPECTED, encoded);
            refused.initCause(e);
            throw refused;
        }
    }

    private static int octet(String encoded, int percent) {
        int high = percent + 2 < encoded.length() ? hex(encoded.charAt(percent + 1)) : -1;
        int low = percent + 2 < encoded.length() ? hex(encoded.charAt(percent + 2)) : -1;
        if (high < 0 || low < 0) {
            throw new ValueRefused(EXPECTED, encoded);
        }
        return (high << 4) | low;
    }

    /** ASCII digits only, where {@link Character#digit} takes any script's. */
    private static int hex(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }
}
