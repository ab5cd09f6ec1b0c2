package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import kessai.store.Forgettable;
import kessai.store.Store;
import kessai.store.Stores;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "What can be forgotten is found by an index, since each part of it is looked for anew while others wait to write")
class ForgettingTest {

    @Test
    void everyTimeByWhichRowsAreOldComesFirstInAnIndex() {
        Collection<Store> stores = Deployment.part(Stores.class).opened().values();

        assertThat(Deployment.parts().getBeanProvider(Forgettable.class).stream())
                .hasSizeGreaterThan(10)
                // Of these few are old, and are one part: most conclude at once.
                .filteredOn(rows -> !rows.table().equals("merchant_transaction"))
                .allSatisfy(rows -> assertThat(stores)
                        .filteredOn(store -> store.party().role() == rows.role())
                        .isNotEmpty()
                        .allMatch(store -> isIndexed(store, rows)));
    }

    private static boolean isIndexed(Store store, Forgettable rows) {
        return store.jdbc()
                        .sql("select count(*) from information_schema.index_columns"
                                + " where table_name = ? and column_name = ? and ordinal_position = 1")
                        .params(rows.table(), rows.column())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
