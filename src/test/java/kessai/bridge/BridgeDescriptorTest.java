package kessai.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import kessai.party.Descriptor;
import kessai.wakeup.Brand;
import kessai.wakeup.Currency;
import kessai.wakeup.Money;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.Topology;
import kessai.wakeup.WalletName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BridgeDescriptorTest {

    private static final String GOOD =
            """
            bridge: demo
            terminals:
              - name: "103"
                topology: 103
                modules:
                  - {wallet: sw-1, brands: [brand-a, brand-b]}
                  - {wallet: sw-2, brands: [brand-b]}
                approval: {EUR: "100.00", JPY: "15000"}
            """;

    @TempDir
    Path folder;

    @Test
    void ofTwoModulesThatSettleABrandTheFirstIsTaken() {
        TerminalDescriptor terminal = terminal(written(GOOD).current());

        assertThat(terminal.moduleFor(new Brand("brand-b")).orElseThrow().wallet())
                .isEqualTo(new WalletName("sw-1"));
        assertThat(terminal.moduleFor(new Brand("brand-c"))).isEmpty();
        assertThat(terminal.moduleOf(new WalletName("sw-2"))).isPresent();
        assertThat(terminal.moduleOf(new WalletName("sw-3"))).isEmpty();
    }

    @Test
    void aTerminalApprovesUpToItsLimitAndNothingInOtherCurrencies() {
        TerminalDescriptor terminal = terminal(written(GOOD).current());

        assertThat(terminal.approves(money("EUR", "100.00"))).isTrue();
        assertThat(terminal.approves(money("EUR", "100.01"))).isFalse();
        assertThat(terminal.approves(money("JPY", "15000"))).isTrue();
        assertThat(terminal.approves(money("USD", "0.01"))).isFalse();
    }

    @Test
    void aTerminalWithoutLimitsApprovesNothingByItself() {
        String none = GOOD.replace("    approval: {EUR: \"100.00\", JPY: \"15000\"}\n", "");

        assertThat(terminal(written(none).current()).approves(money("EUR", "0.01")))
                .isFalse();
    }

    @Test
    void aTerminalWithoutLimitsHasItsBridges() {
        String bridges = GOOD.replace("bridge: demo\n", "bridge: demo\napproval: {EUR: \"50.00\"}\n");
        String none = bridges.replace("    approval: {EUR: \"100.00\", JPY: \"15000\"}\n", "");

        assertThat(terminal(written(none).current()).approves(money("EUR", "50.00")))
                .isTrue();
        assertThat(terminal(written(none).current()).approves(money("EUR", "50.01")))
                .isFalse();
        assertThat(terminal(written(bridges).current()).approves(money("EUR", "100.00")))
                .isTrue();
    }

    @Test
    void aTerminalOfAnotherBridgeIsNotKnown() {
        BridgeDescriptor bridge = written(GOOD).current();

        assertThat(bridge.terminal(TerminalAddress.parse("103@other"))).isEmpty();
        assertThat(bridge.terminal(TerminalAddress.parse("104@demo"))).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidWithFileAndLine() {
        assertThatThrownBy(() -> written(GOOD.replace("topology: 103", "topology: 99")))
                .hasMessageContaining("demo.yaml:3: ")
                .hasMessageContaining("99")
                .hasMessageNotContaining("kessai.");
        assertThatThrownBy(() -> written(GOOD.replace("bridge:", "colour: red\nbridge:")))
                .hasMessageContaining("demo.yaml:1: there is no 'colour'; expected one of [");
        assertThatThrownBy(() -> written(GOOD.replace("{wallet: sw-2,", "{wallet: sw-2, colour: red,")))
                .hasMessageContaining("demo.yaml:7: there is no 'colour'");
        assertThatThrownBy(() -> written(GOOD.replace("{wallet: sw-2,", "{wallet: SW 2,")))
                .hasMessageContaining("demo.yaml:7: ")
                .hasMessageContaining("SW 2");
        assertThatThrownBy(() -> written(GOOD.replace("topology: 103", "topology: many")))
                .hasMessageContaining("demo.yaml:4: 'topology': expected a whole number, found \"many\"");
        assertThatThrownBy(() -> written(GOOD.replace("{wallet: sw-2,", "{wallet: sw-2, wallet: sw-3,")))
                .hasMessageContaining("demo.yaml:7: ")
                .hasMessageContaining("wallet");
        assertThatThrownBy(() -> written(GOOD.replace("    approval:", "    topology: 104\n    approval:")))
                .hasMessageContaining("demo.yaml:8: ")
                .hasMessageContaining("topology");
        assertThatThrownBy(() -> written("bridge: demo\nterminals:\n"))
                .hasMessageContaining("demo.yaml:2: 'terminals': expected a list");
        assertThatThrownBy(() -> written("bridge: demo\nterminals: ~\n"))
                .hasMessageContaining("demo.yaml:")
                .hasMessageContaining("expected a value for each name, found a name without one");
        assertThatThrownBy(() -> written(GOOD.replace("brands: [brand-b]", "brands: {b: c}")))
                .hasMessageContaining("demo.yaml:7: 'brands': expected a list");
        assertThatThrownBy(() -> written(GOOD.replace("    topology: 103\n", "")))
                .hasMessageContaining("demo.yaml:3: ")
                .hasMessageContaining("topology");
        assertThatThrownBy(() -> written("bridge: demo\nterminals: [{name\n")).hasMessageContaining("demo.yaml:");
        assertThatThrownBy(() -> written(GOOD.replace("topology: 103", "topology: 100")))
                .hasMessageContaining("expected one module in 100, found 2");
        assertThatThrownBy(() -> written(GOOD.replace("\"100.00\"", "\"100.001\"")))
                .hasMessageContaining("demo.yaml:");
    }

    @Test
    void oneModuleThatKnowsSeveralWalletsIsReachedByEach() {
        TerminalDescriptor terminal = terminal(written(
                        "bridge: demo\nterminals: [{name: \"103\", topology: 106, modules: [{wallets: [sw-2, sw-1]}]}]\n")
                .current());

        assertThat(terminal.wallets()).containsExactly(new WalletName("sw-2"), new WalletName("sw-1"));
        assertThat(terminal.moduleOf(new WalletName("sw-1"))).isEqualTo(terminal.moduleOf(new WalletName("sw-2")));
        assertThat(terminal.moduleOf(new WalletName("sw-3"))).isEmpty();
    }

    @Test
    void severalWalletsAreOnlyForASingleModule() {
        String several = GOOD.replace("{wallet: sw-1, brands: [brand-a, brand-b]}", "{wallets: [sw-1, sw-3]}");

        assertThatThrownBy(() -> written(several)).hasMessageContaining("expected one wallet for a module in 103");
        assertThatThrownBy(() -> written(GOOD.replace("topology: 103", "topology: 106")))
                .hasMessageContaining("expected one module in 106, found 2");
        assertThatThrownBy(() -> written(GOOD.replace("{wallet: sw-1,", "{wallet: sw-1, wallets: [sw-3],")))
                .hasMessageContaining("demo.yaml:")
                .hasMessageContaining("either wallet or wallets");
        assertThatThrownBy(() -> written(GOOD.replace("{wallet: sw-1,", "{")))
                .hasMessageContaining("either wallet or wallets");
        assertThatThrownBy(() -> written(GOOD.replace("{wallet: sw-1,", "{wallets: [],")))
                .hasMessageContaining("a wallet at least");
        assertThatThrownBy(() -> written(several.replace("sw-3", "sw-1"))).hasMessageContaining("none twice");
        assertThatThrownBy(() -> written(several.replace("sw-3", "\"http://sw-3\"")))
                .hasMessageContaining("demo.yaml:");
    }

    @Test
    void whoseBrandsAreFollowedIsSaidByTheTerminalsOfATopology() {
        BridgeDescriptor bridge = written(GOOD).current();

        assertThat(bridge.walletsIn(Topology.of(103)))
                .containsExactlyInAnyOrder(new WalletName("sw-1"), new WalletName("sw-2"));
        assertThat(bridge.walletsIn(Topology.of(104))).isEmpty();
    }

    @Test
    void aTerminalThatSendsListsAlongHasThem() {
        String one = "bridge: demo\nterminals:\n  - {name: \"1\", topology: %d, modules: [{wallet: master%s}]}\n";

        assertThatThrownBy(() -> written(one.formatted(111, "")))
                .hasMessageContaining("expected its module's brand-information in 111, found none");
        assertThatThrownBy(() -> written(one.formatted(112, "")))
                .hasMessageContaining("expected its module's slaves in 112, found none");
        for (String wrong : List.of("journey/x", "Slave-b", "slave-b.", "sl\u0430ve-b", "a--b", "file:x")) {
            assertThatThrownBy(() -> written(one.formatted(112, ", slaves: [\"" + wrong + "\"]")))
                    .hasMessageContaining("demo.yaml:")
                    .hasMessageContaining("expected a name of the form");
        }
        String many = "slave-b, ".repeat(101);
        assertThatThrownBy(() -> written(one.formatted(112, ", slaves: [" + many + "]")))
                .hasMessageContaining("expected at most 100 slaves for a module, found 101");
    }

    @Test
    void aBrokenEditIsRefusedAndWhatWasReadBeforeStaysInUse() {
        Descriptor<BridgeDescriptor> descriptor = written(GOOD);

        write(GOOD.replace("sw-1", "SW 1"), 1);

        await().until(() -> {
            descriptor.current();
            return descriptor.fault().isPresent();
        });
        assertThat(descriptor.fault().orElseThrow()).contains("demo.yaml:");
        assertThat(terminal(descriptor.current()).moduleOf(new WalletName("sw-1")))
                .isPresent();
        write(GOOD.replace("sw-1", "sw-9"), 2);
        await().until(() ->
                terminal(descriptor.current()).moduleOf(new WalletName("sw-9")).isPresent());
        assertThat(descriptor.fault()).isEmpty();
    }

    private Descriptor<BridgeDescriptor> written(String text) {
        write(text, 0);
        return Descriptor.at(folder.resolve("demo.yaml"), BridgeDescriptor.class);
    }

    /** With a time of its own, since two edits can be made within what the file system tells apart. */
    private void write(String text, int edit) {
        Path file = folder.resolve("demo.yaml");
        try {
            Files.writeString(file, text);
            Files.setLastModifiedTime(
                    file, FileTime.from(Instant.parse("2026-11-23T10:15:00Z").plusSeconds(edit)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TerminalDescriptor terminal(BridgeDescriptor bridge) {
        return bridge.terminal(TerminalAddress.parse("103@demo")).orElseThrow();
    }

    private static Money money(String currency, String value) {
        return Money.parse(Currency.of(currency), value);
    }
}
