package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every journey says which wallets were candidates, what was known of each and by whom, and why not the others. */
@DisplayName("the journey explains the choice")
class ExplainedTest {

    private static final String HOLDS_NONE = "the wallet holds no account of the customer for any of the brands";
    private static final String BY_INFORMATION =
            "wallet/master selected: brand-b: by its brand information, wallet/slave-b;"
                    + " not itself, which holds no account of the customer for it; not wallet/slave-c: its brand information has"
                    + " it for brand-c";
    private static final String NOT_SW_1 = "selected: brand-b, by wallet/sw-2; not wallet/sw-1, which settles brand-a";
    private static final String ITSELF_NOT = "it itself holds no account of the customer for [brand-b]";

    private static final Map<Arranged, List<String>> SETTLED = Map.ofEntries(
            Map.entry(
                    Arranged.CONVENTIONAL,
                    List.of("terminal/100@demo selected: its only module, bound to wallet/sw-1; what it settles is not"
                            + " known here, and there is no other")),
            Map.entry(
                    Arranged.PRESELECTED,
                    List.of("terminal/101@demo selected: sw-1, chosen by the customer beforehand, of [sw-1, sw-2]; what"
                            + " they settle is not known here")),
            Map.entry(
                    Arranged.PROMPTED,
                    List.of(
                            "terminal/102@demo asked: the customer to choose one of [sw-1, sw-2]; what they settle is not"
                                    + " known here",
                            "terminal/102@demo selected: sw-1, chosen by the customer, of [sw-1, sw-2]")),
            Map.entry(
                    Arranged.SELECTOR_HOLDS_BRANDS,
                    List.of("terminal/103@demo selected: brand-b by the selector's table, bound to wallet/sw-2; not"
                            + " wallet/sw-1, which settles brand-a")),
            Map.entry(
                    Arranged.MODULES_HOLD_BRANDS,
                    List.of(
                            "terminal/104@demo considered: wallet/sw-1 settles brand-a (",
                            "wallet/sw-2 settles brand-a, brand-b (",
                            "terminal/104@demo " + NOT_SW_1)),
            Map.entry(
                    Arranged.WALLETS_HOLD_BRANDS,
                    List.of(
                            "terminal/105@demo asked: [sw-1, sw-2] which of [brand-b] they settle",
                            "terminal/105@demo heard: wallet/sw-1 settles none of them",
                            "terminal/105@demo heard: wallet/sw-2 settles [brand-b]",
                            "terminal/105@demo selected: brand-b, by wallet/sw-2; not wallet/sw-1, which settles nothing")),
            Map.entry(
                    Arranged.SINGLE_MODULE,
                    List.of(
                            "terminal/106@demo asked: [sw-1, sw-2] which of [brand-b] they settle",
                            "terminal/106@demo heard: wallet/sw-1 settles none of them",
                            "terminal/106@demo heard: wallet/sw-2 settles [brand-b]",
                            "terminal/106@demo selected: brand-b, by wallet/sw-2; not wallet/sw-1, which settles nothing")),
            Map.entry(Arranged.MASTER_RELAYS, List.of(BY_INFORMATION)),
            Map.entry(
                    Arranged.MASTER_ACQUIRES,
                    List.of(
                            BY_INFORMATION,
                            "wallet/master acquired: the customer's certificate of brand-b, from wallet/slave-b")),
            Map.entry(
                    Arranged.MASTER_LISTS_SLAVES,
                    List.of(
                            "wallet/master asked: the customer to designate one of [slave-b, slave-c], by its own list,"
                                    + " which says nothing of brands; " + ITSELF_NOT,
                            "wallet/master selected: wallet/slave-b, designated by the customer, of [slave-b, slave-c]")),
            Map.entry(
                    Arranged.CUSTOMER_GIVES_ADDRESS,
                    List.of(
                            "wallet/master asked: the customer for a slave's address, since it knows none and itself holds"
                                    + " no account of the customer for [brand-b]",
                            "wallet/master selected: wallet/slave-b, a wallet of brand-b, as it has proved; designated by"
                                    + " the customer")),
            Map.entry(
                    Arranged.TERMINAL_HOLDS_BRANDS,
                    List.of("wallet/master selected: wallet/slave-b, a wallet of brand-b, as it has proved; by what the"
                            + " terminal sent along; not wallet/slave-c, sent along for brand-c")),
            Map.entry(
                    Arranged.TERMINAL_LISTS_SLAVES,
                    List.of(
                            "wallet/master asked: the customer to designate one of [slave-b, slave-c], by the terminal's"
                                    + " list, which says nothing of brands; " + ITSELF_NOT,
                            "wallet/master selected: wallet/slave-b, a wallet of brand-b, as it has proved; designated by"
                                    + " the customer, of [slave-b, slave-c]")));

    private static final String NO_SLAVE = "no slave is left: slave-c: ";

    private static final Map<Arranged, List<String>> UNROUTABLE = Map.ofEntries(
            Map.entry(
                    Arranged.CONVENTIONAL,
                    List.of(
                            "wallet/sw-1 refused: " + HOLDS_NONE,
                            "terminal/100@demo outcome: unroutable: " + HOLDS_NONE)),
            Map.entry(
                    Arranged.PRESELECTED,
                    List.of(
                            "terminal/101@demo asked: the customer to choose one of [sw-2]; what they settle is not known"
                                    + " here; refused by [sw-1]",
                            "terminal/101@demo outcome: unroutable: every wallet of the terminal refused: "
                                    + HOLDS_NONE)),
            Map.entry(
                    Arranged.PROMPTED,
                    List.of(
                            "terminal/102@demo asked: the customer to choose one of [sw-2]; what they settle is not known"
                                    + " here; refused by [sw-1]",
                            "terminal/102@demo outcome: unroutable: every wallet of the terminal refused: "
                                    + HOLDS_NONE)),
            Map.entry(
                    Arranged.SELECTOR_HOLDS_BRANDS,
                    List.of(
                            "terminal/103@demo outcome: unroutable: the selector's table has none of [brand-c]: wallet/sw-1"
                                    + " settles brand-a (by the selector's table); wallet/sw-2 settles brand-b (by the"
                                    + " selector's table)")),
            Map.entry(
                    Arranged.MODULES_HOLD_BRANDS,
                    List.of(
                            "terminal/104@demo considered: wallet/sw-1 settles brand-a (",
                            "terminal/104@demo outcome: unroutable: no module knows a wallet for any of [brand-c]")),
            Map.entry(
                    Arranged.WALLETS_HOLD_BRANDS,
                    List.of(
                            "terminal/105@demo heard: wallet/sw-1 settles none of them",
                            "terminal/105@demo heard: wallet/sw-2 settles none of them",
                            "outcome: unroutable: none of the wallets that answered settles any of [brand-c]")),
            Map.entry(
                    Arranged.SINGLE_MODULE,
                    List.of(
                            "terminal/106@demo heard: wallet/sw-1 settles none of them",
                            "terminal/106@demo heard: wallet/sw-2 settles none of them",
                            "outcome: unroutable: none of the wallets that answered settles any of [brand-c]")),
            Map.entry(Arranged.MASTER_RELAYS, List.of(informedOfNone())),
            Map.entry(Arranged.MASTER_ACQUIRES, List.of(informedOfNone())),
            Map.entry(
                    Arranged.MASTER_LISTS_SLAVES,
                    List.of("turned away: slave-b: " + HOLDS_NONE, "wallet/master refused: " + NO_SLAVE + HOLDS_NONE)),
            Map.entry(
                    Arranged.CUSTOMER_GIVES_ADDRESS,
                    List.of(
                            "wallet/master turned away: slave-b: it does not prove to be a wallet: it is no wallet of any")),
            Map.entry(
                    Arranged.TERMINAL_HOLDS_BRANDS,
                    List.of("wallet/master refused: the master holds none of the brands and no slave for them was sent"
                            + " along; not wallet/slave-b: the terminal sent it along for brand-b; not wallet/slave-c:"
                            + " the terminal sent it along for brand-c")),
            Map.entry(
                    Arranged.TERMINAL_LISTS_SLAVES,
                    List.of(
                            "wallet/master turned away: slave-b: it does not prove",
                            "wallet/master refused: " + NO_SLAVE)));

    private static String informedOfNone() {
        return "wallet/master refused: the master holds none of the brands and knows no slave for them; not"
                + " wallet/slave-b: its brand information has it for brand-b; not wallet/slave-c: its brand information"
                + " has it for brand-c";
    }

    @ParameterizedTest
    @EnumSource
    void whoWasConsideredWhatWasKnownAndWhyNotTheOthers(Arranged in) {
        assertThat(said(in.settle(in.order()))).contains(SETTLED.getOrDefault(in, List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void whyNobodySettlesIt(Arranged in) {
        assertThat(said(in.settle(in.order().with(in.strangeBrand)))).contains(UNROUTABLE.getOrDefault(in, List.of()));
    }

    private static String said(Settled settled) {
        StringBuilder all = new StringBuilder();
        settled.journey().forEach(step -> all.append(step.party() + " " + step.step() + ": " + step.detail() + "\n"));
        return all.toString();
    }
}
