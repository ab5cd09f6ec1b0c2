package kessai.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kessai.party.Effort;
import kessai.wakeup.Brand;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WalletName;
import org.junit.jupiter.api.Test;

/** A master's look-ups in its brand information. */
class SlaveLinesTest {

    private static final Brand BRAND_B = new Brand("brand-b");
    private static final Brand BRAND_C = new Brand("brand-c");
    private static final TerminalAddress CUSTOMER = TerminalAddress.parse("107@demo");
    private static final TerminalAddress ANOTHER = TerminalAddress.parse("108@demo");
    private static final int MANY = 10_000;

    /** What a look-up may cost more among many than among few; one that goes through all costs thousands of times as much. */
    private static final int TOLERATED = 60;

    private static final int LOOK_UPS = 2_000;

    private static final List<SlaveEntry> FEW = List.of(
            line(BRAND_C, "slave-c", Optional.empty()),
            line(BRAND_B, "slave-b", Optional.empty()),
            line(BRAND_B, "slave-x", Optional.of(CUSTOMER)),
            line(BRAND_B, "slave-b", Optional.of(CUSTOMER)),
            line(BRAND_C, "slave-y", Optional.of(ANOTHER)));

    @Test
    void aCustomersOwnLinesGoBeforeEverybodysAndASlaveIsNamedOnce() {
        SlaveLines lines = SlaveLines.of(FEW);

        assertThat(lines.slavesFor(BRAND_B, CUSTOMER))
                .containsExactly(new WalletName("slave-x"), new WalletName("slave-b"));
        assertThat(lines.slavesFor(BRAND_B, ANOTHER)).containsExactly(new WalletName("slave-b"));
        assertThat(lines.slavesFor(new Brand("brand-z"), CUSTOMER)).isEmpty();
    }

    @Test
    void theLinesOfOtherCustomersDoNotConcernACustomer() {
        SlaveLines lines = SlaveLines.of(FEW);

        assertThat(lines.concerning(CUSTOMER)).containsExactly(FEW.get(2), FEW.get(3), FEW.get(0), FEW.get(1));
        assertThat(lines.concerning(ANOTHER)).containsExactly(FEW.get(4), FEW.get(0), FEW.get(1));
        assertThat(lines.all()).containsExactlyInAnyOrderElementsOf(FEW);
    }

    @Test
    void amongTenThousandOthersASlaveIsFoundAsFast() {
        List<SlaveEntry> many = new ArrayList<>();
        IntStream.range(0, MANY)
                .mapToObj(i -> line(BRAND_B, "slave-" + i, Optional.of(TerminalAddress.parse("n-" + i + "@demo"))))
                .forEach(many::add);
        many.addAll(FEW);

        SlaveLines lines = SlaveLines.of(many);
        SlaveLines few = SlaveLines.of(FEW);

        assertThat(lines.slavesFor(BRAND_B, TerminalAddress.parse("n-9999@demo"))
                        .findFirst())
                .contains(new WalletName("slave-9999"));
        long among = Effort.of(() -> lookUp(lines));
        long alone = Effort.of(() -> lookUp(few));
        assertThat(among).isLessThan(TOLERATED * alone);
    }

    private static void lookUp(SlaveLines lines) {
        for (int time = 0; time < LOOK_UPS; time++) {
            if (lines.slavesFor(BRAND_B, CUSTOMER).findFirst().isEmpty()
                    || lines.concerning(CUSTOMER).findFirst().isEmpty()) {
                throw new AssertionError("expected a slave");
            }
        }
    }

    private static SlaveEntry line(Brand brand, String slave, Optional<TerminalAddress> customer) {
        return new SlaveEntry(brand, new WalletName(slave), customer);
    }
}
