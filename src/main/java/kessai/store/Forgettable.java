package kessai.store;

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

    /** Every row of a table, by a time of its own. */
    public static Forgettable all(Role role, String table, String column) {
        return new Forgettable(role, table, column, "");
    }

    String sql() {
        return "delete from " + table + " where " + column + " < ?" + (condition.isEmpty() ? "" : " and " + condition);
    }
}
