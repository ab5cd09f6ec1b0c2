package kessai.bridge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kessai.dialogue.Considered;
import kessai.dialogue.Course;
import kessai.dialogue.Weighed;
import kessai.wakeup.Brand;
import kessai.wakeup.WalletName;

/**
 * What a terminal makes of a wake-up: which of its modules' wallets it considers, what is known of each and by whom, and
 * which it goes on to. Changes nothing, and knows nothing of SET.
 */
final class Weighing {

    private static final String UNKNOWN = "what it settles is not known here";

    private Weighing() {}

    /** Topologies 100 and 107 to 112: the terminal has one module. */
    static Weighed only(TerminalDescriptor terminal, List<WalletName> refused) {
        WalletName wallet = terminal.modules().get(0).wallet();
        if (refused.contains(wallet)) {
            return Weighed.of(
                    Course.REFUSES,
                    List.of(refused(wallet, UNKNOWN)),
                    "its only module's wallet/" + wallet + " refuses");
        }
        return Weighed.to(
                Course.WAKES,
                wallet,
                Optional.empty(),
                List.of(Considered.chosen(wallet, UNKNOWN, "the terminal has no other module")),
                "its only module, bound to wallet/" + wallet + "; " + UNKNOWN + ", and there is no other");
    }

    /** Topology 101: the customer has chosen beforehand. */
    static Weighed beforehand(TerminalDescriptor terminal, WalletName chosen) {
        List<Considered> candidates = terminal.wallets().stream()
                .map(wallet -> wallet.equals(chosen)
                        ? Considered.chosen(wallet, UNKNOWN, "the customer chose it beforehand")
                        : Considered.not(wallet, UNKNOWN, "the customer chose another beforehand"))
                .toList();
        return Weighed.to(
                Course.WAKES,
                chosen,
                Optional.empty(),
                candidates,
                chosen + ", chosen by the customer beforehand, of " + terminal.wallets() + "; what they settle is not"
                        + " known here");
    }

    /** Topologies 101 and 102: the customer is to choose, of those that have not refused. */
    static Weighed toChoose(TerminalDescriptor terminal, List<WalletName> refused) {
        List<WalletName> offers = without(terminal.wallets(), refused);
        Stream<Considered> offered =
                offers.stream().map(wallet -> Considered.not(wallet, UNKNOWN, "the customer is asked to choose"));
        List<Considered> candidates = Stream.concat(offered, refused.stream().map(wallet -> refused(wallet, UNKNOWN)))
                .toList();
        return offers.isEmpty()
                ? Weighed.of(Course.REFUSES, candidates, "every wallet of the terminal refused")
                : Weighed.of(
                        Course.CHOOSE_WALLET,
                        candidates,
                        "the customer to choose one of " + offers + "; what they settle is not known here"
                                + refusals(refused));
    }

    /** Topology 103: by the selector's table. */
    static Weighed byTable(TerminalDescriptor terminal, List<Brand> wanted, List<WalletName> refused) {
        List<Candidate> candidates = terminal.modules().stream()
                .map(module -> new Candidate(module.wallet(), module.brands(), "by the selector's table"))
                .toList();
        Optional<Choice> choice = refused.isEmpty() ? Choice.of(wanted, candidates) : Optional.empty();
        List<Considered> considered = considered(candidates, refused, choice);
        return choice.map(it -> Weighed.to(
                        Course.WAKES,
                        it.wallet(),
                        Optional.of(it.brand()),
                        considered,
                        it.brand() + " by the selector's table, bound to wallet/" + it.wallet()
                                + it.whyNot(candidates)))
                .orElseGet(() -> Weighed.of(
                        Course.REFUSES,
                        considered,
                        refused.isEmpty()
                                ? "the selector's table has none of " + wanted + ": " + inWords(candidates)
                                : "the wallet of the selector's table refuses" + refusals(refused)));
    }

    /** Topology 104: by what the modules know; wallets that refused are left out. */
    static Weighed byInformation(List<Brand> wanted, List<Candidate> all, List<WalletName> refused) {
        List<Candidate> left =
                all.stream().filter(it -> !refused.contains(it.wallet())).toList();
        Optional<Choice> choice = Choice.of(wanted, left);
        List<Considered> considered = considered(all, refused, choice);
        return choice.map(
                        it -> Weighed.to(Course.WAKES, it.wallet(), Optional.of(it.brand()), considered, it.why(left)))
                .orElseGet(
                        () -> Weighed.of(Course.REFUSES, considered, "no module knows a wallet for any of " + wanted))
                .saying(refusals(refused));
    }

    /** Topologies 105 and 106: the wallets are to be asked. */
    static Weighed toAsk(TerminalDescriptor terminal, List<Brand> wanted, List<WalletName> refused) {
        List<WalletName> asked = without(terminal.wallets(), refused);
        Stream<Considered> considered =
                asked.stream().map(wallet -> Considered.not(wallet, UNKNOWN, "it is asked at each wake-up"));
        return new Weighed(
                asked.isEmpty() ? Course.REFUSES : Course.ASKS_WALLETS,
                Stream.concat(considered, refused.stream().map(wallet -> refused(wallet, UNKNOWN)))
                        .toList(),
                asked,
                Optional.empty(),
                asked.isEmpty()
                        ? "every wallet of the terminal refused"
                        : asked + " which of " + wanted + " they settle" + refusals(refused));
    }

    /** Topologies 105 and 106: the wallets have told, or were silent. */
    static Weighed gathered(List<Brand> wanted, Gather gather, List<WalletName> refused) {
        String silent = gather.silent().isEmpty()
                ? ""
                : (gather.decidedBy().isPresent() ? "; not waited for " : "; no answer in time from ")
                        + gather.silent();
        Optional<Choice> choice = gather.best(wanted);
        List<Considered> candidates = Stream.of(
                        considered(gather.candidates(), List.of(), choice).stream(),
                        gather.silent().stream().map(it -> Considered.not(it, UNKNOWN, "it did not answer in time")),
                        refused.stream().map(wallet -> refused(wallet, UNKNOWN)))
                .flatMap(it -> it)
                .toList();
        return choice.map(it -> Weighed.to(
                        Course.WAKES,
                        it.wallet(),
                        Optional.of(it.brand()),
                        candidates,
                        it.why(gather.candidates()) + silent))
                .orElseGet(() -> Weighed.of(
                        Course.REFUSES,
                        candidates,
                        "none of the wallets that answered settles any of " + wanted + silent));
    }

    private static List<Considered> considered(
            List<Candidate> candidates, List<WalletName> refused, Optional<Choice> choice) {
        return candidates.stream()
                .map(it -> refused.contains(it.wallet())
                        ? refused(it.wallet(), it.knownInWords())
                        : choice.map(chosen -> chosen.considered(it)).orElseGet(it::unsuited))
                .toList();
    }

    private static Considered refused(WalletName wallet, String known) {
        return Considered.not(wallet, known, "it refuses");
    }

    private static List<WalletName> without(List<WalletName> wallets, List<WalletName> refused) {
        return wallets.stream().filter(wallet -> !refused.contains(wallet)).toList();
    }

    /** What is known of candidates. */
    static String inWords(List<Candidate> candidates) {
        return candidates.isEmpty()
                ? "nobody"
                : candidates.stream().map(Candidate::toString).collect(Collectors.joining("; "));
    }

    /** Who is left out, since he refused. */
    static String refusals(List<WalletName> refused) {
        return refused.isEmpty() ? "" : "; refused by " + refused;
    }
}
