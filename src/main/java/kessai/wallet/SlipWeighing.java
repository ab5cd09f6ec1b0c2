package kessai.wallet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import kessai.dialogue.Considered;
import kessai.dialogue.Course;
import kessai.dialogue.SlipEntry;
import kessai.dialogue.Weighed;
import kessai.wakeup.Brand;
import kessai.wakeup.WalletName;

/**
 * What a master of topology 111 makes of a wake-up: by what the terminal sent along, which is outsiders' word. Changes
 * nothing, and knows nothing of SET.
 *
 * @param weighing the master and the wake-up
 * @param slip what was sent along
 */
record SlipWeighing(Weighing weighing, List<SlipEntry> slip) {

    /** The first of the shop's brands that the master holds an account of, or that an entry that is left names a slave for. */
    Weighed lookUp(BiPredicate<WalletName, Brand> turnedAway, List<String> reasons) {
        List<String> missing = new ArrayList<>();
        for (Brand brand : weighing.brands()) {
            if (weighing.master().settles(weighing.customer(), brand)) {
                return weighing.itself(brand);
            }
            for (WalletName slave : Slips.slavesFor(slip, brand, weighing.customer())) {
                if (!slave.equals(weighing.name()) && !turnedAway.test(slave, brand)) {
                    if (weighing.there().test(slave)) {
                        return sent(brand, slave);
                    }
                    missing.add(slave + ": there is no such wallet");
                }
            }
        }
        missing.addAll(reasons);
        return Weighed.of(
                Course.REFUSES,
                weighing.with(Optional.empty(), along()),
                missing.isEmpty()
                        ? "the master holds none of the brands and no slave for them was sent along"
                                + Weighing.inWords("; not ", along())
                        : "no slave that was sent along is left: " + String.join("; ", missing));
    }

    private Weighed sent(Brand brand, WalletName slave) {
        List<Considered> others =
                along().stream().filter(it -> !it.wallet().equals(slave.text())).toList();
        Considered chosen = Considered.chosen(
                slave, "the terminal sent it along for " + brand, "the first for " + brand + " that is left");
        return Weighed.to(
                Course.AWAITS_PROOF,
                slave,
                Optional.of(brand),
                weighing.with(Optional.of(chosen), others),
                brand + ": by what the terminal sent along, wallet/" + slave + Weighing.inWords("; not ", others));
    }

    private List<Considered> along() {
        return slip.stream()
                .filter(entry ->
                        Slips.fault(entry.slave(), weighing.master().name()).isEmpty())
                .limit(Weighing.MOST_OTHERS)
                .map(entry -> Considered.not(
                        new WalletName(entry.slave()),
                        "the terminal sent it along"
                                + entry.brand().map(it -> " for " + it).orElse(""),
                        entry.brand().filter(this::isWanted).isPresent()
                                ? "another goes before it, or it was turned away"
                                : "that is not wanted"))
                .toList();
    }

    private boolean isWanted(String brand) {
        return weighing.brands().stream().anyMatch(it -> it.text().equals(brand));
    }
}
