package kessai.bridge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.wakeup.Brand;
import kessai.wakeup.WalletName;

/**
 * What a bridge knows of a wallet's brands, for all modules that are bound to the wallet.
 *
 * @param wallet the wallet
 * @param told what it told; none: nothing yet
 * @param asked when it was asked last
 */
record KnownBrands(WalletName wallet, Optional<Told> told, Optional<Instant> asked) {

    /**
     * What a wallet told.
     *
     * @param brands what it settles
     * @param version by which the wallet knows whether they have changed
     * @param since since when they are as they are
     * @param at when the wallet said so last
     */
    record Told(List<Brand> brands, Bytes version, Instant since, Instant at) {

        Told {
            brands = List.copyOf(brands);
        }
    }

    /** Nothing is known of a wallet. */
    static KnownBrands nothing(WalletName wallet) {
        return new KnownBrands(wallet, Optional.empty(), Optional.empty());
    }

    /** As a candidate: what the wallet told, or before that what its module was set up with. */
    Candidate candidate(List<Brand> setUpWith, Instant now) {
        return told.map(it -> new Candidate(wallet, it.brands(), "told " + ago(it.at(), now) + unanswered(it)))
                .orElseGet(() -> new Candidate(wallet, setUpWith, "set up so; the wallet has told nothing yet"));
    }

    private String unanswered(Told last) {
        return asked.filter(at -> at.isAfter(last.at())).isPresent() ? ", asked since" : "";
    }

    /** How long ago, in the largest unit that is whole. */
    private static String ago(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.toDays() > 0) {
            return age.toDays() + " d ago";
        }
        if (age.toHours() > 0) {
            return age.toHours() + " h ago";
        }
        return age.toMinutes() > 0 ? age.toMinutes() + " min ago" : Math.max(0, age.toSeconds()) + " s ago";
    }
}
