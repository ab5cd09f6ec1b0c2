package kessai.bridge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kessai.der.Bytes;
import kessai.store.Store;
import kessai.wakeup.Brand;
import kessai.wakeup.WalletName;

/** Topology 104: what wallets told of their brands, as the bridge's store keeps it; a line a wallet, not one a module. */
class BrandBook {

    /**
     * A wallet that is to be asked.
     *
     * @param silentSince since when it has not answered
     */
    record Due(KnownBrands known, Instant silentSince) {}

    private final Store store;

    BrandBook(Store store) {
        this.store = store;
    }

    /** From now on these wallets are asked, and no others; what the others told is kept. */
    void follow(Set<WalletName> wallets, Instant now) {
        store.inTransaction(() -> {
            Set<WalletName> known = new HashSet<>(store.jdbc()
                    .sql("select wallet from brand_information")
                    .query((row, number) -> new WalletName(row.getString("wallet")))
                    .list());
            for (WalletName wallet : wallets) {
                if (!known.remove(wallet)) {
                    store.jdbc()
                            .sql("insert into brand_information (wallet, followed_at, due_at) values (?, ?, ?)")
                            .params(wallet.text(), utc(now), utc(now))
                            .update();
                } else {
                    store.jdbc()
                            .sql("update brand_information set due_at = ? where wallet = ? and due_at is null")
                            .params(utc(now), wallet.text())
                            .update();
                }
            }
            known.forEach(wallet -> store.jdbc()
                    .sql("update brand_information set due_at = null where wallet = ?")
                    .param(wallet.text())
                    .update());
        });
    }

    /** What is known of these wallets. */
    Map<WalletName, KnownBrands> of(Collection<WalletName> wallets) {
        return store
                .jdbc()
                .sql("select * from brand_information where wallet in (:wallets)")
                .param("wallets", wallets.stream().map(WalletName::text).toList())
                .query(BrandBook::known)
                .list()
                .stream()
                .collect(Collectors.toMap(KnownBrands::wallet, Function.identity()));
    }

    /** What is known of the wallets that are asked. */
    List<KnownBrands> all() {
        return store.jdbc()
                .sql("select * from brand_information where due_at is not null order by wallet")
                .query(BrandBook::known)
                .list();
    }

    /** The wallets that are to be asked by now, the one that waits longest first. */
    List<Due> due(Instant now, int most) {
        return store.jdbc()
                .sql("select *, coalesce(told_at, followed_at) silent_since from brand_information"
                        + " where due_at <= ? order by due_at limit ?")
                .params(utc(now), most)
                .query((row, number) -> new Due(known(row, number), instant(row, "silent_since")))
                .list();
    }

    /** The wallets are asked, and will be again. */
    void asked(Map<WalletName, Instant> again, Instant now) {
        store.inTransaction(() -> again.forEach((wallet, due) -> store.jdbc()
                .sql("update brand_information set asked_at = ?, due_at = ? where wallet = ? and due_at is not null")
                .params(utc(now), utc(due), wallet.text())
                .update()));
    }

    /** What a wallet told seems to be stale: it is asked before its time. */
    void askAt(WalletName wallet, Instant now) {
        store.jdbc()
                .sql("update brand_information set due_at = ? where wallet = ? and due_at > ?")
                .params(utc(now), wallet.text(), utc(now))
                .update();
    }

    /** Keeps what a wallet told in the place of what it told before; it is asked again by then at the latest. */
    void told(WalletName wallet, Bytes version, List<Brand> brands, Instant now, Instant again) {
        store.jdbc()
                .sql(
                        """
                        update brand_information set brands = ?, version = ?, known_since = ?, told_at = ?,
                          due_at = case when due_at > ? then ? else due_at end
                        where wallet = ?
                        """)
                .params(
                        brands.stream().map(Brand::text).collect(Collectors.joining(",")),
                        version.toByteArray(),
                        utc(now),
                        utc(now),
                        utc(again),
                        utc(again),
                        wallet.text())
                .update();
    }

    /** What a wallet told before still holds; says whether that version is the one that is kept. */
    boolean confirmed(WalletName wallet, Bytes version, Instant now, Instant again) {
        return store.jdbc()
                        .sql(
                                """
                                update brand_information set told_at = ?,
                                  due_at = case when due_at > ? then ? else due_at end
                                where wallet = ? and version = ?
                                """)
                        .params(utc(now), utc(again), utc(again), wallet.text(), version.toByteArray())
                        .update()
                == 1;
    }

    private static KnownBrands known(ResultSet row, int number) throws SQLException {
        return new KnownBrands(
                new WalletName(row.getString("wallet")),
                told(row),
                Optional.ofNullable(row.getObject("asked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Optional<KnownBrands.Told> told(ResultSet row) throws SQLException {
        String brands = row.getString("brands");
        return brands == null
                ? Optional.empty()
                : Optional.of(new KnownBrands.Told(
                        listed(brands),
                        Bytes.of(row.getBytes("version")),
                        instant(row, "known_since"),
                        instant(row, "told_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Brands, as they are kept in one column. */
    static List<Brand> listed(String brands) {
        return Stream.of(brands.split(","))
                .filter(brand -> !brand.isEmpty())
                .map(Brand::new)
                .toList();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
