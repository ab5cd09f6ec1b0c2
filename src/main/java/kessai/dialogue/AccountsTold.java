package kessai.dialogue;

import static kessai.der.Alphabet.UTF8;

import java.util.List;
import kessai.der.Der;
import kessai.der.Text;
import kessai.wakeup.Brand;

/**
 * A wallet tells which of the brands that it was asked about it settles for the customer.
 *
 * <pre>
 * AccountsTold ::= SEQUENCE { brands SEQUENCE OF UTF8String }
 * </pre>
 *
 * @param brands at most 10, none twice; none: it settles none of them
 */
public record AccountsTold(@Text(UTF8) List<String> brands) {

    /** The message's type. */
    public static final String TYPE = "AccountsTold";

    public AccountsTold {
        brands = Listed.checked(brands, AccountsAsked.MOST);
    }

    /** That it settles these. */
    public static AccountsTold of(List<Brand> brands) {
        return new AccountsTold(Listed.texts(brands));
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
