package kessai.wakeup;

import java.util.Optional;

/** The value of a SET-Brand line: a brand, and an address where the shop gives one for it. */
record BrandLine(Brand brand, Optional<String> address) {

    /** How a blank at either end of a brand is written, which would not survive the line. */
    private static final String BLANK = "%20";

    /** No brand has a slash in it and every address has one. */
    static BrandLine parse(String value) {
        int blank = value.lastIndexOf(' ');
        boolean hasAddress = blank > 0 && value.indexOf('/', blank) > 0;
        String brand = hasAddress ? value.substring(0, blank).stripTrailing() : value;
        Optional<String> address = hasAddress ? Optional.of(value.substring(blank + 1)) : Optional.empty();
        try {
            return new BrandLine(new Brand(unescape(brand)), address);
        } catch (ValueRefused e) {
            throw e.in(Field.BRAND.text());
        }
    }

    private static String unescape(String brand) {
        String text = brand.startsWith(BLANK) ? " " + brand.substring(BLANK.length()) : brand;
        return text.endsWith(BLANK) ? text.substring(0, text.length() - BLANK.length()) + " " : text;
    }

    String print() {
        String text = brand.text();
        String start = text.startsWith(" ") ? BLANK + text.substring(1) : text;
        String both = start.endsWith(" ") ? start.substring(0, start.length() - 1) + BLANK : start;
        return address.map(value -> both + " " + value).orElse(both);
    }
}
