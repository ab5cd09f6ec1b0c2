package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Aside
@DisplayName("A terminal's descriptor is edited while the system runs")
class TerminalEditsTest {

    private static final Path BRIDGE = Deployment.clientBridge();
    private static final String TERMINAL = "edited@demo";
    private static final String BEFORE =
            """
              - name: "edited"
                topology: 105
                modules: [{wallet: mute}, {wallet: sw-2}]
            """;

    private final Ingress shop = Deployment.ingress();
    private String text = "";

    @BeforeEach
    void remember() throws IOException {
        shop.health();
        text = Files.readString(BRIDGE);
        assertThat(text).contains(BEFORE);
    }

    @AfterEach
    void restore() throws IOException {
        Files.writeString(BRIDGE, text);
        await().atMost(BrandTalk.PATIENCE).until(() -> selects("no answer in time from [mute]"));
    }

    @Test
    void aWalletThatNobodyHasHeardOfIsAsGoodAsDead() throws IOException {
        edit("105", "[{wallet: ghost}, {wallet: sw-2}]");

        await().atMost(BrandTalk.PATIENCE)
                .until(() -> selects("brand-a, by wallet/sw-2; no answer in time from [ghost]"));
    }

    @Test
    void aSelectorAndItsModulesBecomeASingleModule() throws IOException {
        edit("106", "[{wallets: [sw-2, mute]}]");

        await().atMost(BrandTalk.PATIENCE).until(() -> selects("brand-a, by wallet/sw-2; not waited for [mute]"));
    }

    @Test
    void aWakeUpThatWaitsMeanwhileBeginsAnewInTheOtherTopology() throws IOException {
        String id = shop.post(Order.at(TERMINAL).with("brand-a"));
        BrandTalk.question("mute", id);

        edit("103", "[{wallet: sw-2, brands: [brand-a]}]");

        Settled settled = shop.await(id);
        assertThat(settled.outcome()).isEqualTo("captured");
        assertThat(settled.told("terminal/" + TERMINAL))
                .contains("selected: brand-a by the selector's table, bound to wallet/sw-2");
    }

    private boolean selects(String words) {
        Settled settled = shop.settle(Order.at(TERMINAL).with("brand-a"));
        assertThat(settled.outcome()).isEqualTo("captured");
        return settled.told("terminal/" + TERMINAL).stream().anyMatch(line -> line.contains(words));
    }

    private void edit(String topology, String modules) throws IOException {
        Files.writeString(
                BRIDGE,
                text.replace(
                        BEFORE, BEFORE.replace("105", topology).replace("[{wallet: mute}, {wallet: sw-2}]", modules)));
    }
}
