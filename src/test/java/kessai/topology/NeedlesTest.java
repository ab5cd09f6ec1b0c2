package kessai.topology;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The search can fail: what is planted is found. */
class NeedlesTest {

    private static final String NUMBER = "9900010012345675";
    private static final Needles NEEDLES = Needles.of(NUMBER);

    @TempDir
    Path folder;

    static Stream<Arguments> planted() {
        byte[] ascii = NUMBER.getBytes(US_ASCII);
        byte[] utf16 = NUMBER.getBytes(UTF_16LE);
        return Stream.of(
                Arguments.of("ASCII", ascii),
                Arguments.of("UTF-16BE", bytes("00390039003000300030003100300030003100320033003400350036003700 35")),
                Arguments.of("UTF-16LE", utf16),
                Arguments.of("hex of ASCII", text("39393030303130303132333435363735")),
                Arguments.of("upper-case hex of ASCII", text("39393030303130303132333435363735")),
                Arguments.of("hex of UTF-16LE", text(HexFormat.of().formatHex(utf16))),
                Arguments.of("base64 of ASCII, shifted by 0", text("OTkwMDAxMDAxMjM0NTY3NQ==")),
                Arguments.of("base64 of ASCII, shifted by 1", base64("x" + NUMBER + "xyz")),
                Arguments.of("base64 of ASCII, shifted by 2", base64("xy" + NUMBER + "xy")),
                Arguments.of("BCD", bytes("9900010012345675")),
                Arguments.of("BCD, shifted", bytes("799000100123456758")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("planted")
    void whatIsPlantedIsFound(String encoding, byte[] octets) throws IOException {
        Path file = Files.createDirectories(folder.resolve("below")).resolve("journal");
        ByteArrayOutputStream around = new ByteArrayOutputStream();
        around.writeBytes(noise());
        around.writeBytes(octets);
        around.writeBytes(noise());
        Files.write(file, around.toByteArray());

        assertThat(NEEDLES.inFiles(folder)).contains(file + ": …5675 in " + encoding);
    }

    @Test
    void aNumberAtTheVeryEndIsFound() {
        assertThat(NEEDLES.in(("x" + NUMBER).getBytes(US_ASCII))).containsExactly("…5675 in ASCII");
    }

    @Test
    void whatIsTooShortToBeLookedForIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Needles.of("12345678"))
                .withMessageStartingWith("too short to be looked for: …5678 in BCD, shifted");
    }

    @Test
    void whatLooksLikeItIsNot() throws IOException {
        Files.write(folder.resolve("noise"), noise());
        Files.writeString(folder.resolve("masked"), "************5675 9900010012345674 990001001234567");

        assertThat(NEEDLES.inFiles(folder)).isEmpty();
    }

    @Test
    void theNameOfAFileIsLookedAtToo() throws IOException {
        Files.writeString(folder.resolve(NUMBER), "");

        assertThat(NEEDLES.inFiles(folder)).containsExactly("the name of a file: …5675 in ASCII");
    }

    private static byte[] noise() {
        byte[] noise = new byte[10_001];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static byte[] text(String text) {
        return text.getBytes(US_ASCII);
    }

    private static byte[] base64(String text) {
        return Base64.getEncoder().encode(text.getBytes(US_ASCII));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
