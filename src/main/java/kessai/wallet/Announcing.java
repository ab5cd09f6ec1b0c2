package kessai.wallet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kessai.broker.Addresses;
import kessai.party.PartyName;
import kessai.party.Role;
import kessai.proof.Announcement;
import kessai.proof.WalletAnnounced;
import kessai.routing.Headers;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.wakeup.Brand;
import kessai.wakeup.WalletName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A wallet makes itself known to the masters that its descriptor names: when it is opened, when a master is added to the
 * descriptor, and from time to time, since a master may have been away. A master keeps what it is told.
 */
class Announcing {

    private static final Logger LOG = LoggerFactory.getLogger(Announcing.class);
    private static final Duration AGAIN = Duration.ofMinutes(15);

    /** How often a master that nobody has ever run is looked for. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final Neighbours neighbours;
    private final Clock clock;
    private final Map<String, Instant> next = new ConcurrentHashMap<>();

    Announcing(Neighbours neighbours, Clock clock) {
        this.neighbours = neighbours;
        this.clock = clock;
    }

    /** Announces a wallet to the masters whose turn it is. */
    void sweep(ServerWallet wallet) {
        Instant now = clock.instant();
        for (WalletName master : wallet.descriptor().handingOut().masters()) {
            String both = wallet.name() + " to " + master;
            if (!now.isBefore(next.getOrDefault(both, Instant.MIN))) {
                next.put(both, now.plus(announced(wallet, master, now) ? AGAIN : LOOK_AGAIN));
            }
        }
    }

    private boolean announced(ServerWallet wallet, WalletName master, Instant now) {
        PartyName to = PartyName.wallet(master.text());
        Optional<Brand> brand = wallet.descriptor().brands().stream()
                .filter(it -> wallet.key(it).isPresent())
                .findFirst();
        if (brand.isEmpty() || to.equals(wallet.name()) || !neighbours.has(wallet.name(), to)) {
            return false;
        }
        WalletAnnounced announced = WalletAnnounced.of(
                wallet.name().name(),
                master.text(),
                brand.get().text(),
                wallet.key(brand.get()).orElseThrow(),
                now);
        wallet.store().inTransaction(() -> wallet.outbox()
                .add(Addresses.dialogueOf(to), Map.of(Headers.MESSAGE_TYPE, WalletAnnounced.TYPE), announced.write()));
        return true;
    }

    /** A wallet has announced itself to a master. */
    void heard(Hop hop, ServerWallet master) {
        hop.tell(Dispatch.NEXT, Dispatch.HAND_ON);
        PartyName sender = hop.sender();
        if (sender.role() != Role.WALLET) {
            throw new InvalidMessage("wallets announce themselves, not " + sender);
        }
        WalletAnnounced announced = hop.body(WalletAnnounced.class);
        if (master.descriptor().role() != WalletRole.MASTER) {
            refused(master, sender, "it is no master");
            return;
        }
        Optional<String> refusal = master.announcements()
                .announced(announced, sender.name(), clock.instant())
                .fold(announcement -> keep(master, announcement), why -> Optional.of(why.reason()));
        refusal.ifPresent(why -> refused(master, sender, why));
    }

    private static Optional<String> keep(ServerWallet master, Announcement announcement) {
        AnnouncedWallets.Heard heard = new AnnouncedWallets(master.store()).keep(announcement);
        return switch (heard) {
            case NEW -> {
                LOG.info("{} knows wallet/{} now, which announced itself", master.name(), announcement.wallet());
                yield Optional.empty();
            }
            case RENEWED, REPEATED -> Optional.empty();
            case OLDER -> Optional.of("a newer one is kept");
            case NO_ROOM -> Optional.of("it keeps " + AnnouncedWallets.MOST + " already");
        };
    }

    private static void refused(ServerWallet master, PartyName sender, String why) {
        LOG.warn("{} does not take the announcement of {}: {}", master.name(), sender, why);
    }
}
