package kessai.dialogue;

import static kessai.der.Alphabet.UTF8;

import java.util.List;
import kessai.der.Der;
import kessai.der.Text;
import kessai.wakeup.Brand;

/**
 * A bridge asks a wallet which of a wake-up's brands it settles for the wake-up's customer, now.
 *
 * <pre>
 * AccountsAsked ::= SEQUENCE { brands SEQUENCE OF UTF8String }
 * </pre>
 *
 * @param brands 1 to 10, none twice
 */
public record AccountsAsked(@Text(UTF8) List<String> brands) {

    /** The message's type. */
    public static final String TYPE = "AccountsAsked";

    static final int MOST = 10;

    public AccountsAsked {
        brands = Listed.checked(brands, MOST);
        if (brands.isEmpty()) {
            throw new IllegalArgumentException("expected a brand at least, found none");
        }
    }

    /** The question about these. */
    public static AccountsAsked about(List<Brand> brands) {
        return new AccountsAsked(Listed.texts(brands));
    }

    /** The brands. */
    public List<Brand> listed() {
        return Listed.brands(brands);
    }

    /** As a message. */
    public byte[] write() {
        return Der.encode(this);
    }
}
