package kessai.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.party.PartyName;
import kessai.purchase.Merchant;
import kessai.purchase.MerchantStep;
import kessai.purchase.MerchantTransaction;
import kessai.purchase.Outgoing;
import kessai.purchase.Resend;
import kessai.routing.Headers;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.set.Xid;
import kessai.store.Store;
import kessai.wakeup.SettlementId;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** The shops' SET merchants, as route files use them. */
public class Merchants {

    private static final Duration AFTER_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final byte[] NOTHING = new byte[0];

    private final PartyName self;
    private final Map<String, Merchant> merchants;
    private final Store store;
    private final MerchantTransactions transactions;
    private final MerchantBook book;
    private final GatewayAsk gateways;
    private final Duration gatewayTimeout;
    private final Clock clock;

    Merchants(
            PartyName self,
            Map<String, Merchant> merchants,
            Store store,
            MerchantTransactions transactions,
            MerchantBook book,
            GatewayAsk gateways,
            Duration gatewayTimeout,
            Clock clock) {
        this.self = self;
        this.merchants = Map.copyOf(merchants);
        this.store = store;
        this.transactions = transactions;
        this.book = book;
        this.gateways = gateways;
        this.gatewayTimeout = gatewayTimeout;
        this.clock = clock;
    }

    /** A cardholder's request: answered at once, or to be authorised first. */
    public void receive(Exchange exchange) {
        Instant now = clock.instant();
        exchange.setVariable(Hop.SELF, self.dotted());
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
        Bytes answer = body(exchange);
        if (answer.size() == 0) {
            unanswered(exchange);
            return;
        }
        Xid xid = GatewayAsk.asked(exchange);
        String shop = GatewayAsk.shop(exchange);
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
        Xid xid = GatewayAsk.asked(exchange);
        String shop = GatewayAsk.shop(exchange);
        store.inTransaction(() -> {
            transactions.again(xid, now.plus(AFTER_TIMEOUT));
            transactions.lock(xid).ifPresent(transaction -> book.unknown(transaction, shop, now));
        });
        exchange.getMessage().setBody(NOTHING);
    }

    /** Prepares an exchange that asks the gateway again for a transaction, or takes it back when its time is up. */
    void again(Exchange exchange, MerchantTransactions.Due due) {
        Instant now = clock.instant();
        exchange.setVariable(Hop.SELF, self.dotted());
        Bytes request = store.inTransaction(() -> {
            MerchantTransaction transaction =
                    transactions.lock(due.transaction().xid()).orElseThrow();
            transactions.again(transaction.xid(), now.plus(gatewayTimeout).plus(pause(due.attempts())));
            book.unknown(transaction, due.shop(), now);
            return book.isOver(due.settlement(), now) ? reversal(transaction, due, now) : resent(transaction, now);
        });
        String type = book.isOver(due.settlement(), now) ? "AuthRevReq" : "AuthReq";
        gateways.address(exchange, due.shop(), due.transaction(), type, request);
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
            step.refusal()
                    .ifPresentOrElse(why -> book.refused(step, shop, why, now), () -> book.repeated(step, shop, now));
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
            MerchantTransaction transaction = step.transaction().orElseThrow();
            gateways.address(
                    exchange,
                    shop,
                    transaction,
                    toGateway.get().type(),
                    toGateway.get().octets());
        } else {
            answer(exchange, step);
        }
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
        return Bytes.of(body == null ? NOTHING : body);
    }
}
