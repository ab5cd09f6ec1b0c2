package kessai.store;

import java.time.OffsetDateTime;
import kessai.party.Role;

/**
 * Rows that are of no more use after a while: nothing asks for them any more, and a late repetition of what made them
 * would be refused by its age.
 *
 * @param role whose stores have them
 * @param table their table
 * @param column the time that they are as old as; rows without one are kept
 * @param condition which of them, in SQL; empty: all
 */
public record Forgettable(Role role, String table, String column, String condition) {

    /** Rows that are deleted by one statement: others write to the store between two. */
    static final int AT_ONCE = 1000;

    /** Every row of a table, by a time of its own. */
    public static Forgettable all(Role role, String table, String column) {
        return new Forgettable(role, table, column, "");
    }

    /** Forgets the rows of a store that are older, the oldest first; says how many they were. */
    public int forget(Store store, OffsetDateTime oldest) {
        int forgotten = 0;
        int last;
        do {
            last = store.jdbc().sql(sql()).param("oldest", oldest).update();
            forgotten += last;
        } while (last >= AT_ONCE);
        return forgotten;
    }

    /** Up to the time of the last that may go, and with it all that are as old. */
    private String sql() {
        String old =
                " from " + table + " where " + column + " < :oldest" + (condition.isEmpty() ? "" : " and " + condition);
        String last = "select " + column + old + " order by " + column + " limit 1 offset " + (AT_ONCE - 1);
        return "delete" + old + " and " + column + " <= coalesce((" + last + "), :oldest)";
    }
}
