package kessai.wallet;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kessai.dialogue.Considered;
import kessai.dialogue.Course;
import kessai.dialogue.Weighed;
import kessai.party.PartyName;
import kessai.routing.Hop;
import kessai.wakeup.Brand;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.Topology;
import kessai.wakeup.WalletName;

/**
 * What a wallet makes of a wake-up: whether it settles by itself, and as a master which slaves it considers, what is known
 * of each and by whom, and which it goes on to. Changes nothing, and knows nothing of SET.
 *
 * @param master the wallet
 * @param customer whose wake-up it is
 * @param brands those that are wanted, in order
 * @param there whether there is a wallet of a name
 */
record Weighing(ServerWallet master, TerminalAddress customer, List<Brand> brands, Predicate<WalletName> there) {

    private static final String HELD = "holds the customer's certificate";
    static final int MOST_OTHERS = 20;
    private static final int MOST_SAID = 4;

    /** Of a wake-up that has come. */
    static Weighing of(Hop hop, ServerWallet master, Neighbours neighbours) {
        return of(master, hop.promoted().terminal(), WakeUpDesk.woken(hop).brands(), neighbours);
    }

    static Weighing of(ServerWallet master, TerminalAddress customer, List<Brand> brands, Neighbours neighbours) {
        return new Weighing(
                master, customer, brands, wallet -> neighbours.has(master.name(), PartyName.wallet(wallet.text())));
    }

    /** A wallet that is no master in the topology settles, or nobody does. */
    Weighed plain() {
        return held().map(this::itself)
                .orElseGet(() -> Weighed.of(Course.REFUSES, List.of(notItself()), Settling.NO_ACCOUNT));
    }

    /** What the master holds the certificate for it settles itself, in every topology. */
    Optional<Weighed> own() {
        return held().map(this::itself);
    }

    private Optional<Brand> held() {
        return brands.stream().filter(brand -> master.settles(customer, brand)).findFirst();
    }

    Weighed itself(Brand brand) {
        return Weighed.to(
                Course.SETTLES,
                name(),
                Optional.of(brand),
                List.of(Considered.chosen(name(), HELD + " of " + brand, "its own go first")),
                brand + ": it " + HELD + ", which goes before any slave's");
    }

    private Considered notItself() {
        return Considered.not(
                name(), "holds no account of the customer for " + brands, "there is nothing to settle with");
    }

    WalletName name() {
        return master.descriptor().name();
    }

    /** Topologies 107 and 108: by the master's brand information, in the shop's order of brands. */
    Weighed byInformation(Course toSlave) {
        for (Brand brand : brands) {
            if (master.settles(customer, brand)) {
                return itself(brand);
            }
            Optional<WalletName> slave = master.descriptor().slaveFor(brand, customer);
            if (slave.isPresent()) {
                return informed(toSlave, brand, slave.get());
            }
        }
        return Weighed.of(
                Course.REFUSES,
                with(Optional.empty(), information()),
                "the master holds none of the brands and knows no slave for them" + inWords("; not ", information()));
    }

    /** A slave that nobody has ever run is none; one that is away is waited for. */
    Weighed informed(Course toSlave, Brand brand, WalletName slave) {
        List<Considered> others = information().stream()
                .filter(it -> !it.wallet().equals(slave.text()))
                .toList();
        if (!there.test(slave)) {
            String missing = "its brand information names wallet/" + slave + ", which there is not";
            return Weighed.of(Course.REFUSES, with(Optional.empty(), others), missing);
        }
        Considered chosen = Considered.chosen(
                slave, "its brand information has it for " + brand, "the first that it has for " + brand);
        return Weighed.to(
                toSlave,
                slave,
                Optional.of(brand),
                with(Optional.of(chosen), others),
                brand + ": by its brand information, wallet/" + slave + "; not itself, which holds no account of the"
                        + " customer for it" + inWords("; not ", others));
    }

    private List<Considered> information() {
        return master.descriptor()
                .brandInformation()
                .concerning(customer)
                .limit(MOST_OTHERS)
                .map(entry -> Considered.not(
                        entry.slave(),
                        "its brand information has it for " + entry.brand(),
                        brands.contains(entry.brand()) ? "another goes before it" : "that is not wanted"))
                .toList();
    }

    /** Topologies 109, 110 and 112: the customer is to say which slave; the list says nothing of brands. */
    Weighed toDesignate(Topology topology, List<WalletName> offers) {
        String holdsNone = "itself holds no account of the customer for " + brands;
        if (topology == Topology.CUSTOMER_GIVES_ADDRESS) {
            String said = "the customer for a slave's address, since it knows none and " + holdsNone;
            return Weighed.of(Course.GIVE_ADDRESS, with(Optional.empty(), List.of()), said);
        }
        String list = topology == Topology.TERMINAL_LISTS_SLAVES ? "the terminal's" : "its own";
        List<Considered> offered = offers.stream()
                .map(slave -> Considered.not(
                        slave, "is on " + list + " list, which says nothing of brands", "the customer is asked"))
                .toList();
        return offers.isEmpty()
                ? Weighed.of(
                        Course.REFUSES,
                        with(Optional.empty(), offered),
                        "the customer has no account here, and no slave is known")
                : Weighed.of(
                        Course.DESIGNATE_SLAVE,
                        with(Optional.empty(), offered),
                        "the customer to designate one of " + offers + ", by " + list
                                + " list, which says nothing of brands; it " + holdsNone);
    }

    List<Considered> with(Optional<Considered> chosen, List<Considered> others) {
        return Stream.of(Stream.of(notItself()), chosen.stream(), others.stream())
                .flatMap(it -> it)
                .toList();
    }

    static String inWords(String before, List<Considered> others) {
        return others.stream()
                .limit(MOST_SAID)
                .map(it -> before + "wallet/" + it.wallet() + ": " + it.known())
                .collect(Collectors.joining());
    }
}
