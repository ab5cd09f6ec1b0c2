package kessai.wallet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.dialogue.Considered;
import kessai.dialogue.Course;
import kessai.dialogue.SlipEntry;
import kessai.dialogue.Weighed;
import kessai.dialogue.WhatIfAsked;
import kessai.dialogue.WhatIfPost;
import kessai.dialogue.WhatIfTold;
import kessai.party.PartyName;
import kessai.party.Role;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.routing.Letter;
import kessai.routing.Promoted;
import kessai.wakeup.Brand;
import kessai.wakeup.Topology;
import kessai.wakeup.WalletName;
import org.apache.camel.Exchange;

/**
 * What a wallet would do with a wake-up, as route files use it: it weighs as the topologies do, tells, and as a master asks
 * the slave that it would go on to. Nothing is kept, nobody is woken, and the customer is asked nothing.
 */
public class WhatIf {

    private final Wallets wallets;
    private final Neighbours neighbours;
    private final WalletSettings settings;
    private final WhatIfPost post;
    private final Clock clock;

    WhatIf(Wallets wallets, Neighbours neighbours, WalletSettings settings, WhatIfPost post, Clock clock) {
        this.wallets = wallets;
        this.neighbours = neighbours;
        this.settings = settings;
        this.post = post;
        this.clock = clock;
    }

    /** Answers a bridge, for its own terminals, or a master. */
    public void explain(Exchange exchange, String wallet) {
        Instant now = clock.instant();
        ServerWallet at = wallets.named(wallet).orElseThrow();
        Hop hop = Hop.arrived(exchange, at.name(), now);
        WhatIfAsked asked = WhatIfPost.read(hop);
        Promoted promoted = hop.promoted();
        WakeUpDesk.checkSpeaksFor(hop.sender(), promoted);
        hop.tell(Letter.LIFE, WhatIfPost.life(promoted, now));
        hop.tell(
                Letter.LETTERS,
                switch (asked.kind()) {
                    case WAKE_UP -> woken(at, promoted, asked, now);
                    case BRANDS -> brands(at, promoted, asked);
                    case CERTIFICATE -> certificate(hop.sender(), at, promoted, asked);
                });
    }

    private List<Letter> brands(ServerWallet at, Promoted promoted, WhatIfAsked asked) {
        List<Brand> settled = asked.listed().stream()
                .filter(brand -> at.settles(promoted.terminal(), brand))
                .toList();
        String said = "of " + asked.listed() + " settles " + (settled.isEmpty() ? "none" : settled);
        Weighed tells = Weighed.of(Course.TELLS, List.of(), said);
        return post.tell(promoted, WhatIfTold.of(asked, tells, settled, Optional.empty()));
    }

    private List<Letter> certificate(PartyName master, ServerWallet at, Promoted promoted, WhatIfAsked asked) {
        Brand brand = asked.listed().get(0);
        Weighed weighed;
        if (master.role() != Role.WALLET) {
            throw new InvalidMessage("a master asks for certificates, not " + master);
        } else if (!at.descriptor().handingOut().knows(master.name())) {
            weighed = refuses("to hand out: " + Keeping.unknown(master));
        } else if (!at.accounts().holds(promoted.terminal(), brand)) {
            weighed = refuses("to hand out: " + CertificateCounter.NONE_KEPT);
        } else {
            weighed = Weighed.of(
                    Course.TELLS, List.of(), "hands out the customer's certificate of " + brand + ", to " + master);
        }
        return post.letters(at.name(), promoted, asked, weighed, List.of(), Optional.empty());
    }

    private List<Letter> woken(ServerWallet at, Promoted promoted, WhatIfAsked asked, Instant now) {
        Weighed weighed = weigh(at, promoted, asked, now);
        List<SlipEntry> slip = weighed.wallet()
                .map(slave -> Woken.left(asked.slip(), slave, WhatIfPost.brands(asked, weighed)))
                .orElse(List.of());
        return post.letters(at.name(), promoted, asked, weighed, slip, Optional.empty());
    }

    private Weighed weigh(ServerWallet at, Promoted promoted, WhatIfAsked asked, Instant now) {
        Weighing weighing = Weighing.of(at, promoted.terminal(), asked.listed(), neighbours);
        if (at.descriptor().role() == WalletRole.KEEPER) {
            return refuses(WakeUpDesk.KEEPS_ONLY);
        }
        if (!at.descriptor().isMasterIn(promoted.topology())) {
            return weighing.plain();
        }
        return hindrance(promoted, at, asked)
                .map(WhatIf::refuses)
                .orElseGet(() -> masters(weighing, promoted.topology().orElseThrow(), asked, now));
    }

    private Optional<String> hindrance(Promoted promoted, ServerWallet at, WhatIfAsked asked) {
        int before = asked.passed().indexOf(at.name().name());
        if (before >= 0) {
            return Optional.of(WakeUpDesk.loop(
                    at,
                    before == 0
                            ? PartyName.bridge(promoted.terminal().bridge().text())
                            : PartyName.wallet(asked.passed().get(before - 1))));
        }
        return WakeUpDesk.tooLong(asked.passed().size(), settings);
    }

    private Weighed masters(Weighing weighing, Topology topology, WhatIfAsked asked, Instant now) {
        List<WalletName> refused = asked.refusing(weighing.master().name());
        return switch (topology) {
            case MASTER_RELAYS -> relayed(weighing.byInformation(Course.WAKES), refused);
            case MASTER_ACQUIRES -> acquired(weighing, weighing.byInformation(Course.FETCHES), refused);
            case TERMINAL_HOLDS_BRANDS ->
                proven(
                        weighing,
                        new SlipWeighing(weighing, asked.slip()).lookUp((it, brand) -> refused.contains(it), List.of()),
                        now);
            default ->
                weighing.own()
                        .orElseGet(() -> weighing.toDesignate(
                                topology,
                                Questions.offers(weighing.master(), topology, asked.slip(), refused::contains)));
        };
    }

    private static Weighed relayed(Weighed weighed, List<WalletName> refused) {
        return weighed.wallet()
                .filter(refused::contains)
                .map(slave -> refuses("wallet/" + slave + ", which its brand information names, refuses"))
                .orElse(weighed);
    }

    /** A keeper that refuses leads to the next line for the brand. */
    private static Weighed acquired(Weighing weighing, Weighed first, List<WalletName> refused) {
        if (first.course() != Course.FETCHES) {
            return first;
        }
        Brand brand = first.brand().orElseThrow();
        if (!Acquiring.canAcquire(weighing.master(), brand)) {
            return refuses(Acquiring.cannotAcquire(brand));
        }
        return weighing.master()
                .descriptor()
                .slavesFor(brand, weighing.customer())
                .filter(slave -> !refused.contains(slave))
                .findFirst()
                .map(slave -> weighing.informed(Course.FETCHES, brand, slave))
                .orElseGet(() -> refuses("nobody hands out the customer's certificate of " + brand));
    }

    /** A slave that has proved itself lately is asked; every other is told nothing. */
    private static Weighed proven(Weighing weighing, Weighed weighed, Instant now) {
        boolean proven = weighed.course() == Course.AWAITS_PROOF
                && new ProvenWallets(weighing.master().store())
                        .brandOf(
                                weighed.wallet().orElseThrow(),
                                weighed.brand().stream().toList(),
                                now)
                        .isPresent();
        if (weighed.course() != Course.AWAITS_PROOF) {
            return weighed;
        }
        return new Weighed(
                proven ? Course.WAKES : Course.AWAITS_PROOF,
                weighed.candidates(),
                weighed.next(),
                weighed.brand(),
                proven ? weighed.said() : "it has to prove itself, and is told nothing before; " + weighed.said());
    }

    private static Weighed refuses(String why) {
        return Weighed.of(Course.REFUSES, List.<Considered>of(), why);
    }
}
