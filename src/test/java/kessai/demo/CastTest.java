package kessai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kessai.party.PartyName;
import kessai.party.PartySettings;
import org.junit.jupiter.api.Test;

class CastTest {

    private static final Cast CAST = Cast.of(
            new PartySettings(
                    "",
                    Path.of("data"),
                    Path.of("wallets"),
                    Path.of("client-bridge"),
                    "demo",
                    "demo",
                    List.of("north"),
                    ""),
            Stream.of("sw-1", "sw-2", "master", "slave-b", "slave-c")
                    .map(PartyName::wallet)
                    .toList());

    @Test
    void aCustomerHasAnAccountWhereverItsModulesReach() {
        assertThat(accountsOf("100@demo")).containsExactly("wallet/sw-1 brand-a");
        assertThat(accountsOf("103@demo")).containsExactly("wallet/sw-1 brand-a", "wallet/sw-2 brand-b");
        assertThat(accountsOf("106@demo")).containsExactly("wallet/sw-1 brand-a", "wallet/sw-2 brand-b");
        for (String customer : List.of("107@demo", "108@demo", "109@demo", "110@demo", "111@demo", "112@demo")) {
            assertThat(accountsOf(customer))
                    .containsExactly("wallet/master brand-a", "wallet/slave-b brand-b", "wallet/slave-c brand-c");
        }
    }

    @Test
    void aSlaveKnowsTheModuleThatIsBoundToItsMaster() {
        assertThat(CAST.accounts())
                .filteredOn(account -> account.wallet().name().equals("slave-b"))
                .extracting(account -> account.module().toString())
                .containsExactly("107/master", "108/master", "109/master", "110/master", "111/master", "112/master");
    }

    @Test
    void aModuleThatKnowsSeveralWalletsIsOneToAllOfThem() {
        assertThat(CAST.accounts())
                .filteredOn(account -> account.customer().equals("106@demo"))
                .extracting(account -> account.module().toString())
                .containsExactly("106", "106");
        assertThat(CAST.accounts())
                .filteredOn(account -> account.customer().equals("105@demo"))
                .extracting(account -> account.module().toString())
                .containsExactly("105/sw-1", "105/sw-2");
    }

    @Test
    void everyPartyIsInIt() {
        assertThat(CAST.parties().stream().map(PartyName::toString))
                .containsExactly(
                        "bridge/demo",
                        "gateway/north",
                        "shop/demo",
                        "wallet/master",
                        "wallet/slave-b",
                        "wallet/slave-c",
                        "wallet/sw-1",
                        "wallet/sw-2");
        assertThat(CAST.brands()).containsExactly("brand-a", "brand-b", "brand-c");
    }

    private static List<String> accountsOf(String customer) {
        return CAST.accounts().stream()
                .filter(account -> account.customer().equals(customer))
                .map(account -> account.wallet() + " " + account.brand())
                .toList();
    }
}
