package kessai.shop;

import java.nio.file.Path;
import kessai.party.DataFolder;
import kessai.store.StoreSettings;
import kessai.store.Stores;
import org.junit.jupiter.api.io.TempDir;

class ShopStoreOnH2Test extends ShopStoreCases {

    @TempDir
    Path data;

    @Override
    Stores stores() {
        return new Stores(new StoreSettings(null, "kessai", "", 4), new DataFolder(data));
    }
}
