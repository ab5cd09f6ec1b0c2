package kessai.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kessai.broker.Addresses;
import kessai.der.Bytes;
import kessai.party.Directory;
import kessai.party.PartyName;
import kessai.purchase.Merchant;
import kessai.purchase.MerchantStep;
import kessai.purchase.MerchantTransaction;
import kessai.purchase.Outgoing;
import kessai.purchase.Resend;
import kessai.routing.Headers;
import kessai.routing.InvalidMessage;
import kessai.set.Xid;
import kessai.store.Store;
import kessai.wakeup.SettlementId;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** The shops' SET merchants, as route files use them. */
public class Merchants {

    /** The gateway's address, when one is to be asked. */
    private static final String GATEWAY = "gateway";

    private static final String SELF = "self";
    private static final String XID = "kessaiXid";
    private static final String SHOP = "kessaiMerchant";
    private static final Duration AFTER_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final byte[] NOTHING = new byte[0];

    private final PartyName self;
    private final Map<String, Merchant> merchants;
    private final Store store;
    private final MerchantTransactions transactions;
    private final MerchantBook book;
    private final Directory directory;
    private final Duration gatewayTimeout;
    private final Clock clock;

    Merchants(
            PartyName self,
            Map<String, Merchant> merchants,
            Store store,
            MerchantTransactions transactions,
            MerchantBook book,
            Directory directory,
            Duration gatewayTimeout,
            Clock clock) {
        this.self = self;
        this.merchants = Map.copyOf(merchants);
        this.store = store;
        this.transactions = transactions;
        this.book = book;
        this.directory = directory;
        this.gatewayTimeout = gatewayTimeout;
        this.clock = clock;
    }

    /** A cardholder's request: answered at once, or to be authorised first. */
    public void receive(Exchange exchange) {
        Instant now = clock.instant();
        exchange.setVariable(SELF, self.dotted());
        String shop = exchange.getMessage().getHeader(Headers.SHOP, "", String.class);
        Merchant merchant = merchant(shop);
        Bytes request = body(exchange);
        MerchantStep step = store.inTransaction(() -> {
            MerchantStep taken = merchant.received(request, now);
            keep(shop, taken, now);
            return taken;
        });
        go(exchange, shop, step);
    }

    /** The gateway's answer: the outcome, and what the cardholder is told. */
    public void authorised(Exchange exchange) {
        Instant now = clock.instant();
        Xid xid = exchange.getProperty(XID, Xid.class);
        String shop = exchange.getProperty(SHOP, String.class);
        Bytes answer = body(exchange);
        MerchantStep step = store.inTransaction(() -> {
            MerchantTransaction transaction = transactions.lock(xid).orElseThrow();
            if (transaction.unanswered().isEmpty()) {
                return new MerchantStep(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
            }
            MerchantStep taken = merchant(shop).answered(transaction, answer, now);
            keep(shop, taken, now);
            taken.refusal().ifPresent(why -> book.refused(transaction, shop, why, now));
            return taken;
        });
        answer(exchange, step);
    }

    /** No answer in time: the outcome is unknown until the merchant has asked again and was answered. */
    public void unanswered(Exchange exchange) {
        Instant now = clock.instant();
        Xid xid = exchange.getProperty(XID, Xid.class);
        String shop = exchange.getProperty(SHOP, String.class);
        store.inTransaction(() -> {
            transactions.again(xid, now.plus(AFTER_TIMEOUT));
            transactions.lock(xid).ifPresent(transaction -> book.unknown(transaction, shop, now));
        });
        exchange.getMessage().setBody(NOTHING);
    }

    /** Prepares an exchange that asks the gateway again for a transaction, or takes it back when its time is up. */
    void again(Exchange exchange, MerchantTransactions.Due due) {
        Instant now = clock.instant();
        exchange.setVariable(SELF, self.dotted());
        Bytes request = store.inTransaction(() -> {
            MerchantTransaction transaction =
                    transactions.lock(due.transaction().xid()).orElseThrow();
            transactions.again(transaction.xid(), now.plus(gatewayTimeout).plus(pause(due.attempts())));
            book.unknown(transaction, due.shop(), now);
            return book.isOver(due.settlement(), now) ? reversal(transaction, due, now) : resent(transaction, now);
        });
        String type = book.isOver(due.settlement(), now) ? "AuthRevReq" : "AuthReq";
        ask(exchange, due.shop(), due.transaction(), type, request);
    }

    private Bytes reversal(MerchantTransaction transaction, MerchantTransactions.Due due, Instant now) {
        if (transaction.reversal().isPresent()) {
            return resent(transaction, now);
        }
        MerchantStep step = merchant(due.shop()).reverse(transaction, now);
        keep(due.shop(), step, now);
        return step.toGateway().orElseThrow().octets();
    }

    private static Bytes resent(MerchantTransaction transaction, Instant now) {
        return Resend.redated(transaction.unanswered().orElseThrow(), now);
    }

    private void keep(String shop, MerchantStep step, Instant now) {
        step.transaction().ifPresent(transaction -> {
            SettlementId settlement = book.settlementOf(transaction);
            boolean waits = MerchantTransactions.asksGateway(transaction.phase());
            @Nullable Instant next = waits ? askAgainAt(settlement, now) : null;
            transactions.keep(transaction, settlement, shop, next, now);
            book.note(transaction, settlement, shop, now);
        });
        step.answer().flatMap(answer -> answer.toKeep()).ifPresent(reply -> transactions.keep(reply, now));
        if (step.transaction().isEmpty()) {
            step.refusal().ifPresent(why -> book.refused(step, shop, why, now));
        }
    }

    /** After the time-out, or at the deadline if that is earlier: then it is taken back. */
    private Instant askAgainAt(SettlementId settlement, Instant now) {
        Instant timedOut = now.plus(gatewayTimeout).plus(AFTER_TIMEOUT);
        Instant deadline = book.deadline(settlement);
        return deadline.isAfter(now) && deadline.isBefore(timedOut) ? deadline : timedOut;
    }

    private void go(Exchange exchange, String shop, MerchantStep step) {
        Optional<Outgoing> toGateway = step.toGateway();
        if (toGateway.isPresent()) {
            ask(
                    exchange,
                    shop,
                    step.transaction().orElseThrow(),
                    toGateway.get().type(),
                    toGateway.get().octets());
        } else {
            answer(exchange, step);
        }
    }

    private void ask(Exchange exchange, String shop, MerchantTransaction transaction, String type, Bytes request) {
        exchange.setProperty(XID, transaction.xid());
        exchange.setProperty(SHOP, shop);
        PartyName gateway = directory.gatewayOf(transaction.brand().brand().value());
        exchange.setVariable(GATEWAY, Addresses.setOf(gateway));
        exchange.getMessage()
                .setHeader(Headers.SETTLEMENT, book.settlementOf(transaction).text());
        exchange.getMessage().setHeader(Headers.SHOP, shop);
        exchange.getMessage().setHeader(Headers.MESSAGE_TYPE, type);
        exchange.getMessage().setBody(request.toByteArray());
    }

    /** An empty body says that there is no answer yet; the cardholder asks again. */
    private static void answer(Exchange exchange, MerchantStep step) {
        exchange.getMessage()
                .setBody(step.answer()
                        .map(answer -> answer.octets().toByteArray())
                        .orElse(NOTHING));
    }

    private Merchant merchant(String shop) {
        return Optional.ofNullable(merchants.get(shop))
                .orElseThrow(() -> new InvalidMessage("no merchant of that name is hosted here"));
    }

    private static Duration pause(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(attempts, 4));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static Bytes body(Exchange exchange) {
        byte[] body = exchange.getMessage().getBody(byte[].class);
        if (body == null) {
            throw new InvalidMessage("the message has no body");
        }
        return Bytes.of(body);
    }
}
