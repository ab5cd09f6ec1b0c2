package kessai.wakeup;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A wake-up as it travels between parties: an initiation message (set-protocol.md, section 6.2) with fields of our own
 * for shop, order and protocol. Printing and parsing lose nothing.
 */
public final class WakeUpText {

    /** What travels in the message's body, and in the header that says so. */
    public static final String MEDIA_TYPE = Initiation.MEDIA_TYPE + "; charset=utf-8";

    private WakeUpText() {}

    /** Reads a wake-up, strictly; a {@link ValueRefused} names the field at fault. */
    public static WakeUp parse(byte[] message) {
        Fields fields = Fields.parse(message);
        Initiation.checkFrame(fields);
        byte[] body = fields.body();
        return new WakeUp(
                fields.required(Field.SHOP, ShopName::new),
                fields.optional(Field.ORDER, OrderNumber::decode),
                fields.optional(Field.ORDER_COMMITMENT, OrderCommitment::new),
                Initiation.brands(fields),
                fields.required(Field.PURCH_AMT, PurchAmt::parse),
                fields.required(Field.LID_M, LidM::new),
                fields.required(Field.PROTOCOL, Protocol::new),
                body.length == 0 ? Optional.empty() : Optional.of(OrderDescription.of(body)),
                Kept.of(fields));
    }

    /** Writes a wake-up. */
    public static byte[] print(WakeUp wakeUp) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        Map<Field, String> fields = fields(wakeUp);
        for (Field field : Field.values()) {
            if (field == Field.BRAND) {
                wakeUp.brands().forEach(brand -> line(message, field, brandLine(wakeUp, brand)));
            } else if (fields.containsKey(field)) {
                line(message, field, fields.getOrDefault(field, ""));
            }
        }
        message.writeBytes(new byte[] {'\r', '\n'});
        wakeUp.description().ifPresent(description -> message.writeBytes(description.octets()));
        return message.toByteArray();
    }

    private static Map<Field, String> fields(WakeUp wakeUp) {
        Map<Field, String> fields = new LinkedHashMap<>();
        wakeUp.kept()
                .fields()
                .forEach((name, value) -> fields.put(Field.named(name).orElseThrow(), value));
        fields.put(Field.MIME_VERSION, "1.0");
        fields.put(Field.CONTENT_TYPE, "text/plain; charset=utf-8");
        fields.put(Field.CONTENT_TRANSFER_ENCODING, "Binary");
        fields.put(Field.INITIATION_TYPE, "Payment-Initiation");
        fields.put(Field.VERSION, "1.0");
        fields.put(Field.LID_M, wakeUp.lidM().hex());
        fields.put(Field.PURCH_AMT, PurchAmt.print(wakeUp.amount()));
        fields.put(Field.PROTOCOL, wakeUp.protocol().text());
        fields.put(Field.SHOP, wakeUp.shop().text());
        wakeUp.order().ifPresent(order -> fields.put(Field.ORDER, order.encoded()));
        wakeUp.commitment().ifPresent(commitment -> fields.put(Field.ORDER_COMMITMENT, commitment.hex()));
        return fields;
    }

    private static String brandLine(WakeUp wakeUp, Brand brand) {
        return new BrandLine(
                        brand,
                        Optional.ofNullable(wakeUp.kept().brandAddresses().get(brand)))
                .print();
    }

    private static void line(ByteArrayOutputStream message, Field field, String value) {
        message.writeBytes((field.text() + ": " + value + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
