package kessai.bridge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.wakeup.Brand;
import kessai.wakeup.SettlementId;
import kessai.wakeup.WalletName;

/**
 * Topologies 105 and 106: wallets that are asked at a wake-up what they settle, and what they have told. It waits in the
 * bridge's store and holds no thread and no consumer.
 *
 * @param settlement what it is about
 * @param deadline until when it waits for answers
 * @param decided whether it no longer does
 * @param decidedBy the wallet whose answer decided it; none: its deadline did
 * @param chosen the wallet that was chosen; none: none settles any of the brands
 * @param asked the wallets, in the order of preference
 */
record Gather(
        SettlementId settlement,
        Instant deadline,
        boolean decided,
        Optional<WalletName> decidedBy,
        Optional<WalletName> chosen,
        List<Asked> asked) {

    /**
     * A wallet that is asked.
     *
     * @param told which of the brands it settles; none: it has not answered
     */
    record Asked(WalletName wallet, Optional<List<Brand>> told) {

        boolean isSilent() {
            return told.isEmpty();
        }
    }

    Gather {
        asked = List.copyOf(asked);
    }

    List<WalletName> wallets() {
        return asked.stream().map(Asked::wallet).toList();
    }

    /** Who has not answered. */
    List<WalletName> silent() {
        return asked.stream().filter(Asked::isSilent).map(Asked::wallet).toList();
    }

    /** Who has answered, with what. */
    List<Candidate> candidates() {
        return asked.stream()
                .flatMap(it -> it.told().stream().map(brands -> new Candidate(it.wallet(), brands, "told now")))
                .toList();
    }

    /** The best of the answers, by the rule of preference. */
    Optional<Choice> best(List<Brand> wanted) {
        return Choice.of(wanted, candidates());
    }

    /** Whether no answer that is still to come can be better than the best there is. */
    boolean isDecisive(List<Brand> wanted) {
        List<WalletName> silent = silent();
        if (silent.isEmpty()) {
            return true;
        }
        // Anybody might still settle the shop's first brand; it helps only those that are listed before.
        return best(wanted)
                .filter(best -> best.brand().equals(wanted.get(0)))
                .filter(best -> silent.stream().allMatch(it -> place(it) > place(best.wallet())))
                .isPresent();
    }

    private int place(WalletName wallet) {
        return wallets().indexOf(wallet);
    }

    /** With the wallets that are asked. */
    Gather with(List<Asked> wallets) {
        return new Gather(settlement, deadline, decided, decidedBy, chosen, wallets);
    }

    /** With a wallet's answer. */
    Gather with(WalletName wallet, List<Brand> brands) {
        return with(asked.stream()
                .map(it -> it.wallet().equals(wallet) ? new Asked(wallet, Optional.of(brands)) : it)
                .toList());
    }
}
