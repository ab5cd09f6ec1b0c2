package kessai.wallet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import kessai.broker.Addresses;
import kessai.party.PartyName;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.routing.Promoted;
import kessai.store.Store;
import kessai.wakeup.Brand;
import kessai.wakeup.SettlementId;
import org.apache.camel.Exchange;

/**
 * What a master relays, as route files use it: it is the virtual connecting module towards the slave, and the wallet
 * towards the terminal. What passes is not read.
 */
public class Relays {

    private final Wallets wallets;
    private final Clock clock;

    private record Sides(PartyName upstream, PartyName downstream) {

        Optional<PartyName> other(PartyName side) {
            if (side.equals(upstream)) {
                return Optional.of(downstream);
            }
            return side.equals(downstream) ? Optional.of(upstream) : Optional.empty();
        }
    }

    Relays(Wallets wallets, Clock clock) {
        this.wallets = wallets;
        this.clock = clock;
    }

    /** Remembers who is on either side and addresses the wake-up to the slave. */
    public void begin(Exchange exchange) {
        Hop hop = Hop.at(exchange, clock.instant());
        ServerWallet master = wallets.at(hop);
        PartyName slave =
                PartyName.wallet(hop.told(BrandInformation.SLAVE, String.class).orElseThrow());
        Brand brand = hop.told(BrandInformation.BRAND, Brand.class).orElseThrow();
        Promoted promoted = hop.promoted().withBrand(brand);
        // A wake-up that comes again goes where it went first, whatever the brand information says by now.
        PartyName remembered = remember(master.store(), promoted, new Sides(hop.sender(), slave))
                .downstream();
        hop.note(master.name().toString(), "relayed", "the wake-up, to " + remembered);
        hop.send(Addresses.wakeUpOf(remembered), promoted, hop.messageType(), hop.body());
    }

    /** Addresses a message of a relayed dialogue to its other side; leaves what is the wallet's own as it is. */
    public void find(Exchange exchange, String wallet) {
        ServerWallet relaying = wallets.named(wallet).orElseThrow();
        Hop hop = Hop.arrived(exchange, relaying.name(), clock.instant());
        hop.tell(Wallets.WALLET, wallet);
        Optional<Sides> sides = sides(relaying.store(), hop.settlement());
        if (sides.isEmpty()) {
            return;
        }
        PartyName from = hop.sender();
        PartyName to = sides.get()
                .other(from)
                .orElseThrow(
                        () -> new InvalidMessage(from + " is on neither side of the settlement " + hop.settlement()));
        hop.note(relaying.name().toString(), "relayed", "the " + hop.messageType() + ", to " + to);
        hop.pass(Addresses.dialogueOf(to));
    }

    private static Sides remember(Store store, Promoted promoted, Sides sides) {
        return store.inTransaction(() -> {
            Optional<Sides> known = sides(store, promoted.settlement());
            if (known.isPresent()) {
                return known.get();
            }
            store.jdbc()
                    .sql("insert into relay (id, upstream, downstream, deadline) values (?, ?, ?, ?)")
                    .params(
                            promoted.settlement().uuid(),
                            sides.upstream().toString(),
                            sides.downstream().toString(),
                            promoted.deadline().atOffset(ZoneOffset.UTC))
                    .update();
            return sides;
        });
    }

    private static Optional<Sides> sides(Store store, SettlementId settlement) {
        return store.jdbc()
                .sql("select upstream, downstream from relay where id = ?")
                .param(settlement.uuid())
                .query(Relays::sides)
                .optional();
    }

    private static Sides sides(ResultSet row, int number) throws SQLException {
        return new Sides(PartyName.parse(row.getString("upstream")), PartyName.parse(row.getString("downstream")));
    }
}
