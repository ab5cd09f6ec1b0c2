package kessai.bridge;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.broker.Addresses;
import kessai.dialogue.AccountsAsked;
import kessai.dialogue.AccountsTold;
import kessai.dialogue.WakeUpRefused;
import kessai.dialogue.Weighed;
import kessai.journey.Outcome;
import kessai.party.PartyName;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.wakeup.Brand;
import kessai.wakeup.WalletName;
import org.apache.camel.Exchange;

/**
 * Scatter-gather over the wallets of a terminal, as route files use it in topologies 105 and 106: which of them settles,
 * now. Knows nothing of SET.
 */
public class Gathering {

    /** By which the bridge tells itself to go on with what it gathers. */
    static final String TYPE = "Gather";

    /** The wallets that are asked. */
    private static final String WALLETS = "wallets";

    /** Whether the wake-up waits for answers; not where nobody is left to ask. */
    private static final String WAITS = "waits";

    private final WakeUps wakeUps;
    private final Gathers gathers;
    private final BrandSettings settings;
    private final Clock clock;

    Gathering(WakeUps wakeUps, Gathers gathers, BrandSettings settings, Clock clock) {
        this.wakeUps = wakeUps;
        this.gathers = gathers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Says whom to ask: the terminal's wallets, but for those that refused this wake-up. */
    public void ask(Exchange exchange) {
        Instant now = clock.instant();
        Hop hop = Hop.at(exchange, now);
        KeptWakeUp kept = Selector.wakeUp(hop);
        List<WalletName> refused = wakeUps.refused(kept.settlement());
        List<WalletName> wallets = Selector.terminal(hop).wallets().stream()
                .filter(wallet -> !refused.contains(wallet))
                .toList();
        if (isOutOfPlace(hop)) {
            hop.note(Selector.party(hop), "refusal ignored", hop.sender() + " was not woken for it");
            hop.tell(WAITS, true);
        } else if (wallets.isEmpty()) {
            String why = hop.told(Terminals.WHY, String.class).orElse("");
            hop.tell(Terminals.WHY, "every wallet of the terminal refused: " + why);
        } else {
            Gather gather = opened(hop, kept, wallets, now);
            List<WalletName> asked = gather.decided() ? List.of() : gather.silent();
            if (!asked.isEmpty()) {
                hop.note(
                        Selector.party(hop),
                        "asked",
                        asked + " which of " + kept.wakeUp().brands() + " they settle");
            }
            hop.tell(WALLETS, asked);
            hop.tell(BrandRefresh.LIFE, settings.brandPatience().toMillis());
            hop.tell(WAITS, true);
        }
    }

    private Gather opened(Hop hop, KeptWakeUp kept, List<WalletName> wallets, Instant now) {
        Instant until = until(now, kept);
        if (hop.messageType().equals(TYPE)) {
            // After a restart the time of the silent begins now; nothing that a wallet says makes it longer.
            gathers.await(kept.settlement(), until);
        }
        return gathers.open(kept.settlement(), wallets, now, until);
    }

    /** A refusal by a wallet that another one was preferred to says nothing of that one. */
    private boolean isOutOfPlace(Hop hop) {
        return hop.messageType().equals(WakeUpRefused.TYPE)
                && gathers.find(hop.settlement())
                        .filter(Gather::decided)
                        .filter(gather -> !gather.chosen()
                                .equals(Optional.of(new WalletName(hop.sender().name()))))
                        .isPresent();
    }

    /** Addresses the question to the wallet that is the body. */
    public void question(Exchange exchange) {
        Hop hop = Hop.at(exchange, clock.instant());
        KeptWakeUp kept = Selector.wakeUp(hop);
        WalletName wallet = exchange.getMessage().getBody(WalletName.class);
        hop.send(
                Addresses.brandsOf(PartyName.wallet(wallet.text())),
                kept.promoted(Selector.terminal(hop).topology()),
                AccountsAsked.TYPE,
                AccountsAsked.about(kept.wakeUp().brands()).write());
    }

    /** A wallet has told what it settles for the customer; says whether that decides. */
    boolean heard(Exchange exchange, KeptWakeUp kept) {
        Hop arrived = Hop.at(exchange, clock.instant());
        List<Brand> wanted = kept.wakeUp().brands();
        List<Brand> told = arrived.body(AccountsTold.class).listed();
        if (!wanted.containsAll(told)) {
            throw new InvalidMessage(arrived.sender() + " tells of a brand that it was not asked about");
        }
        WalletName wallet = new WalletName(arrived.sender().name());
        Heard heard = gathers.hear(kept.settlement(), wallet, told, wanted);
        Hop hop = Hop.at(exchange, heard.at());
        String said = arrived.sender() + " settles " + (told.isEmpty() ? "none of them" : told);
        switch (heard.good()) {
            case UNASKED -> throw new InvalidMessage(arrived.sender() + " was not asked what it settles");
            case LATE -> hop.note(Selector.party(hop), "heard late", said + "; it was decided before");
            case NOTED, DECIDED -> hop.note(Selector.party(hop), "heard", said);
            case KNOWN, DECIDED_BEFORE -> {}
        }
        return heard.good() == Heard.Good.DECIDED || heard.good() == Heard.Good.DECIDED_BEFORE;
    }

    /** The decision: the wallet that is woken, or why none is. */
    public void choose(Exchange exchange) {
        Instant now = clock.instant();
        Hop hop = Hop.at(exchange, now);
        KeptWakeUp kept = Selector.wakeUp(hop);
        Gather gather = gathers.find(kept.settlement()).orElseThrow();
        Weighed weighed = Weighing.gathered(kept.wakeUp().brands(), gather, wakeUps.refused(kept.settlement()));
        if (!now.isBefore(kept.deadline())) {
            hop.tell(Terminals.ENDING, Outcome.EXPIRED);
            hop.tell(
                    Terminals.WHY,
                    "its time was up before its wallets had told what they settle; no answer from " + gather.silent());
        } else {
            Selector.follow(hop, weighed);
        }
    }

    private Instant until(Instant now, KeptWakeUp kept) {
        Instant patient = now.plus(settings.brandPatience());
        return patient.isBefore(kept.deadline()) ? patient : kept.deadline();
    }
}
