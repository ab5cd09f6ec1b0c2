package kessai.bridge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kessai.dialogue.Considered;
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

    /** What was chosen, and why not the others. */
    String why(List<Candidate> candidates) {
        return brand + ", by wallet/" + wallet + whyNot(candidates);
    }

    /** Why not the others. */
    String whyNot(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> !candidate.wallet().equals(wallet))
                .map(other -> "; not wallet/" + other.wallet() + ", which " + whyNot(other))
                .collect(Collectors.joining());
    }

    private String whyNot(Candidate other) {
        return other.settles(brand) ? "is listed later" : "settles " + other.settled();
    }

    /** A candidate, chosen or not. */
    Considered considered(Candidate candidate) {
        return candidate.wallet().equals(wallet)
                ? Considered.chosen(wallet, candidate.knownInWords(), "the first to settle " + brand)
                : Considered.not(candidate.wallet(), candidate.knownInWords(), "it " + whyNot(candidate));
    }
}
