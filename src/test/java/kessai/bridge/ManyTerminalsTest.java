package kessai.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kessai.party.Descriptor;
import kessai.party.Effort;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WalletName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bridge of a hundred thousand terminals. */
class ManyTerminalsTest {

    private static final int MANY = 100_000;

    /** What a look-up may cost more among many than among few; one that goes through all costs many thousand times as much. */
    private static final int TOLERATED = 60;

    private static final int LOOK_UPS = 2_000;

    @TempDir
    Path folder;

    @Test
    void theHundredThousandthTerminalIsFoundLikeTheOnlyOne() throws IOException {
        BridgeDescriptor many = bridge(MANY);
        BridgeDescriptor one = bridge(1);

        assertThat(many.terminals()).hasSize(MANY);
        assertThat(many.terminal(address(MANY - 1)).orElseThrow().wallets())
                .containsExactly(new WalletName("slave-9999"));
        long among = Effort.of(() -> lookUp(many, MANY));
        long alone = Effort.of(() -> lookUp(one, 1));
        assertThat(among).isLessThan(TOLERATED * alone);
    }

    private static void lookUp(BridgeDescriptor bridge, int terminals) {
        for (int time = 0; time < LOOK_UPS; time++) {
            TerminalAddress address = address((int) (time * 7_919L % terminals));
            if (bridge.terminal(address).isEmpty()) {
                throw new AssertionError("expected the terminal " + address);
            }
        }
    }

    private static TerminalAddress address(int terminal) {
        return TerminalAddress.parse("n-" + terminal + "@demo");
    }

    private BridgeDescriptor bridge(int terminals) throws IOException {
        Path file = folder.resolve("with-" + terminals + ".yaml");
        Files.writeString(
                file,
                IntStream.range(0, terminals)
                        .mapToObj(i -> "  - {name: n-%d, topology: 107, modules: [{wallet: slave-%d}]}\n"
                                .formatted(i, i % 10_000))
                        .collect(Collectors.joining("", "bridge: demo\nterminals:\n", "")));
        return Descriptor.at(file, BridgeDescriptor.class).current();
    }
}
