package kessai.bridge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kessai.routing.Hop;
import kessai.wakeup.Brand;
import kessai.wakeup.WalletName;

/**
 * The rule by which a wallet is preferred: the first of the shop's brands that any of them settles; of two wallets that
 * settle it, the one that the terminal's descriptor lists first.
 *
 * @param wallet the wallet that is woken
 * @param brand what it settles with
 */
record Choice(WalletName wallet, Brand brand) {

    /** The preferred of these, which are in the descriptor's order; none: none of them settles any of the brands. */
    static Optional<Choice> of(List<Brand> wanted, List<Candidate> candidates) {
        for (Brand brand : wanted) {
            for (Candidate candidate : candidates) {
                if (candidate.settles(brand)) {
                    return Optional.of(new Choice(candidate.wallet(), brand));
                }
            }
        }
        return Optional.empty();
    }

    /** Says so to the route file and to the journey. */
    void select(Hop hop, List<Candidate> candidates, String more) {
        hop.tell(Selector.WALLET, wallet.text());
        hop.tell(Selector.BRAND, brand);
        hop.note(Selector.party(hop), "selected", why(candidates) + more);
    }

    /** What was chosen, and why not the others. */
    String why(List<Candidate> candidates) {
        String others = candidates.stream()
                .filter(candidate -> !candidate.wallet().equals(wallet))
                .map(other -> "; not wallet/" + other.wallet()
                        + (other.settles(brand) ? ", which is listed later" : ", which settles " + other.settled()))
                .collect(Collectors.joining());
        return brand + ", by wallet/" + wallet + others;
    }
}
