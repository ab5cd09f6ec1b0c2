package kessai.wallet;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kessai.broker.Addresses;
import kessai.der.Bytes;
import kessai.dialogue.DesignationAsked;
import kessai.dialogue.DesignationKind;
import kessai.dialogue.SlipEntry;
import kessai.wakeup.Topology;
import kessai.wakeup.WalletName;

/**
 * The questions that a master puts to customers. A question and the state that waits for its answer are one transaction;
 * nothing else waits.
 */
class Questions {

    /** Whoever gives more wrong addresses than this does not mean to pay. */
    static final int MOST_TURNED_AWAY = 100;

    private static final int OCTETS_OF_QUESTION = 16;

    private final SecureRandom random = new SecureRandom();

    /**
     * Puts the question which slave settles, unless it is put already.
     *
     * @return why there is nothing to ask; none: the customer is asked
     */
    Optional<String> put(ServerWallet master, Designation kept, Instant now) {
        if (kept.state() != Designation.State.OPEN) {
            return Optional.empty();
        }
        boolean address = kept.topology() == Topology.CUSTOMER_GIVES_ADDRESS;
        List<WalletName> offers =
                offers(master, kept.topology(), kept.woken().slip(), slave -> kept.hasTurnedAway(slave.text(), ""));
        if (kept.turnedAway().size() >= MOST_TURNED_AWAY || (offers.isEmpty() && !address)) {
            return Optional.of(nobody(kept));
        }
        DesignationAsked asked = new DesignationAsked(
                Bytes.random(OCTETS_OF_QUESTION, random),
                address ? DesignationKind.GIVE_ADDRESS : DesignationKind.DESIGNATE,
                offers.stream().map(WalletName::text).toList(),
                said(kept));
        master.store().inTransaction(() -> {
            if (master.designations().asked(kept.settlement(), asked, now)) {
                master.note(kept.woken().promoted(), now, "asked", told(master, kept, offers));
                master.outbox()
                        .add(
                                Addresses.dialogueOf(kept.woken().upstream()),
                                kept.woken().promoted().headers(DesignationAsked.TYPE),
                                asked.write());
            }
        });
        return Optional.empty();
    }

    /** The slaves that may be designated, by the master's list or by the one that came along. */
    static List<WalletName> offers(
            ServerWallet master, Topology topology, List<SlipEntry> slip, Predicate<WalletName> turnedAway) {
        if (topology == Topology.CUSTOMER_GIVES_ADDRESS) {
            return List.of();
        }
        List<WalletName> known = topology == Topology.TERMINAL_LISTS_SLAVES ? Slips.slaves(slip) : master.knownSlaves();
        return known.stream()
                .filter(slave -> !slave.text().equals(master.name().name()))
                .filter(turnedAway.negate())
                .distinct()
                .limit(DesignationAsked.MOST_OFFERS)
                .toList();
    }

    /** Whose word it is that there are such slaves. */
    private static String announced(ServerWallet master, Designation kept, List<WalletName> offers) {
        List<WalletName> own = kept.topology() == Topology.MASTER_LISTS_SLAVES
                ? offers.stream()
                        .filter(offer -> !master.descriptor().slaves().contains(offer))
                        .toList()
                : List.of();
        return own.isEmpty() ? "" : "; of these by their own announcement " + own;
    }

    private static String told(ServerWallet master, Designation kept, List<WalletName> offers) {
        Woken woken = kept.woken();
        String what = new Weighing(master, woken.promoted().terminal(), woken.brands(), slave -> true)
                .toDesignate(kept.topology(), offers)
                .said();
        String turnedAway = kept.turnedAway().isEmpty() ? "" : "; not " + reasons(kept);
        return what + announced(master, kept, offers) + turnedAway;
    }

    private static String said(Designation kept) {
        List<TurnedAway> all = kept.turnedAway();
        return all.isEmpty() ? "" : all.get(all.size() - 1).toString();
    }

    private static String nobody(Designation kept) {
        return kept.turnedAway().isEmpty()
                ? "the customer has no account here, and no slave is known"
                : "no slave is left: " + reasons(kept);
    }

    /** The latest first, since it is the one to be read if there is no room for all. */
    static String reasons(Designation kept) {
        List<TurnedAway> latestFirst = new ArrayList<>(kept.turnedAway());
        Collections.reverse(latestFirst);
        return latestFirst.stream().limit(5).map(TurnedAway::toString).collect(Collectors.joining("; "));
    }
}
