package kessai.wallet;

import java.time.Instant;
import java.util.Optional;
import kessai.broker.Addresses;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.party.Directory;
import kessai.purchase.Cardholder;
import kessai.purchase.CardholderAccount;
import kessai.purchase.CardholderState;
import kessai.purchase.CardholderStep;
import kessai.purchase.Outgoing;
import kessai.purchase.PurchaseApproval;
import kessai.purchase.Resend;
import kessai.routing.Headers;
import kessai.routing.Hop;
import kessai.set.Bin;
import kessai.set.Rrpid;
import kessai.wakeup.SettlementId;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * An exchange on one of the purchase routes: one settlement, at one wallet, and where its purchase stands.
 *
 * @param exchange of which route files see the wallet's name and the merchant's address
 */
record Leg(Exchange exchange) {

    /** The address of the shop's host. */
    private static final String MERCHANT = "merchant";

    private static final String AT = "kessaiWalletAt";
    private static final String SETTLEMENT = "kessaiWalletSettlement";
    private static final String STATE = "kessaiCardholderState";

    /** Prepares an exchange that starts one of the purchase routes. */
    static void begin(Exchange exchange, ServerWallet wallet, SettlementId settlement) {
        exchange.setVariable(Wallets.WALLET, wallet.name().name());
        exchange.setVariable(Hop.SELF, wallet.name().dotted());
        exchange.setProperty(AT, wallet);
        exchange.setProperty(SETTLEMENT, wallet.settlements().find(settlement).orElseThrow());
    }

    ServerWallet wallet() {
        return exchange.getProperty(AT, ServerWallet.class);
    }

    Cardholder cardholder() {
        return wallet().cardholder();
    }

    Settlement settlement() {
        return exchange.getProperty(SETTLEMENT, Settlement.class);
    }

    /** The account that it is settled with, which is this wallet's own. */
    CardholderAccount account() {
        return wallet().accounts()
                .find(settlement().promoted().terminal(), settlement().brand())
                .orElseThrow()
                .cardholder();
    }

    /** What was acquired from another wallet to settle with, in the place of an account. */
    Optional<Acquisition> acquisition() {
        return wallet().acquisition(settlement());
    }

    /** The first digits of the card that it is settled with. */
    Bin bin() {
        return acquisition()
                .flatMap(Acquisition::certificate)
                .map(certificate -> certificate.handed().bin())
                .orElseGet(() -> account().pan().bin());
    }

    PurchaseApproval approval() {
        return Der.decode(
                PurchaseApproval.class, settlement().approval().orElseThrow().toByteArray());
    }

    /** The purchase as the store has it. */
    CardholderState kept() {
        return Der.decode(
                CardholderState.class, settlement().purchase().orElseThrow().toByteArray());
    }

    /** The purchase as the latest request of this exchange left it. */
    CardholderState state() {
        return exchange.getProperty(STATE, CardholderState.class);
    }

    /** What the merchant answered; none: it has no answer yet. */
    Optional<Bytes> answer() {
        byte[] body = exchange.getMessage().getBody(byte[].class);
        return body == null || body.length == 0 ? Optional.empty() : Optional.of(Bytes.of(body));
    }

    /** Addresses a request to the merchant, at the host of the shop. */
    void send(CardholderStep step, Directory directory) {
        Outgoing outgoing = step.send();
        exchange.setProperty(STATE, step.state());
        address(directory);
        put(outgoing.type(), outgoing.rrpid(), outgoing.octets());
    }

    private void address(Directory directory) {
        exchange.setVariable(
                MERCHANT,
                Addresses.setOf(directory.hostOf(settlement().promoted().shop().text())));
    }

    /** Sends the PReq that is kept, dated anew. */
    void sendAgain(CardholderState sent, Directory directory, Instant now) {
        exchange.setProperty(STATE, sent);
        address(directory);
        put("PReq", sent.pReq().orElseThrow().rrpid(), Resend.redated(sent.sent(), now));
    }

    private void put(String type, Rrpid rrpid, Bytes octets) {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        settlement().promoted().headers(type).forEach(message::setHeader);
        message.setHeader(Headers.RRPID, rrpid.value().toString());
        message.setBody(octets.toByteArray());
    }
}
