package kessai.shop;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import kessai.store.Store;
import kessai.wakeup.ShopName;
import org.jspecify.annotations.Nullable;

/**
 * The keys that callers of the ingress show. A key is random and long, so its SHA-256 is enough to know it by; the key
 * itself is kept nowhere.
 */
public final class ApiKeys {

    private static final int SHORTEST = 20;

    private final Store store;
    private final Clock clock;

    /** Keys in a shop host's store. */
    public ApiKeys(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Lets a shop in with a key; a second call with the same key changes nothing. */
    public void register(ShopName shop, String key) {
        register(key, "shop", shop.text());
    }

    /** Lets the operator in with a key. */
    public void registerOperator(String key) {
        register(key, "operator", null);
    }

    private void register(String key, String role, @Nullable String shop) {
        if (key.length() < SHORTEST) {
            throw new IllegalArgumentException("a key must have at least " + SHORTEST + " characters");
        }
        store.inTransaction(() -> {
            if (caller(key).isEmpty()) {
                store.jdbc()
                        .sql("insert into api_key (key_hash, role, shop, created_at) values (?, ?, ?, ?)")
                        .params(digest(key), role, shop, clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
            }
        });
    }

    /** Whose key it is. */
    Optional<Caller> caller(String key) {
        return store.jdbc()
                .sql("select shop from api_key where key_hash = ?")
                .param(digest(key))
                .query((row, number) -> Optional.ofNullable(row.getString("shop"))
                        .map(shop -> Caller.of(new ShopName(shop)))
                        .orElse(Caller.OPERATOR))
                .optional();
    }

    private static String digest(String key) {
        return Sha256.hex(key.getBytes(StandardCharsets.UTF_8));
    }
}
