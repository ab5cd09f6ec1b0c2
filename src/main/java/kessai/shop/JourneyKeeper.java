package kessai.shop;

import java.util.List;
import kessai.journey.JourneyEntry;
import kessai.journey.JourneyJson;
import kessai.party.PartyName;
import kessai.party.Role;
import kessai.routing.InvalidMessage;
import kessai.routing.Sender;
import kessai.store.Store;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what other parties tell of a settlement's journey; each may tell of itself only. */
final class JourneyKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(JourneyKeeper.class);

    private final Store store;
    private final Settlements settlements;
    private final Journeys journeys;

    JourneyKeeper(Store store, Settlements settlements, Journeys journeys) {
        this.store = store;
        this.settlements = settlements;
        this.journeys = journeys;
    }

    /** Takes a message of entries: all of them, or none where one is refused. */
    public void receive(Exchange exchange) {
        PartyName sender = Sender.of(exchange);
        List<JourneyEntry> entries = read(exchange);
        for (JourneyEntry entry : entries) {
            if (!speaksFor(sender, entry.party())) {
                throw new InvalidMessage(sender + " cannot speak for " + entry.party());
            }
        }
        store.inTransaction(() -> entries.forEach(this::keep));
    }

    private static List<JourneyEntry> read(Exchange exchange) {
        byte[] body = exchange.getMessage().getBody(byte[].class);
        try {
            return JourneyJson.read(body == null ? new byte[0] : body);
        } catch (IllegalArgumentException e) {
            throw new InvalidMessage("the journey entries cannot be read: " + e.getMessage(), e);
        }
    }

    private void keep(JourneyEntry entry) {
        if (!settlements.isKnown(entry.settlement())) {
            LOG.warn("{} tells of the settlement {}, which is not known", entry.party(), entry.settlement());
            return;
        }
        journeys.note(entry);
        if (entry.closes()) {
            settlements.closeJourney(entry.settlement());
        }
    }

    /** A bridge speaks for its terminals, a shop host for its shops, everyone else for himself. */
    private static boolean speaksFor(PartyName sender, String party) {
        if (sender.role() == Role.BRIDGE) {
            return party.equals(sender.toString())
                    || (party.startsWith("terminal/") && party.endsWith("@" + sender.name()));
        }
        return sender.role() == Role.SHOP ? party.startsWith("shop/") : party.equals(sender.toString());
    }
}
