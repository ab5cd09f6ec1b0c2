package kessai.bridge;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.broker.Addresses;
import kessai.der.Bytes;
import kessai.dialogue.BrandsAsked;
import kessai.dialogue.BrandsTold;
import kessai.party.PartyName;
import kessai.party.Role;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.wakeup.Topology;
import kessai.wakeup.WalletName;
import org.apache.camel.Exchange;

/**
 * Topology 104: keeps what modules know of their wallets' brands fresh. A wallet is asked once, however many modules are
 * bound to it, and answers with no more than "unchanged" where nothing has changed. One that is away leaves the last known.
 */
public class BrandRefresh {

    /** How long a question lives, in milliseconds. */
    static final String LIFE = "life";

    /** More than these wait for the next look, so that ten thousand wallets are not asked in one burst. */
    private static final int AT_ONCE = 200;

    private final PartyName self;
    private final Terminals terminals;
    private final BrandBook book;
    private final BrandSettings settings;
    private final Clock clock;

    /** The descriptor that is followed. */
    private volatile Optional<BridgeDescriptor> followed = Optional.empty();

    BrandRefresh(PartyName self, Terminals terminals, BrandBook book, BrandSettings settings, Clock clock) {
        this.self = self;
        this.terminals = terminals;
        this.book = book;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is known of the wallets that are to be asked now. */
    List<KnownBrands> due() {
        Instant now = clock.instant();
        BridgeDescriptor described = terminals.described();
        if (followed.filter(described::equals).isEmpty()) {
            book.follow(described.walletsIn(Topology.MODULES_HOLD_BRANDS), now);
            followed = Optional.of(described);
        }
        return book.due(now, AT_ONCE);
    }

    /** Addresses the question to a wallet, with the version that is known; it lives until the next is asked. */
    public void ask(Exchange exchange) {
        Instant now = clock.instant();
        KnownBrands known = exchange.getMessage().getBody(KnownBrands.class);
        Hop hop = Hop.arrived(exchange, self, now);
        book.asked(known.wallet(), now, now.plus(settings.brandRefresh()));
        hop.tell(LIFE, settings.brandRefresh().toMillis());
        Optional<Bytes> version = known.told().map(KnownBrands.Told::version);
        PartyName wallet = PartyName.wallet(known.wallet().text());
        hop.send(Addresses.brandsOf(wallet), BrandsAsked.TYPE, new BrandsAsked(version).write());
    }

    /** A wallet has told its brands. */
    void heard(Hop hop) {
        Instant now = clock.instant();
        WalletName wallet = new WalletName(hop.sender().name());
        KnownBrands before = Optional.ofNullable(book.of(List.of(wallet)).get(wallet))
                .filter(known -> hop.sender().role() == Role.WALLET)
                .orElseThrow(() -> new InvalidMessage("no module keeps the brands of " + hop.sender()));
        BrandsTold told = hop.body(BrandsTold.class);
        if (told.listed().isPresent()) {
            book.told(wallet, told.version(), told.listed().get(), now);
        } else if (before.told().isEmpty()) {
            throw new InvalidMessage(wallet + " says that its brands are unchanged, and never told any");
        } else {
            // That it still holds a version which was replaced meanwhile says nothing.
            book.confirmed(wallet, told.version(), now);
        }
    }
}
