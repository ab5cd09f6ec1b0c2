package kessai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFileTest {

    private static final DemoFile KEYS = new DemoFile(
            Map.of("garden", "g-key", "books", "b-key"),
            "o-key",
            Map.of("100@demo", new DemoFile.Login("100@demo", "a-password")),
            List.of("9900010000000017"));

    @TempDir
    Path folder;

    @Test
    void isReadAsItWasWritten() {
        KEYS.writeTo(folder);

        assertThat(DemoFile.in(folder)).isEqualTo(KEYS);
    }

    @Test
    void hasOneKeyALineForThoseWhoReadItWithSed() throws IOException {
        KEYS.writeTo(folder);

        assertThat(Files.readString(folder.resolve("demo.json"))).contains("    \"garden\" : \"g-key\"\n");
    }

    @Test
    void isItsOwnersOnly() throws IOException {
        KEYS.writeTo(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("demo.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void showsNoKeyAndNoCard() {
        assertThat(KEYS.toString()).doesNotContain("key", "99000100");
    }
}
