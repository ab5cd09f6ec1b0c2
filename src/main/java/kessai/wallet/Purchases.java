package kessai.wallet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.journey.Outcome;
import kessai.journey.OutcomeTold;
import kessai.party.Directory;
import kessai.purchase.AgreedOrder;
import kessai.purchase.CardholderReceipt;
import kessai.purchase.CardholderStep;
import kessai.purchase.PurchaseApproval;
import kessai.purchase.PurchaseOutcome;
import kessai.purchase.PurchaseResult;
import kessai.set.Language;
import kessai.set.LocalId;
import org.apache.camel.Exchange;

/** A wallet is the SET cardholder, as route files use it: PInitReq, PReq and InqReq, and what comes back. */
public class Purchases {

    private static final String AGAIN = "again";
    private static final Language LANGUAGE = new Language("en");

    /** Until then the leg that carries the PReq either answers or fails; only after a kill is it looked at. */
    static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final Directory directory;
    private final Clock clock;

    Purchases(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Opens the purchase: the PInitReq. Nothing is kept, since it changes nothing at either end. */
    public void open(Exchange exchange) {
        Leg leg = new Leg(exchange);
        PurchaseApproval approval = leg.approval();
        AgreedOrder order = new AgreedOrder(
                new LocalId(Bytes.ofHex(leg.settlement().wakeUp().lidM().hex())),
                approval.merchant(),
                approval.od(),
                approval.purchAmt(),
                approval.brand(),
                LANGUAGE);
        leg.send(leg.cardholder().open(order, leg.bin(), clock.instant()), directory);
    }

    /** Checks the PInitRes; keeps and sends the signed PReq. */
    public void request(Exchange exchange) {
        Instant now = clock.instant();
        Leg leg = new Leg(exchange);
        CardholderReceipt receipt = received(leg, "PInitRes refused", now);
        if (receipt.result().isPresent()) {
            end(leg, receipt.result().get(), true, now);
            exchange.setRouteStop(true);
            return;
        }
        CardholderStep next = leg.cardholder()
                .request(receipt.state().orElseThrow(), leg.account(), leg.approval(), now)
                .fold(step -> step, why -> {
                    throw new Pending("no PReq: " + why.reason());
                });
        keep(leg, next, now);
        leg.send(next, directory);
    }

    private static void keep(Leg leg, CardholderStep next, Instant now) {
        ServerWallet wallet = leg.wallet();
        Settlement settlement = leg.settlement();
        Bytes state = Bytes.of(Der.encode(next.state()));
        wallet.store().inTransaction(() -> {
            if (!wallet.settlements().requested(settlement.promoted().settlement(), state, now.plus(LOOK_AGAIN))) {
                throw new Pending("it is no longer to be requested");
            }
            wallet.note(settlement.promoted(), now, "PReq", "signed and sent, with " + settlement.brand());
        });
    }

    /** Checks the PRes and keeps the outcome, if it says one. */
    public void conclude(Exchange exchange) {
        Instant now = clock.instant();
        Leg leg = new Leg(exchange);
        end(leg, received(leg, "PRes refused", now).result().orElseThrow(), false, now);
    }

    /** Asks for the status of a purchase whose outcome is unknown here: the InqReq. */
    public void inquire(Exchange exchange) {
        Leg leg = new Leg(exchange);
        leg.send(leg.cardholder().inquire(leg.kept(), leg.account(), clock.instant()), directory);
    }

    /** Checks the InqRes; what never arrived is sent again, the identical PReq. */
    public void informed(Exchange exchange) {
        Instant now = clock.instant();
        Leg leg = new Leg(exchange);
        PurchaseResult result = received(leg, "InqRes refused", now).result().orElseThrow();
        if (result.outcome() == PurchaseOutcome.NOT_RECEIVED) {
            exchange.setVariable(AGAIN, true);
            leg.sendAgain(leg.kept(), directory, now);
        } else {
            end(leg, result, false, now);
        }
    }

    static void end(Leg leg, PurchaseResult result, boolean tellShop, Instant now) {
        Outcome outcome =
                switch (result.outcome()) {
                    case AUTHORIZED -> Outcome.AUTHORIZED;
                    case CAPTURED -> Outcome.CAPTURED;
                    case DECLINED -> Outcome.DECLINED;
                    case FAILED -> Outcome.FAILED;
                    case PENDING, NOT_RECEIVED -> throw new Pending("the merchant has not concluded");
                };
        Settlement settlement = leg.settlement();
        String reason = outcome.isPaid() ? "" : result.reason();
        leg.wallet().end(settlement, new OutcomeTold(outcome, Optional.of(settlement.brand()), reason), tellShop, now);
    }

    /** A refused response is dropped, with a line in the journey, and the merchant is asked again; so with none. */
    static CardholderReceipt received(Leg leg, String step, Instant now) {
        Bytes answer = leg.answer().orElseThrow(() -> new Pending("the merchant has no answer yet"));
        CardholderReceipt receipt = leg.cardholder().received(leg.state(), answer, now);
        receipt.refusal().ifPresent(why -> {
            ServerWallet wallet = leg.wallet();
            wallet.store()
                    .inTransaction(() ->
                            wallet.note(leg.settlement().promoted(), now, step, why.code() + ": " + why.reason()));
            throw new Pending(step + ": " + why.reason());
        });
        return receipt;
    }
}
