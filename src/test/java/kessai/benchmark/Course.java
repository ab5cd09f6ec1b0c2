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

    /** The selector's two wallets in turn. */
    static final Course IN_103 = new Course("103", "103@demo", List.of("brand-a", "brand-b"));

    /** The master itself and its two slaves in turn. */
    static final Course IN_107 = new Course("107", "107@demo", List.of("brand-a", "brand-b", "brand-c"));

    static final List<Course> ALL = List.of(IN_103, IN_107);
}
