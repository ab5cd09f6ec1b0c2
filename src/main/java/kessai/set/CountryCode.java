package kessai.set;

import kessai.der.Transparent;

/**
 * A country (set-protocol 2.1).
 *
 * <pre>
 * CountryCode ::= INTEGER (1..999)     -- ISO 3166 numeric
 * </pre>
 */
@Transparent
public record CountryCode(int number) {

    /** Refuses numbers outside 1 to 999. */
    public CountryCode {
        Bounds.range("CountryCode", number, 1, 999);
    }
}
