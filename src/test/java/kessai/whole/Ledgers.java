package kessai.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the parties have written down, read from their stores once the processes have stopped. */
final class Ledgers {

    private static final List<String> PAID = List.of("captured", "authorized");
    private static final int APPROVED = 0;

    private record Purchase(String merchant, String xid, String settlement, String phase) {

        String reference() {
            return merchant + " " + xid;
        }

        boolean isClaim() {
            return !phase.equals("INITIALISED");
        }
    }

    private record Line(int code, boolean released) {}

    private final Map<String, String> shop = new HashMap<>();
    private final Map<String, String> bridge = new HashMap<>();
    private final Map<String, List<String>> wallets = new HashMap<>();
    private final List<Purchase> purchases = new ArrayList<>();
    private final Map<String, String> gateways = new HashMap<>();
    private final Map<String, Line> issuers = new HashMap<>();

    private Ledgers() {}

    /** Reads all parties of some data folders. */
    static Ledgers of(Path... folders) {
        Ledgers ledgers = new Ledgers();
        for (Path data : folders) {
            stores(data.resolve("shop")).forEach(ledgers::readShop);
            stores(data.resolve("bridge"))
                    .forEach(store -> read(
                            store,
                            "select id, outcome from wake_up",
                            row -> ledgers.bridge.put(row.getString(1), text(row, 2))));
            stores(data.resolve("wallet"))
                    .forEach(store -> read(store, "select id, outcome from settlement", row -> ledgers.wallets
                            .computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                            .add(text(row, 2))));
            stores(data.resolve("gateway")).forEach(ledgers::readGateway);
        }
        return ledgers;
    }

    /** All settlements that the shops have. */
    Set<String> settlements() {
        return Set.copyOf(shop.keySet());
    }

    /** Every way in which the ledgers say something else than they must, in words. */
    List<String> disagreements(Map<String, Order> accepted) {
        List<String> found = new ArrayList<>();
        accepted.forEach((id, order) -> found.addAll(disagreements(id, order.outcome())));
        List<String> known = purchases.stream().map(Purchase::reference).toList();
        issuers.keySet().stream()
                .filter(reference -> !known.contains(reference))
                .forEach(reference ->
                        found.add("the issuer was asked for a purchase that no merchant knows: " + reference));
        return found;
    }

    /** How often the issuer's money is held for a settlement. */
    long held(String id) {
        return purchases(id).stream().filter(this::isHeld).count();
    }

    private List<String> disagreements(String id, String outcome) {
        List<String> found = new ArrayList<>();
        boolean settled = !outcome.equals("unroutable");
        long money = PAID.contains(outcome) ? 1 : 0;
        List<Purchase> purchases = purchases(id);
        compare(found, id, "the shop's outcome", outcome, shop.get(id));
        compare(found, id, "the bridge's outcome", outcome, bridge.get(id));
        compare(
                found,
                id,
                "the wallets' outcomes",
                settled ? List.of(outcome) : List.of(),
                wallets.getOrDefault(id, List.of()));
        compare(
                found,
                id,
                "purchases with a PReq",
                settled ? 1L : 0L,
                purchases.stream().filter(Purchase::isClaim).count());
        compare(found, id, "the issuer's unreleased approvals", money, held(id));
        compare(
                found,
                id,
                "the gateway's authorisations",
                money,
                purchases.stream()
                        .filter(purchase -> "AUTHORIZED".equals(gateways.get(purchase.reference())))
                        .filter(this::isHeld)
                        .count());
        return found;
    }

    private List<Purchase> purchases(String id) {
        return purchases.stream()
                .filter(purchase -> purchase.settlement().equals(id))
                .toList();
    }

    private boolean isHeld(Purchase purchase) {
        Line line = issuers.get(purchase.reference());
        return line != null && line.code() == APPROVED && !line.released();
    }

    private static void compare(List<String> found, String id, String what, Object expected, @Nullable Object is) {
        if (!Objects.equals(expected, is)) {
            found.add(id + ": " + what + ": expected " + expected + ", found " + is);
        }
    }

    private void readShop(Path store) {
        read(store, "select id, outcome from settlement", row -> shop.put(row.getString(1), text(row, 2)));
        read(
                store,
                "select shop, xid, settlement, phase from merchant_transaction",
                row -> purchases.add(new Purchase(row.getString(1), hex(row, 2), row.getString(3), row.getString(4))));
    }

    private void readGateway(Path store) {
        read(
                store,
                "select merchant, xid, phase from authorization_ledger",
                row -> gateways.put(row.getString(1) + " " + hex(row, 2), row.getString(3)));
        read(
                store,
                "select reference, code, released from issuer_ledger",
                row -> issuers.put(row.getString(1), new Line(row.getInt(2), row.getBoolean(3))));
    }

    @FunctionalInterface
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static Collection<Path> stores(Path role) {
        if (!Files.isDirectory(role)) {
            return List.of();
        }
        try (Stream<Path> parties = Files.list(role)) {
            return parties.map(party -> party.resolve("store"))
                    .filter(store -> Files.exists(store.resolveSibling("store.mv.db")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + role, e);
        }
    }

    /** Reads a store, or a copy of one. */
    static void read(Path store, String sql, Row each) {
        String url = "jdbc:h2:file:" + store.toAbsolutePath()
                + ";IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        try (Connection connection = DriverManager.getConnection(url, "kessai", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                each.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read " + store, e);
        }
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "none");
    }

    private static String hex(ResultSet row, int column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }
}
