package kessai.bridge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** A wallet that does not answer is asked every sixteenth period in the end. */
    private static final int MOST_DOUBLED = 4;

    /**
     * A question that is to be put.
     *
     * @param known what is known of the wallet
     * @param life how long it waits for the wallet
     */
    record Question(KnownBrands known, Duration life) {}

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

    /** The questions that are to be put now. */
    List<Question> due() {
        Instant now = clock.instant();
        BridgeDescriptor described = terminals.described();
        if (followed.filter(described::equals).isEmpty()) {
            book.follow(described.walletsIn(Topology.MODULES_HOLD_BRANDS), now);
            followed = Optional.of(described);
        }
        List<Question> questions = book.due(now, AT_ONCE).stream()
                .map(due -> new Question(due.known(), life(Duration.between(due.silentSince(), now))))
                .toList();
        book.asked(
                questions.stream().collect(Collectors.toMap(it -> it.known().wallet(), it -> now.plus(it.life()))),
                now);
        return questions;
    }

    /**
     * How long a question lives, which is until the next is asked: a period, and longer the longer a wallet has been
     * silent. One that comes back finds the last question, so that it is known again at once.
     */
    private Duration life(Duration silent) {
        Duration life = settings.brandRefresh();
        for (int i = 0; i < MOST_DOUBLED && silent.compareTo(life.multipliedBy(2)) >= 0; i++) {
            life = life.multipliedBy(2);
        }
        return life;
    }

    /** Addresses a question to its wallet, with the version that is known. */
    public void ask(Exchange exchange) {
        Question question = exchange.getMessage().getBody(Question.class);
        Hop hop = Hop.arrived(exchange, self, clock.instant());
        hop.tell(LIFE, question.life().toMillis());
        PartyName wallet = PartyName.wallet(question.known().wallet().text());
        Optional<Bytes> version = question.known().told().map(KnownBrands.Told::version);
        hop.send(Addresses.brandsOf(wallet), BrandsAsked.TYPE, new BrandsAsked(version).write());
    }

    /** A wallet has told its brands. */
    void heard(Hop hop) {
        Instant now = clock.instant();
        Instant again = now.plus(settings.brandRefresh());
        WalletName wallet = new WalletName(hop.sender().name());
        KnownBrands before = Optional.ofNullable(book.of(List.of(wallet)).get(wallet))
                .filter(known -> hop.sender().role() == Role.WALLET)
                .orElseThrow(() -> new InvalidMessage("no module keeps the brands of " + hop.sender()));
        BrandsTold told = hop.body(BrandsTold.class);
        if (told.listed().isPresent()) {
            book.told(wallet, told.version(), told.listed().get(), now, again);
        } else if (before.told().isEmpty()) {
            throw new InvalidMessage(wallet + " says that its brands are unchanged, and never told any");
        } else {
            // That it still holds a version which was replaced meanwhile says nothing.
            book.confirmed(wallet, told.version(), now, again);
        }
    }
}
