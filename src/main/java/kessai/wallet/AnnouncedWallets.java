package kessai.wallet;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kessai.dialogue.DesignationAsked;
import kessai.proof.Announcement;
import kessai.store.Store;
import kessai.wakeup.WalletName;

/** The wallets that have made themselves known to a master, as its store keeps them. */
class AnnouncedWallets {

    /** Many more than a customer is offered; so many wallets would have to misbehave to fill it. */
    static final int MOST = 1_000;

    private final Store store;

    AnnouncedWallets(Store store) {
        this.store = store;
    }

    /** What an announcement was to the master. */
    enum Heard {
        NEW,
        RENEWED,
        /** The broker delivered it twice, or a wallet was started twice in a second. */
        REPEATED,
        /** A newer one is kept. */
        OLDER,
        /** There are too many already. */
        NO_ROOM
    }

    /** Keeps one, if it is newer than what is kept of the wallet. */
    Heard keep(Announcement announcement) {
        return store.inTransaction(() -> {
            store.hold("announced");
            Optional<Instant> kept = announcedAt(announcement.wallet());
            if (kept.isEmpty()) {
                return count() < MOST ? insert(announcement) : Heard.NO_ROOM;
            }
            if (announcement.at().equals(kept.get())) {
                return Heard.REPEATED;
            }
            return announcement.at().isAfter(kept.get()) ? renew(announcement) : Heard.OLDER;
        });
    }

    /** The names, in alphabetical order; no more than a customer is offered. */
    List<WalletName> names() {
        return store
                .jdbc()
                .sql("select wallet from announced order by wallet limit ?")
                .param(DesignationAsked.MOST_OFFERS)
                .query(String.class)
                .list()
                .stream()
                .map(WalletName::new)
                .toList();
    }

    private Optional<Instant> announcedAt(String wallet) {
        return store.jdbc()
                .sql("select announced_at from announced where wallet = ?")
                .param(wallet)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private int count() {
        return store.jdbc()
                .sql("select count(*) from announced")
                .query(Integer.class)
                .single();
    }

    private Heard insert(Announcement announcement) {
        store.jdbc()
                .sql("insert into announced (wallet, brand, announced_at) values (?, ?, ?)")
                .params(announcement.wallet(), announcement.brand(), utc(announcement))
                .update();
        return Heard.NEW;
    }

    private Heard renew(Announcement announcement) {
        store.jdbc()
                .sql("update announced set brand = ?, announced_at = ? where wallet = ?")
                .params(announcement.brand(), utc(announcement), announcement.wallet())
                .update();
        return Heard.RENEWED;
    }

    private static OffsetDateTime utc(Announcement announcement) {
        return announcement.at().atOffset(ZoneOffset.UTC);
    }
}
