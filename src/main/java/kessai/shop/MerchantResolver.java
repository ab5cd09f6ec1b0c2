package kessai.shop;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import kessai.purchase.MerchantTransaction;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Resolves unknown outcomes: asks the gateway again with the identical AuthReq, and when the settlement's time is up
 * takes it back with an AuthRevReq until that is answered.
 */
class MerchantResolver {

    private static final Logger LOG = LoggerFactory.getLogger(MerchantResolver.class);
    private static final int AT_ONCE = 64;

    private final Merchants merchants;
    private final MerchantTransactions transactions;
    private final ProducerTemplate producer;
    private final Clock clock;
    private volatile boolean started;

    MerchantResolver(Merchants merchants, MerchantTransactions transactions, ProducerTemplate producer, Clock clock) {
        this.merchants = merchants;
        this.transactions = transactions;
        this.producer = producer;
        this.clock = clock;
    }

    /** The routes run: what was asked before the start is asked again at once. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        transactions.askAllAgain(clock.instant());
        started = true;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        started = false;
    }

    /** Asks for what is due. */
    @Scheduled(fixedDelayString = "${kessai.shop.sweep-interval:1s}")
    void sweep() {
        if (!started) {
            return;
        }
        for (MerchantTransactions.Due due : transactions.due(clock.instant(), AT_ONCE)) {
            MerchantTransaction transaction = due.transaction();
            LOG.info("asks the gateway again for {}, in phase {}", due.settlement(), transaction.phase());
            CompletableFuture<Exchange> unused = producer.asyncSend(
                            "direct:authorise", exchange -> merchants.again(exchange, due))
                    .whenComplete((exchange, failure) -> {
                        if (failure != null || exchange.getException() != null) {
                            LOG.warn("could not ask the gateway again for {}", due.settlement());
                        }
                    });
        }
    }
}
