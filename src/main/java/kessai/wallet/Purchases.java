package kessai.wallet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kessai.broker.Addresses;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.journey.Outcome;
import kessai.journey.OutcomeTold;
import kessai.party.Directory;
import kessai.purchase.AgreedOrder;
import kessai.purchase.Cardholder;
import kessai.purchase.CardholderReceipt;
import kessai.purchase.CardholderState;
import kessai.purchase.CardholderStep;
import kessai.purchase.Outgoing;
import kessai.purchase.PurchaseApproval;
import kessai.purchase.PurchaseOutcome;
import kessai.purchase.PurchaseResult;
import kessai.purchase.Refusal;
import kessai.purchase.Resend;
import kessai.routing.Headers;
import kessai.set.Language;
import kessai.set.LocalId;
import kessai.wakeup.SettlementId;
import org.apache.camel.Exchange;

/** A wallet is the SET cardholder, as route files use it: PInitReq, PReq and InqReq, and what comes back. */
public class Purchases {

    /** The address of the shop's host. */
    private static final String MERCHANT = "merchant";

    private static final String AGAIN = "again";
    private static final String AT = "kessaiWalletAt";
    private static final String SETTLEMENT = "kessaiWalletSettlement";
    private static final String ACCOUNT = "kessaiWalletAccount";
    private static final String STATE = "kessaiCardholderState";
    private static final Language LANGUAGE = new Language("en");

    /** Until then the leg that carries the PReq either answers or fails; only after a kill is it looked at. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final Directory directory;
    private final Clock clock;

    Purchases(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Prepares an exchange that starts one of the purchase routes. */
    static void begin(Exchange exchange, ServerWallet wallet, SettlementId settlement) {
        exchange.setVariable(Wallets.WALLET, wallet.name().name());
        exchange.setVariable("self", wallet.name().dotted());
        exchange.setProperty(AT, wallet);
        Settlement found = wallet.settlements().find(settlement).orElseThrow();
        exchange.setProperty(SETTLEMENT, found);
        exchange.setProperty(
                ACCOUNT,
                wallet.accounts()
                        .find(found.promoted().terminal(), found.brand())
                        .orElseThrow());
    }

    /** Opens the purchase: the PInitReq. Nothing is kept, since it changes nothing at either end. */
    public void open(Exchange exchange) {
        Settlement settlement = settlement(exchange);
        PurchaseApproval approval = approval(settlement);
        AgreedOrder order = new AgreedOrder(
                new LocalId(Bytes.ofHex(settlement.wakeUp().lidM().hex())),
                approval.merchant(),
                approval.od(),
                approval.purchAmt(),
                approval.brand(),
                LANGUAGE);
        send(
                exchange,
                settlement,
                cardholder(exchange).open(order, account(exchange).cardholder(), clock.instant()));
    }

    /** Checks the PInitRes; keeps and sends the signed PReq. */
    public void request(Exchange exchange) {
        Instant now = clock.instant();
        ServerWallet wallet = wallet(exchange);
        Settlement settlement = settlement(exchange);
        CardholderReceipt receipt = received(exchange, "PInitRes refused", now);
        if (receipt.result().isPresent()) {
            end(wallet, settlement, receipt.result().get(), true, now);
            exchange.setRouteStop(true);
            return;
        }
        CardholderState state = receipt.state().orElseThrow();
        CardholderStep next = cardholder(exchange)
                .request(state, account(exchange).cardholder(), approval(settlement), now)
                .fold(step -> step, why -> {
                    throw new Pending("no PReq: " + why.reason());
                });
        wallet.store().inTransaction(() -> {
            if (!wallet.settlements()
                    .requested(settlement.promoted().settlement(), encoded(next), now.plus(LOOK_AGAIN))) {
                throw new Pending("it is no longer to be requested");
            }
            wallet.note(settlement.promoted(), now, "PReq", "signed and sent, with " + settlement.brand());
        });
        send(exchange, settlement, next);
    }

    /** Checks the PRes and keeps the outcome, if it says one. */
    public void conclude(Exchange exchange) {
        Instant now = clock.instant();
        CardholderReceipt receipt = received(exchange, "PRes refused", now);
        end(wallet(exchange), settlement(exchange), receipt.result().orElseThrow(), false, now);
    }

    /** Asks for the status of a purchase whose outcome is unknown here: the InqReq. */
    public void inquire(Exchange exchange) {
        Settlement settlement = settlement(exchange);
        CardholderStep step =
                cardholder(exchange).inquire(kept(settlement), account(exchange).cardholder(), clock.instant());
        send(exchange, settlement, step);
    }

    /** Checks the InqRes; what never arrived is sent again, the identical PReq. */
    public void informed(Exchange exchange) {
        Instant now = clock.instant();
        Settlement settlement = settlement(exchange);
        PurchaseResult result =
                received(exchange, "InqRes refused", now).result().orElseThrow();
        if (result.outcome() != PurchaseOutcome.NOT_RECEIVED) {
            end(wallet(exchange), settlement, result, false, now);
            return;
        }
        CardholderState kept = kept(settlement);
        exchange.setVariable(AGAIN, true);
        exchange.setProperty(STATE, kept);
        exchange.getMessage().setBody(Resend.redated(kept.sent(), now).toByteArray());
    }

    private static void end(
            ServerWallet wallet, Settlement settlement, PurchaseResult result, boolean tellShop, Instant now) {
        Outcome outcome =
                switch (result.outcome()) {
                    case AUTHORIZED -> Outcome.AUTHORIZED;
                    case CAPTURED -> Outcome.CAPTURED;
                    case DECLINED -> Outcome.DECLINED;
                    case FAILED -> Outcome.FAILED;
                    case PENDING, NOT_RECEIVED -> throw new Pending("the merchant has not concluded");
                };
        String reason = outcome.isPaid() ? "" : result.reason();
        wallet.end(settlement, new OutcomeTold(outcome, Optional.of(settlement.brand()), reason), tellShop, now);
    }

    /** A refused response is dropped, with a line in the journey, and the merchant is asked again; so with none. */
    private CardholderReceipt received(Exchange exchange, String step, Instant now) {
        byte[] body = exchange.getMessage().getBody(byte[].class);
        if (body == null || body.length == 0) {
            throw new Pending("the merchant has no answer yet");
        }
        CardholderReceipt receipt = cardholder(exchange).received(state(exchange), Bytes.of(body), now);
        if (receipt.refusal().isPresent()) {
            Refusal why = receipt.refusal().get();
            ServerWallet wallet = wallet(exchange);
            Settlement settlement = settlement(exchange);
            wallet.store()
                    .inTransaction(
                            () -> wallet.note(settlement.promoted(), now, step, why.code() + ": " + why.reason()));
            throw new Pending(step + ": " + why.reason());
        }
        return receipt;
    }

    private void send(Exchange exchange, Settlement settlement, CardholderStep step) {
        Outgoing outgoing = step.send();
        exchange.setProperty(STATE, step.state());
        exchange.setVariable(
                MERCHANT,
                Addresses.setOf(directory.hostOf(settlement.promoted().shop().text())));
        settlement.promoted().headers(outgoing.type()).forEach(exchange.getMessage()::setHeader);
        exchange.getMessage().setHeader(Headers.RRPID, outgoing.rrpid().value().toString());
        exchange.getMessage().setBody(outgoing.octets().toByteArray());
    }

    private static Bytes encoded(CardholderStep step) {
        return Bytes.of(Der.encode(step.state()));
    }

    private static Cardholder cardholder(Exchange exchange) {
        return wallet(exchange).cardholder();
    }

    private static ServerWallet wallet(Exchange exchange) {
        return exchange.getProperty(AT, ServerWallet.class);
    }

    private static Settlement settlement(Exchange exchange) {
        return exchange.getProperty(SETTLEMENT, Settlement.class);
    }

    private static Account account(Exchange exchange) {
        return exchange.getProperty(ACCOUNT, Account.class);
    }

    private static CardholderState kept(Settlement settlement) {
        return Der.decode(
                CardholderState.class, settlement.purchase().orElseThrow().toByteArray());
    }

    private static PurchaseApproval approval(Settlement settlement) {
        return Der.decode(
                PurchaseApproval.class, settlement.approval().orElseThrow().toByteArray());
    }

    private static CardholderState state(Exchange exchange) {
        return exchange.getProperty(STATE, CardholderState.class);
    }
}
