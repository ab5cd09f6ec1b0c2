package kessai.demo;

/** How many of the demo's orders go through each topology. */
enum DemoOrders {
    /** The first 55 and the five edge cases. */
    SOME,
    /** Every one. */
    ALL
}
