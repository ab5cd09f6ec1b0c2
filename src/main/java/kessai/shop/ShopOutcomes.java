package kessai.shop;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kessai.journey.Outcome;
import kessai.journey.OutcomeTold;
import kessai.party.PartyName;
import kessai.party.Role;
import kessai.routing.Headers;
import kessai.routing.InvalidMessage;
import kessai.routing.Sender;
import kessai.store.Store;
import kessai.wakeup.SettlementId;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Learns the outcomes that the merchant does not see by itself, from the bridge whose terminal was woken. */
final class ShopOutcomes {

    private static final Logger LOG = LoggerFactory.getLogger(ShopOutcomes.class);

    /** What a bridge can know; that something was paid is the gateway's word. */
    private static final Set<Outcome> TOLD =
            EnumSet.of(Outcome.UNROUTABLE, Outcome.CANCELLED, Outcome.EXPIRED, Outcome.FAILED);

    private final Store store;
    private final Settlements settlements;
    private final PurchaseWatch purchases;

    ShopOutcomes(Store store, Settlements settlements, PurchaseWatch purchases) {
        this.store = store;
        this.settlements = settlements;
        this.purchases = purchases;
    }

    /**
     * Takes an outcome. The first counts; while a purchase is under way none does, since the gateway may have
     * authorised it.
     */
    public void receive(Exchange exchange) {
        OutcomeTold told = read(exchange);
        SettlementId id = settlement(exchange);
        PartyName sender = Sender.of(exchange);
        store.inTransaction(() -> {
            Optional<Settlement> held = settlements.lock(id);
            if (held.isEmpty()) {
                LOG.warn("{} tells the outcome of the settlement {}, which is not known", sender, id);
                return;
            }
            checkSender(sender, held.get());
            if (purchases.isUnderWay(id)) {
                LOG.info("{} says {} of {} while its purchase is under way", sender, told.outcome(), id);
                return;
            }
            settlements.end(id, told.outcome(), told.brand(), told.reason());
        });
    }

    private static OutcomeTold read(Exchange exchange) {
        byte[] body = exchange.getMessage().getBody(byte[].class);
        try {
            OutcomeTold told = OutcomeTold.read(body == null ? new byte[0] : body);
            if (!TOLD.contains(told.outcome())) {
                throw new InvalidMessage("nobody but the merchant can know the outcome "
                        + told.outcome().word());
            }
            return told;
        } catch (IllegalArgumentException e) {
            throw new InvalidMessage("the outcome cannot be read: " + e.getMessage(), e);
        }
    }

    private static SettlementId settlement(Exchange exchange) {
        String header = exchange.getMessage().getHeader(Headers.SETTLEMENT, "", String.class);
        if (!SettlementId.isOne(header)) {
            throw new InvalidMessage("the header " + Headers.SETTLEMENT + " is missing or malformed");
        }
        return new SettlementId(header);
    }

    /** The bridge of its terminal, or a wallet: which one was woken, the shop does not know; the settlement's id is random. */
    private static void checkSender(PartyName sender, Settlement settlement) {
        boolean its = sender.role() == Role.BRIDGE
                && sender.name().equals(settlement.terminal().bridge().text());
        if (!its && sender.role() != Role.WALLET) {
            throw new InvalidMessage(sender + " cannot tell how a settlement of " + settlement.terminal() + " ended");
        }
    }
}
