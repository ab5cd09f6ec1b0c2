package kessai.wallet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kessai.dialogue.SlipEntry;
import kessai.party.PartyName;
import kessai.wakeup.Brand;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.ValueRefused;
import kessai.wakeup.WalletName;

/** Reads a routing slip. What it says of slaves comes from outside: only a wallet's name is an address. */
final class Slips {

    private static final int MOST_SAID = 4;

    private Slips() {}

    /** The slaves that it names, in its order. */
    static List<WalletName> slaves(List<SlipEntry> slip) {
        return slip.stream()
                .filter(entry -> PartyName.isName(entry.slave()))
                .map(entry -> new WalletName(entry.slave()))
                .toList();
    }

    /** The slaves that it names for a brand: those for this customer only go before those for everybody. */
    static List<WalletName> slavesFor(List<SlipEntry> slip, Brand brand, TerminalAddress customer) {
        List<SlipEntry> fitting = slip.stream()
                .filter(entry -> entry.brand().equals(Optional.of(brand.text())))
                .filter(entry ->
                        entry.customer().map(customer.toString()::equals).orElse(true))
                .toList();
        return slaves(Stream.concat(
                        fitting.stream().filter(entry -> entry.customer().isPresent()),
                        fitting.stream().filter(entry -> entry.customer().isEmpty()))
                .toList());
    }

    /** Why not the others that it names, in words. */
    static String others(List<SlipEntry> slip, WalletName but) {
        return slip.stream()
                .filter(entry ->
                        PartyName.isName(entry.slave()) && !entry.slave().equals(but.text()))
                .limit(MOST_SAID)
                .map(entry -> "; not wallet/" + entry.slave()
                        + entry.brand()
                                .map(brand -> ", sent along for " + brand)
                                .orElse(""))
                .collect(Collectors.joining());
    }

    /** What of it cannot be an address, and why. */
    static List<TurnedAway> unfit(Woken woken, PartyName master) {
        return woken.slip().stream()
                .flatMap(entry -> fault(entry.slave(), master).stream())
                .toList();
    }

    /** Why a text from outside is not the name of a slave; none: it may be one. */
    static Optional<TurnedAway> fault(String text, PartyName master) {
        if (!PartyName.isName(text)) {
            String why =
                    String.valueOf(new ValueRefused("a wallet's name [a-z0-9](-?[a-z0-9]){0,38}", text).getMessage());
            return Optional.of(new TurnedAway(text, "", why));
        }
        return text.equals(master.name())
                ? Optional.of(new TurnedAway(text, "", "it is the master itself"))
                : Optional.empty();
    }
}
