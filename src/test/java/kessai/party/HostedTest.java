package kessai.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HostedTest {

    private static final PartyName SHOP = PartyName.shop("demo");
    private static final PartyName MASTER = PartyName.wallet("master");
    private static final PartyName SLAVE = PartyName.wallet("slave-b");
    private static final List<PartyName> ALL = List.of(SHOP, MASTER, SLAVE);

    @Test
    void hostsEveryPartyOfARole() {
        assertThat(Hosted.of("wallet", ALL).instances()).containsExactly(MASTER, SLAVE);
    }

    @Test
    void hostsAPartyByName() {
        assertThat(Hosted.of("shop, wallet/slave-b", ALL).instances()).containsExactly(SHOP, SLAVE);
    }

    @Test
    void namesTheEntryThatIsNoParty() {
        assertThatThrownBy(() -> Hosted.of("shop,walet", ALL)).hasMessageContaining("'walet'");
        assertThatThrownBy(() -> Hosted.of("wallet/nobody", ALL)).hasMessageContaining("wallet/nobody");
        assertThatThrownBy(() -> Hosted.of("wallet/../x", ALL)).hasMessageContaining("expected a name");
    }

    @Test
    void aPartyJoinsOnlyWhereItsRoleIsHostedWhole() {
        PartyName late = PartyName.wallet("late");
        Hosted all = Hosted.of("wallet", ALL);
        Hosted one = Hosted.of("wallet/slave-b", ALL);

        all.join(late);
        all.join(late);

        assertThat(all.instances()).containsExactly(MASTER, SLAVE, late);
        all.leave(late);
        assertThat(all.hosts(late)).isFalse();
        assertThat(all.hostsAll(SHOP.role())).isFalse();
        assertThatThrownBy(() -> one.join(late)).hasMessageContaining("wallet/late");
    }
}
