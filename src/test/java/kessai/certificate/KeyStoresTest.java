package kessai.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import kessai.party.MasterKey;
import kessai.tool.NeedsTool;
import kessai.tool.Tool;
import kessai.treatment.OpenSsl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyStoresTest {

    private static final char[] PASSWORD =
            MasterKey.parse(MasterKey.generate(new SecureRandom())).password();

    private final Map<String, KeyStores.Entry> entries =
            Map.of("brand-a/sign", merchant("garden"), "brand-b/sign", merchant("books"));

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() {
        KeyStores.write(file(), PASSWORD, entries);

        assertThat(KeyStores.read(file(), PASSWORD)).isEqualTo(entries);
    }

    @Test
    void anotherPasswordOpensNothing() {
        KeyStores.write(file(), PASSWORD, entries);

        assertThatThrownBy(() -> KeyStores.read(file(), "another".toCharArray()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    @NeedsTool(Tool.OPENSSL)
    void othersReadItAndSeeHowItsKeysAreClosed() {
        KeyStores.write(file(), PASSWORD, entries);

        OpenSsl.Result shown = new OpenSsl(folder)
                .run("pkcs12", "-in", "keys.p12", "-noout", "-info", "-passin", "pass:" + String.valueOf(PASSWORD));

        assertThat(shown.status()).as(shown.output()).isZero();
        assertThat(shown.output().lines().filter(line -> line.startsWith("Shrouded Keybag: ")))
                .hasSize(2)
                .allMatch(line -> line.contains("PBES2, PBKDF2, AES-256-CBC, Iteration 1, PRF hmacWithSHA256"));
    }

    private static KeyStores.Entry merchant(String name) {
        List<X509Certificate> chain =
                TestPki.merchantSigning(name, TestPki.BRAND_A).chain();
        return new KeyStores.Entry(TestPki.privateKey(chain.get(0)), chain);
    }

    private Path file() {
        return folder.resolve("keys.p12");
    }
}
