package kessai.wallet;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import kessai.broker.Addresses;
import kessai.credentials.CertificateHanded;
import kessai.credentials.CertificateRequest;
import kessai.credentials.HandingRefused;
import kessai.credentials.InstructionHanded;
import kessai.der.Bytes;
import kessai.der.Undecodable;
import kessai.dialogue.WakeUpRefused;
import kessai.journey.Outcome;
import kessai.journey.OutcomeTold;
import kessai.party.PartyName;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.set.BrandId;
import kessai.treatment.DecryptionKey;
import kessai.treatment.Digests;
import kessai.wakeup.SettlementId;
import org.apache.camel.Exchange;

/** What a wallet that keeps a customer's credentials answered a master, as route files use it. */
public class Acquired {

    private final Wallets wallets;
    private final Acquiring acquiring;
    private final Asking asking;
    private final Ordering ordering;
    private final Clock clock;

    Acquired(Wallets wallets, Acquiring acquiring, Asking asking, Ordering ordering, Clock clock) {
        this.wallets = wallets;
        this.acquiring = acquiring;
        this.asking = asking;
        this.ordering = ordering;
        this.clock = clock;
    }

    /** Goes on with what came; what is no longer waited for is passed over. */
    public void receive(Exchange exchange) {
        Instant now = clock.instant();
        Hop hop = Hop.at(exchange, now);
        ServerWallet master = wallets.at(hop);
        Settlement settlement = master.settlements()
                .find(hop.settlement())
                .orElseThrow(() -> new InvalidMessage("this wallet does not settle " + hop.settlement()));
        if (settlement.state() == Settlement.State.ENDED) {
            return;
        }
        Acquisition acquisition = master.acquisition(settlement)
                .orElseThrow(() -> new InvalidMessage("nothing is acquired for " + hop.settlement()));
        if (acquisition.refused().contains(hop.sender())) {
            return;
        }
        if (!hop.sender().equals(acquisition.keeper())) {
            throw new InvalidMessage("expected an answer from " + acquisition.keeper() + ", found another's");
        }
        switch (hop.messageType()) {
            case CertificateHanded.TYPE -> certificate(hop, master, settlement, acquisition, now);
            case InstructionHanded.TYPE -> ordering.instructed(hop, master, settlement, acquisition, now);
            default -> refused(hop, master, settlement, acquisition, now);
        }
    }

    private void certificate(
            Hop hop, ServerWallet master, Settlement settlement, Acquisition acquisition, Instant now) {
        if (settlement.state() != Settlement.State.ACQUIRING) {
            asking.askAgain(hop, master, settlement);
            return;
        }
        DecryptionKey seal = Optional.ofNullable(master.keys().seal().get(settlement.brand()))
                .orElseThrow();
        master.acquiring()
                .handed(
                        Bytes.of(hop.body()),
                        acquisition.request(),
                        seal,
                        acquisition.keeper().name(),
                        new BrandId(settlement.brand().text()),
                        now)
                .fold(handed -> ask(hop, master, settlement, handed), refusal -> {
                    hop.note(master.name().toString(), "certificate refused", refusal.reason());
                    return false;
                });
    }

    /** As any settling wallet does; the customer sees who asks. */
    private boolean ask(Hop hop, ServerWallet master, Settlement settlement, CertificateHanded handed) {
        String party = master.name().toString();
        Asking.Card card = new Asking.Card(settlement.brand(), handed.maskedCard(), handed.module());
        Asking.Asked asked = asking.ask(master, settlement.promoted(), settlement.wakeUp(), card);
        Acquisition.Certificate certificate = new Acquisition.Certificate(handed, asked.request());
        boolean first = master.store().inTransaction(() -> master.acquisitions()
                .acquired(settlement.promoted().settlement(), certificate, asked.sealed()));
        if (first) {
            hop.note(
                    party,
                    "acquired",
                    "the customer's certificate of " + settlement.brand() + ", from " + hop.sender());
            hop.note(party, "asked", "the customer to approve, with " + settlement.brand());
            Asking.send(hop, settlement, asked.octets());
        }
        return first;
    }

    /** Before the approval the next line of the brand information counts; after it there is no way back. */
    private void refused(Hop hop, ServerWallet master, Settlement settlement, Acquisition acquisition, Instant now) {
        HandingRefused refused = read(hop.body());
        String why = acquisition.keeper() + ": " + refused.reason();
        if (settlement.state() == Settlement.State.ACQUIRING
                && refused.requestDigest()
                        .equals(Digests.h(acquisition.request().toByteArray()))) {
            next(master, settlement, acquisition, why, now);
        } else if (settlement.state() == Settlement.State.ORDERING
                && acquisition
                        .ordered()
                        .filter(it -> Digests.h(it.request().toByteArray()).equals(refused.requestDigest()))
                        .isPresent()) {
            OutcomeTold told = new OutcomeTold(Outcome.FAILED, Optional.of(settlement.brand()), why);
            master.end(settlement, told, true, now);
        }
    }

    private static HandingRefused read(byte[] octets) {
        try {
            return HandingRefused.read(octets);
        } catch (Undecodable e) {
            throw new InvalidMessage("the refusal cannot be read: " + e.getMessage(), e);
        }
    }

    private void next(ServerWallet master, Settlement settlement, Acquisition acquisition, String why, Instant now) {
        Set<PartyName> refused = new HashSet<>(acquisition.refused());
        refused.add(acquisition.keeper());
        Optional<PartyName> next = master.descriptor()
                .slavesFor(settlement.brand(), settlement.promoted().terminal())
                .map(slave -> PartyName.wallet(slave.text()))
                .filter(slave -> !refused.contains(slave))
                .findFirst();
        Optional<Asked> asked = next.flatMap(keeper -> acquiring
                .request(master, settlement.promoted(), keeper)
                .map(request -> new Asked(keeper, refused, request)));
        master.store()
                .inTransaction(() -> asked.ifPresentOrElse(
                        it -> ask(master, settlement, acquisition, it, why, now),
                        () -> unroutable(master, settlement, why, now)));
    }

    /** The next keeper, after those that refused, and what it is asked. */
    private record Asked(PartyName keeper, Set<PartyName> refused, Bytes request) {}

    private static void ask(
            ServerWallet master, Settlement settlement, Acquisition before, Asked next, String why, Instant now) {
        SettlementId id = settlement.promoted().settlement();
        if (!master.acquisitions().next(id, before.request(), next.keeper(), next.refused(), next.request())) {
            return;
        }
        notAcquired(master, settlement, why, now);
        String what = "the customer's certificate of " + settlement.brand() + ", from " + next.keeper()
                + ", by the next line of its brand information";
        master.note(settlement.promoted(), now, "acquiring", what);
        master.outbox()
                .add(
                        Addresses.certificatesOf(next.keeper()),
                        settlement.promoted().headers(CertificateRequest.TYPE),
                        next.request().toByteArray());
    }

    /** Who woke this wallet decides what becomes of the settlement. */
    private static void unroutable(ServerWallet master, Settlement settlement, String why, Instant now) {
        SettlementId id = settlement.promoted().settlement();
        OutcomeTold told = new OutcomeTold(Outcome.UNROUTABLE, Optional.empty(), why);
        if (!master.settlements().endedIn(settlement.state(), id, told, now)) {
            return;
        }
        master.acquisitions().forget(id);
        notAcquired(master, settlement, why, now);
        String all = "nobody hands out the customer's certificate of " + settlement.brand() + ": " + why;
        master.note(settlement.promoted(), now, "refused", all);
        master.outbox()
                .add(
                        Addresses.dialogueOf(settlement.upstream()),
                        settlement.promoted().headers(WakeUpRefused.TYPE),
                        new WakeUpRefused(all).write());
    }

    private static void notAcquired(ServerWallet master, Settlement settlement, String why, Instant now) {
        master.note(settlement.promoted(), now, "not acquired", "from " + why);
    }
}
