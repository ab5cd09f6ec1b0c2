package kessai.benchmark;

import java.util.List;

/**
 * A terminal under load.
 *
 * @param topology the arrangement it stands for
 * @param terminal its address
 * @param brands what its orders are paid with, one after the other
 */
record Course(String topology, String terminal, List<String> brands) {

    /** The selector's two wallets in turn; the master itself and its two slaves in turn. */
    static final List<Course> ALL = List.of(
            new Course("103", "103@demo", List.of("brand-a", "brand-b")),
            new Course("107", "107@demo", List.of("brand-a", "brand-b", "brand-c")));
}
