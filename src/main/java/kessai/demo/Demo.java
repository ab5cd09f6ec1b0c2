package kessai.demo;

/** What the demonstration does when Kessai starts. */
public enum Demo {
    /** Makes the population and settles the demo orders. */
    ORDERS,
    /** Makes the population and settles nothing. */
    POPULATION,
    /** Makes nothing. */
    OFF
}
