package kessai.shop;

import java.nio.file.Path;
import kessai.store.Stores;
import kessai.store.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

class ShopStoreOnH2Test extends ShopStoreCases {

    @TempDir
    Path data;

    @Override
    Stores stores() {
        return TestDatabase.H2.open(data);
    }
}
