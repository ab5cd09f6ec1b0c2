package kessai.wallet;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kessai.broker.Addresses;
import kessai.credentials.InstructionRequest;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.journey.Outcome;
import kessai.journey.OutcomeTold;
import kessai.party.Directory;
import kessai.party.PartyName;
import kessai.purchase.CardholderReceipt;
import kessai.purchase.CardholderStep;
import kessai.purchase.PReqDraft;
import kessai.purchase.PaymentInstruction;
import kessai.purchase.PurchaseApproval;
import kessai.routing.Hop;
import kessai.set.Nonce;
import kessai.set.Rrpid;
import org.apache.camel.Exchange;

/**
 * A master is the SET cardholder with another wallet's credentials, as route files use it: between PInitRes and PReq it
 * asks for what pays. Nothing waits for the answer but a row.
 */
public class Ordering {

    private final PurchaseRunner runner;
    private final Directory directory;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ordering(PurchaseRunner runner, Directory directory, Clock clock) {
        this.runner = runner;
        this.directory = directory;
        this.clock = clock;
    }

    /** Checks the PInitRes; keeps the order and asks for what pays for it. */
    public void order(Exchange exchange) {
        Instant now = clock.instant();
        Leg leg = new Leg(exchange);
        CardholderReceipt receipt = Purchases.received(leg, "PInitRes refused", now);
        if (receipt.result().isPresent()) {
            Purchases.end(leg, receipt.result().get(), true, now);
            return;
        }
        Acquisition.Certificate certificate =
                leg.acquisition().flatMap(Acquisition::certificate).orElseThrow();
        InstructionRequest request = new InstructionRequest(
                certificate.asked(),
                leg.approval().evidence(),
                leg.state(),
                leg.answer().orElseThrow(),
                Rrpid.random(random),
                Nonce.random(random));
        Bytes octets = leg.wallet().acquiring().ask(request, certificate.handed());
        keep(
                leg,
                new Acquisition.Ordered(receipt.state().orElseThrow(), request.rrpid(), request.odSalt(), octets),
                now);
    }

    private static void keep(Leg leg, Acquisition.Ordered ordered, Instant now) {
        ServerWallet master = leg.wallet();
        Settlement settlement = leg.settlement();
        PartyName keeper = leg.acquisition().orElseThrow().keeper();
        master.store().inTransaction(() -> {
            if (!master.acquisitions().ordered(settlement.promoted().settlement(), ordered)) {
                throw new Pending("it is no longer to be ordered");
            }
            master.note(settlement.promoted(), now, "ordering", "what pays, from " + keeper);
            master.outbox()
                    .add(
                            Addresses.certificatesOf(keeper),
                            settlement.promoted().headers(InstructionRequest.TYPE),
                            ordered.request().toByteArray());
        });
    }

    /** What pays has come: the PReq is whole. What was handed out is kept in it alone, and no longer than it is. */
    void instructed(Hop hop, ServerWallet master, Settlement settlement, Acquisition acquisition, Instant now) {
        if (settlement.state() != Settlement.State.ORDERING) {
            return;
        }
        Acquisition.Certificate certificate = acquisition.certificate().orElseThrow();
        Acquisition.Ordered ordered = acquisition.ordered().orElseThrow();
        PReqDraft draft = draft(master, settlement, certificate, ordered);
        master.acquiring()
                .instructed(Bytes.of(hop.body()), ordered.request(), certificate.handed(), draft, now)
                .fold(
                        instruction -> request(master, settlement, ordered, draft, instruction, now),
                        refusal -> fail(master, settlement, acquisition.keeper() + ": " + refusal.reason(), now));
    }

    private static PReqDraft draft(
            ServerWallet master,
            Settlement settlement,
            Acquisition.Certificate certificate,
            Acquisition.Ordered ordered) {
        PurchaseApproval approval = Der.decode(
                PurchaseApproval.class, settlement.approval().orElseThrow().toByteArray());
        return master.cardholder()
                .draft(ordered.state(), certificate.handed().bin(), approval, ordered.rrpid(), ordered.odSalt())
                .value()
                .orElseThrow();
    }

    private boolean request(
            ServerWallet master,
            Settlement settlement,
            Acquisition.Ordered ordered,
            PReqDraft draft,
            PaymentInstruction instruction,
            Instant now) {
        CardholderStep step = master.cardholder().complete(ordered.state(), draft, instruction, now);
        Instant lookAgain = now.plus(Purchases.LOOK_AGAIN);
        boolean first = master.store().inTransaction(() -> {
            boolean waited =
                    master.acquisitions().requested(settlement.promoted().settlement(), step.state(), lookAgain);
            if (waited) {
                master.note(settlement.promoted(), now, "PReq", "signed and sent, with " + settlement.brand());
            }
            return waited;
        });
        if (first) {
            runner.ask(master, settlement);
        }
        return first;
    }

    private static boolean fail(ServerWallet master, Settlement settlement, String why, Instant now) {
        OutcomeTold told = new OutcomeTold(Outcome.FAILED, Optional.of(settlement.brand()), why);
        master.end(settlement, told, true, now);
        return false;
    }

    /** Sends the PReq that is kept; again when no PRes came, since only the identical one can be sent without its key. */
    public void request(Exchange exchange) {
        Leg leg = new Leg(exchange);
        leg.sendAgain(
                leg.acquisition().flatMap(Acquisition::purchase).orElseThrow(() -> new Pending("no PReq is kept")),
                directory,
                clock.instant());
    }
}
