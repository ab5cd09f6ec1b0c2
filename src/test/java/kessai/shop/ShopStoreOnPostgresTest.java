package kessai.shop;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import kessai.party.DataFolder;
import kessai.store.StoreSettings;
import kessai.store.Stores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class ShopStoreOnPostgresTest extends ShopStoreCases {

    private static @Nullable EmbeddedPostgres server;

    @TempDir
    Path data;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Override
    Stores stores() {
        if (server == null) {
            throw new IllegalStateException("the server was not started");
        }
        String url = server.getJdbcUrl("postgres", "postgres");
        return new Stores(new StoreSettings(url, "postgres", "", 4), new DataFolder(data));
    }
}
