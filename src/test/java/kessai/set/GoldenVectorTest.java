package kessai.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.tool.NeedsTool;
import kessai.tool.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The encodings beside the {@code .cnf} files were written by openssl, from the productions alone. */
class GoldenVectorTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Map<String, Record> vectors() {
        Map<String, Record> all = new TreeMap<>(GoldenMessages.all());
        all.putAll(GoldenContents.all());
        all.putAll(GoldenAuthorisations.all());
        return all;
    }

    static Stream<String> names() {
        return vectors().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aValueIsWrittenAsOpensslWroteIt(String name) throws IOException {
        assertThat(Bytes.of(Der.encode(value(name)))).isEqualTo(golden(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatOpensslWroteIsTheValue(String name) throws IOException {
        assertThat(Der.decode(value(name).getClass(), golden(name).toByteArray()))
                .isEqualTo(value(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    @NeedsTool(Tool.OPENSSL)
    void opensslWritesItSoAgain(String name, @TempDir Path folder) throws Exception {
        Path written = folder.resolve("written.der");
        Process openssl = new ProcessBuilder(
                        Tool.OPENSSL.toString(),
                        "asn1parse",
                        "-noout",
                        "-genconf",
                        GOLDEN.resolve(name + ".cnf").toString(),
                        "-out",
                        written.toString())
                .inheritIO()
                .start();

        assertThat(openssl.waitFor()).isZero();
        assertThat(Files.readAllBytes(written)).isEqualTo(golden(name).toByteArray());
    }

    @Test
    void everyVectorIsUsed() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".cnf"))
                            .map(name -> name.replace(".cnf", "")))
                    .containsExactlyInAnyOrderElementsOf(vectors().keySet());
        }
    }

    @Test
    void everyMessageHasAVector() {
        assertThat(forms(Message.class).map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(GoldenMessages.all().keySet());
    }

    @Test
    void everyMessageSaysItsType() {
        assertThat(GoldenMessages.all().values().stream()
                        .map(wrapper -> wrapper.message().type())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "PInitReq",
                        "PInitRes",
                        "PReq",
                        "PRes",
                        "InqReq",
                        "InqRes",
                        "AuthReq",
                        "AuthRes",
                        "AuthRevReq",
                        "AuthRevRes",
                        "Error");
    }

    private static Stream<Class<?>> forms(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GoldenVectorTest::forms)
                : Stream.of(type);
    }

    private static Record value(String name) {
        Record value = vectors().get(name);
        assertThat(value).isNotNull();
        return value;
    }

    private static Bytes golden(String name) throws IOException {
        return Bytes.of(Files.readAllBytes(GOLDEN.resolve(name + ".der")));
    }
}
