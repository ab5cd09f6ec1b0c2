package kessai.shop;

import java.nio.file.Path;
import kessai.store.Stores;
import kessai.store.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

class ShopStoreOnPostgresTest extends ShopStoreCases {

    @TempDir
    Path data;

    @Override
    Stores stores() {
        return TestDatabase.POSTGRES.open(data);
    }
}
