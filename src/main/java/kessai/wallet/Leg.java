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
    private static final String ACCOUNT = "kessaiWalletAccount";
    private static final String STATE = "kessaiCardholderState";

    /** Prepares an exchange that starts one of the purchase routes. */
    static void begin(Exchange exchange, ServerWallet wallet, SettlementId settlement) {
        exchange.setVariable(Wallets.WALLET, wallet.name().name());
        exchange.setVariable(Hop.SELF, wallet.name().dotted());
        exchange.setProperty(AT, wallet);
        Settlement found = wallet.settlements().find(settlement).orElseThrow();
        exchange.setProperty(SETTLEMENT, found);
        Account account = wallet.accounts()
                .find(found.promoted().terminal(), found.brand())
                .orElseThrow();
        exchange.setProperty(ACCOUNT, account.cardholder());
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

    CardholderAccount account() {
        return exchange.getProperty(ACCOUNT, CardholderAccount.class);
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
        exchange.setVariable(
                MERCHANT,
                Addresses.setOf(directory.hostOf(settlement().promoted().shop().text())));
        put(outgoing.type(), outgoing.rrpid(), outgoing.octets());
    }

    /** Sends the PReq that was sent before, dated anew, to where the exchange's last request went. */
    void sendAgain(CardholderState sent, Instant now) {
        exchange.setProperty(STATE, sent);
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
