package kessai.topology;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Texts that must not be found, in every encoding in which they might be written: ASCII, UTF-16, hexadecimal and base64 of
 * these, and digits also as BCD. What is found is told by the text's last four characters and by its encoding.
 */
final class Needles {

    private static final int SHOWN = 4;

    private static final int SHORTEST = 4;
    private static final int PAIRS = 1 << 16;

    /** As many octets as the shortest has: what of each is looked for first, in a window that is moved over the hay. */
    private final int window;

    /** By the pair of octets at the window's end, how far to move it: most pairs are in no needle (Wu and Manber, 1994). */
    private final int[] moves = new int[PAIRS];

    /** By that pair, those that may be in the window if it is not to be moved. */
    private final Map<Integer, List<Needle>> byPair = new HashMap<>();

    private record Needle(String name, byte[] octets) {

        Needle {
            if (octets.length < SHORTEST) {
                throw new IllegalArgumentException("too short to be looked for: " + name);
            }
        }

        boolean isAt(int begin, byte[] hay) {
            int end = begin + octets.length;
            return end <= hay.length && Arrays.equals(hay, begin, end, octets, 0, octets.length);
        }
    }

    private Needles(List<String> texts) {
        List<Needle> needles = new ArrayList<>();
        for (String text : texts) {
            String name = "…" + text.substring(text.length() - SHOWN);
            encodings(text).forEach((encoding, octets) -> needles.add(new Needle(name + " in " + encoding, octets)));
        }
        window = needles.stream()
                .mapToInt(needle -> needle.octets().length)
                .min()
                .orElseThrow();
        Arrays.fill(moves, window - 1);
        needles.forEach(this::add);
    }

    static Needles of(List<String> texts) {
        return new Needles(texts);
    }

    static Needles of(String... texts) {
        return new Needles(List.of(texts));
    }

    /** Each encoding of a text, by name. */
    static Map<String, byte[]> encodings(String text) {
        Map<String, byte[]> encodings = new LinkedHashMap<>();
        Map.of("ASCII", US_ASCII, "UTF-16BE", UTF_16BE, "UTF-16LE", UTF_16LE).forEach((name, charset) -> {
            byte[] plain = text.getBytes(charset);
            encodings.put(name, plain);
            String hex = HexFormat.of().formatHex(plain);
            encodings.put("hex of " + name, hex.getBytes(US_ASCII));
            encodings.put(
                    "upper-case hex of " + name,
                    HexFormat.of().withUpperCase().formatHex(plain).getBytes(US_ASCII));
            for (int shift = 0; shift < 3; shift++) {
                encodings.put("base64 of " + name + ", shifted by " + shift, base64(plain, shift));
            }
        });
        if (text.matches("[0-9]{8,}")) {
            encodings.put("BCD", packed(text.substring(0, text.length() / 2 * 2)));
            encodings.put("BCD, shifted", packed(text.substring(1, 1 + (text.length() - 1) / 2 * 2)));
        }
        return encodings;
    }

    /** Where they are in these octets. */
    TreeSet<String> in(byte[] hay) {
        TreeSet<String> found = new TreeSet<>();
        int last = window - 2;
        for (int at = 0; at + window <= hay.length; ) {
            int pair = pair(hay, at + last);
            int move = moves[pair];
            if (move > 0) {
                at += move;
                continue;
            }
            for (Needle needle : byPair.get(pair)) {
                if (needle.isAt(at, hay)) {
                    found.add(needle.name());
                }
            }
            at++;
        }
        return found;
    }

    /** Where they are in the files of a folder and in the files' names. */
    TreeSet<String> inFiles(Path folder, Path... except) {
        TreeSet<String> found = new TreeSet<>();
        for (Path file : files(folder)) {
            if (!List.of(except).contains(file)) {
                in(read(file)).forEach(needle -> found.add(file + ": " + needle));
                in(file.toString().getBytes(US_ASCII)).forEach(needle -> found.add("the name of a file: " + needle));
            }
        }
        return found;
    }

    /** The files of a folder and of those below it. */
    static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Needle needle) {
        int last = window - 2;
        for (int i = 0; i <= last; i++) {
            int pair = pair(needle.octets(), i);
            moves[pair] = Math.min(moves[pair], last - i);
        }
        byPair.computeIfAbsent(pair(needle.octets(), last), any -> new ArrayList<>())
                .add(needle);
    }

    private static int pair(byte[] octets, int at) {
        return (octets[at] & 0xff) << 8 | octets[at + 1] & 0xff;
    }

    /** What is the same whatever comes before and after: the characters that hold bits of the text alone. */
    private static byte[] base64(byte[] plain, int shift) {
        byte[] shifted = new byte[shift + plain.length];
        System.arraycopy(plain, 0, shifted, shift, plain.length);
        String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = (shift * 8 + 5) / 6;
        int to = shifted.length * 8 / 6;
        return whole.substring(from, to).getBytes(US_ASCII);
    }

    private static byte[] packed(String digits) {
        byte[] octets = new BigInteger("1" + digits, 16).toByteArray();
        return Arrays.copyOfRange(octets, octets.length - digits.length() / 2, octets.length);
    }
}
