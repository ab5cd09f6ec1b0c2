package kessai.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kessai.party.Descriptor;
import kessai.wakeup.Brand;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.Topology;
import kessai.wakeup.WalletName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalletDescriptorTest {

    private static final String MASTER =
            """
            name: master
            role: master
            brands: [brand-a]
            topologies: [107]
            brand-information:
              - {brand: brand-b, slave: slave-b}
              - {brand: brand-b, slave: slave-x, customer: 107@demo}
            """;

    private static final String KEEPER =
            """
            name: keeper
            role: keeper
            brands: [brand-b]
            masters: [chief]
            """;

    @TempDir
    Path folder;

    @Test
    void aCustomersOwnLineGoesBeforeEverybodys() {
        WalletDescriptor master = read(MASTER);

        assertThat(master.slaveFor(new Brand("brand-b"), TerminalAddress.parse("107@demo")))
                .contains(new WalletName("slave-x"));
        assertThat(master.slaveFor(new Brand("brand-b"), TerminalAddress.parse("108@demo")))
                .contains(new WalletName("slave-b"));
        assertThat(master.slaveFor(new Brand("brand-c"), TerminalAddress.parse("107@demo")))
                .isEmpty();
    }

    @Test
    void aMasterIsOneInItsTopologiesOnly() {
        WalletDescriptor master = read(MASTER);

        assertThat(master.isMasterIn(Optional.of(Topology.of(107)))).isTrue();
        assertThat(master.isMasterIn(Optional.of(Topology.of(108)))).isFalse();
        assertThat(master.isMasterIn(Optional.empty())).isFalse();
        assertThat(read(MASTER.replace("role: master", "role: plain")).isMasterIn(Optional.of(Topology.of(107))))
                .isFalse();
    }

    @Test
    void whatIsWrongIsSaidWithFileAndLine() {
        assertThatThrownBy(() -> read(MASTER.replace("role: master", "role: chief")))
                .hasMessageContaining("master.yaml:")
                .hasMessageContaining("plain, master, slave or keeper");
        assertThatThrownBy(() -> read(MASTER.replace("brands: [brand-a]\n", "")))
                .hasMessageContaining("master.yaml:")
                .hasMessageContaining("'brands'");
        assertThatThrownBy(() -> read(MASTER.replace("role:", "colour: red\nrole:")))
                .hasMessageContaining("master.yaml:2: there is no 'colour'")
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> read(MASTER.replace("[107]", "[107"))).hasMessageContaining("master.yaml:");
        assertThatThrownBy(() -> read(MASTER.replace("slave-x", "slave--x"))).hasMessageContaining("slave--x");
        assertThatThrownBy(() -> read(MASTER + "brands: [brand-c]\n")).hasMessageContaining("brands");
    }

    @Test
    void aMasterIsNotItsOwnSlave() {
        assertThatThrownBy(() -> read(MASTER.replace("slave-x", "master")))
                .hasMessageContaining("master.yaml:")
                .hasMessageContaining("another wallet for brand-b");
    }

    @Test
    void nothingIsHandedOutToMastersThatAreNotNamed() {
        assertThat(read(MASTER).handingOut().knows("master")).isFalse();

        HandingOut handingOut = read(KEEPER).handingOut();

        assertThat(handingOut.knows("chief")).isTrue();
        assertThat(handingOut.knows("master")).isFalse();
        assertThat(handingOut.key()).isFalse();
        assertThat(handingOut.life()).hasMinutes(5);
    }

    @Test
    void aKeyIsHandedOverWhereTheDescriptorSaysSo() {
        HandingOut handingOut =
                read(KEEPER + "hands-over: key\ncredentials-life: 90s\n").handingOut();

        assertThat(handingOut.key()).isTrue();
        assertThat(handingOut.life()).hasSeconds(90);
        assertThatThrownBy(() -> read(KEEPER + "hands-over: everything\n"))
                .hasMessageContaining("signature or key")
                .hasMessageContaining("everything");
        assertThatThrownBy(() -> read(KEEPER + "credentials-life: 2h\n")).hasMessageContaining("1s to 60m");
        assertThatThrownBy(() -> read(KEEPER + "credentials-life: 0s\n")).hasMessageContaining("1s to 60m");
        assertThatThrownBy(() -> read(KEEPER + "credentials-life: soon\n")).hasMessageContaining("master.yaml:");
        assertThatThrownBy(() -> read(KEEPER.replace("chief", "Chief"))).hasMessageContaining("Chief");
    }

    @Test
    void theSlavesForABrandAreTriedInOrder() {
        assertThat(read(MASTER).slavesFor(new Brand("brand-b"), TerminalAddress.parse("107@demo")))
                .containsExactly(new WalletName("slave-x"), new WalletName("slave-b"));
        assertThat(read(MASTER).slavesFor(new Brand("brand-b"), TerminalAddress.parse("108@demo")))
                .containsExactly(new WalletName("slave-b"));
    }

    private WalletDescriptor read(String text) {
        Path file = folder.resolve("master.yaml");
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Descriptor.at(file, WalletDescriptor.class).current();
    }
}
