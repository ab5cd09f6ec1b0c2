package kessai.wakeup;

import java.util.List;
import java.util.Optional;

/**
 * What a shop says in an initiation message (set-protocol.md, section 6.2). Which shop, order and terminal it is for
 * is not in it, and its LID-M is not used: the shop's party makes its own.
 */
public record Initiation(List<Brand> brands, Money amount, OrderDescription description, Kept kept) {

    /** The message's media type. */
    public static final String MEDIA_TYPE = "application/set-payment-initiation";

    /** Refuses brands that are none, more than ten, or named twice. */
    public Initiation {
        brands = WakeUp.checkBrands(brands);
    }

    /** Reads a shop's message, strictly: unknown fields, repeated ones and what we cannot honour are refused. */
    public static Initiation parse(byte[] message) {
        Fields fields = Fields.parse(message);
        for (Field ours : Field.OURS) {
            fields.none(ours, "none of this field in a shop's message");
        }
        checkFrame(fields);
        fields.none(Field.INSTALL_TOTAL_TRANS, "no instalments, which are not offered");
        fields.only(Field.EXT_MANDATORY, "(?i)false", "false, since no extension is supported");
        fields.only(Field.RECURRING, "[0-9]{1,3} [0-9]{8}", "a frequency in days and a date");
        fields.only(Field.XID, "[0-9A-Fa-f]{40}", "20 octets in hex");
        fields.only(Field.LID_M, "([0-9A-Fa-f]{2}){1,20}", "1 to 20 octets in hex");
        return new Initiation(
                brands(fields),
                fields.required(Field.PURCH_AMT, PurchAmt::parse),
                OrderDescription.of(fields.body()),
                Kept.of(fields));
    }

    static List<Brand> brands(Fields fields) {
        try {
            return WakeUp.checkBrands(
                    fields.brandLines().stream().map(BrandLine::brand).toList());
        } catch (ValueRefused e) {
            throw e.in(Field.BRAND.text());
        }
    }

    /** What every initiation message says of itself. */
    static void checkFrame(Fields fields) {
        fields.only(Field.MIME_VERSION, "1\\.0", "1.0");
        fields.only(
                Field.CONTENT_TYPE,
                "(?i)text/plain *(; *charset=\"?(us-ascii|utf-8)\"?)?",
                "text/plain; charset=utf-8 or us-ascii");
        fields.required(Field.CONTENT_TRANSFER_ENCODING);
        fields.only(Field.CONTENT_TRANSFER_ENCODING, "(?i)binary", "Binary");
        fields.required(Field.INITIATION_TYPE);
        fields.only(Field.INITIATION_TYPE, "(?i)payment-initiation", "Payment-Initiation");
        fields.only(Field.VERSION, "1\\.0", "1.0");
    }

    /** The wake-up that it becomes. */
    public WakeUp wakeUp(ShopName shop, OrderNumber order, LidM lidM) {
        return new WakeUp(
                shop,
                Optional.of(order),
                Optional.empty(),
                brands,
                amount,
                lidM,
                Protocol.SET,
                Optional.of(description),
                kept);
    }
}
