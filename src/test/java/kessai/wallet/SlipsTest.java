package kessai.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kessai.dialogue.SlipEntry;
import kessai.party.PartyName;
import kessai.wakeup.Brand;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WalletName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a terminal sends along is read as what outsiders say. */
class SlipsTest {

    private static final PartyName MASTER = PartyName.wallet("master");
    private static final TerminalAddress CUSTOMER = TerminalAddress.parse("111@demo");
    private static final Brand BRAND = new Brand("brand-b");

    @Test
    void aCustomersOwnLineGoesBeforeEverybodysAndAnothersNowhere() {
        List<SlipEntry> slip = List.of(
                entry("everybodys", "brand-b", null),
                entry("others", "brand-b", "112@demo"),
                entry("own", "brand-b", "111@demo"),
                entry("of-c", "brand-c", null));

        assertThat(Slips.slavesFor(slip, BRAND, CUSTOMER))
                .containsExactly(new WalletName("own"), new WalletName("everybodys"));
    }

    @Test
    void aLineWithoutABrandNamesNoSlaveForOne() {
        SlipEntry entry = new SlipEntry("slave-b", Optional.empty(), Optional.empty());

        assertThat(Slips.slavesFor(List.of(entry), BRAND, CUSTOMER)).isEmpty();
        assertThat(Slips.slaves(List.of(entry))).containsExactly(new WalletName("slave-b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "journey.x",
                "bridge.demo.wake-up",
                "wallet.slave-b.wake-up",
                "slave-b::journey",
                "activemq:queue:journey",
                "vm:slave-b",
                "file:/etc/passwd",
                "http://169.254.169.254/",
                "sl\u0430ve-b",
                "Slave-b",
                "slave-b.",
                "slave-b ",
                "a--b",
                "slave-b\u0000",
                "slave-b\r\nx"
            })
    void whatIsNoWalletsNameIsNoAddress(String text) {
        assertThat(Slips.slaves(List.of(entry(text, "brand-b", null)))).isEmpty();
        TurnedAway fault = Slips.fault(text, MASTER).orElseThrow();
        assertThat(fault.why()).startsWith("expected a wallet's name").hasSizeLessThan(202);
        assertThat(fault.toString()).matches("[^\\p{Cntrl}]*");
    }

    @Test
    void tenKilobytesAreCut() {
        TurnedAway fault = Slips.fault("x".repeat(10_000), MASTER).orElseThrow();

        assertThat(fault.toString()).hasSizeLessThan(290);
    }

    @Test
    void theMasterItselfIsNone() {
        assertThat(Slips.fault("master", MASTER))
                .hasValueSatisfying(it -> assertThat(it.why()).isEqualTo("it is the master itself"));
        assertThat(Slips.fault("slave-b", MASTER)).isEmpty();
    }

    private static SlipEntry entry(String slave, String brand, String customer) {
        return new SlipEntry(slave, Optional.of(brand), Optional.ofNullable(customer));
    }
}
