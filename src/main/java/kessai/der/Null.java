package kessai.der;

/** NULL, the type of one value. */
public enum Null {
    /** That value. */
    NULL
}
