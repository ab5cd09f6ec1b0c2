package kessai.wakeup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a shop's initiation message carries that we keep and do not act on: its addresses above all, which are never
 * dialled, since what came from outside chooses no destination.
 *
 * @param fields by field name, as in {@code SET-Success-URL}
 * @param brandAddresses by brand, where a SET-Brand line has an address
 */
public record Kept(Map<String, String> fields, Map<Brand, String> brandAddresses) {

    /** Nothing kept. */
    public static final Kept NOTHING = new Kept(Map.of(), Map.of());

    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,2046}[\\x21-\\x7e])?");
    private static final Pattern ADDRESS = Pattern.compile("[\\x21-\\x7e]*/[\\x21-\\x7e]*");

    /** Refuses fields that are not among those that can be kept, and values that do not fit on a line. */
    public Kept {
        fields = Map.copyOf(fields);
        brandAddresses = Map.copyOf(brandAddresses);
        fields.forEach((name, value) -> {
            if (!Field.isKept(name)) {
                throw new ValueRefused(name, "a field that is kept", value);
            }
            if (!VALUE.matcher(value).matches()) {
                throw new ValueRefused(name, "1 to 2048 printable ASCII characters", value);
            }
        });
        brandAddresses.forEach((brand, address) -> {
            if (!ADDRESS.matcher(address).matches() || address.length() > 1900) {
                throw new ValueRefused(Field.BRAND.text(), "a brand and its address", address);
            }
        });
    }

    static Kept of(Fields found) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            if (Field.isKept(field.text())) {
                found.optional(field).ifPresent(value -> fields.put(field.text(), value));
            }
        }
        Map<Brand, String> addresses = new LinkedHashMap<>();
        for (BrandLine line : found.brandLines()) {
            line.address().ifPresent(address -> addresses.put(line.brand(), address));
        }
        return new Kept(fields, addresses);
    }
}
