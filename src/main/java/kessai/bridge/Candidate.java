package kessai.bridge;

import java.util.List;
import kessai.dialogue.Considered;
import kessai.wakeup.Brand;
import kessai.wakeup.WalletName;

/**
 * A wallet that a wake-up may go to.
 *
 * @param wallet the wallet
 * @param brands what it settles, as far as is known
 * @param known by whom and since when that is known, in words
 */
record Candidate(WalletName wallet, List<Brand> brands, String known) {

    Candidate {
        brands = List.copyOf(brands);
    }

    boolean settles(Brand brand) {
        return brands.contains(brand);
    }

    /** What it settles, in words. */
    String settled() {
        return brands.isEmpty()
                ? "nothing"
                : String.join(", ", brands.stream().map(Brand::text).toList());
    }

    /** What it settles, and by whom that is known, in words. */
    String knownInWords() {
        return "settles " + settled() + " (" + known + ")";
    }

    /** It settles none of the brands. */
    Considered unsuited() {
        return Considered.not(wallet, knownInWords(), "it settles none of the brands");
    }

    @Override
    public String toString() {
        return "wallet/" + wallet + " " + knownInWords();
    }
}
