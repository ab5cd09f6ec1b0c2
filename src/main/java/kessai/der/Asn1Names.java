package kessai.der;

import java.util.Map;
import org.bouncycastle.asn1.ASN1BMPString;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Null;
import org.bouncycastle.asn1.ASN1NumericString;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.ASN1VisibleString;
import org.bouncycastle.asn1.BERTags;

/** What ASN.1 calls the types that Bouncy Castle's classes stand for. */
final class Asn1Names {

    private static final Map<Class<?>, String> NAMES = Map.ofEntries(
            Map.entry(ASN1Sequence.class, "SEQUENCE"),
            Map.entry(ASN1Set.class, "SET"),
            Map.entry(ASN1Integer.class, "INTEGER"),
            Map.entry(ASN1Boolean.class, "BOOLEAN"),
            Map.entry(ASN1Enumerated.class, "ENUMERATED"),
            Map.entry(ASN1Null.class, "NULL"),
            Map.entry(ASN1OctetString.class, "OCTET STRING"),
            Map.entry(ASN1BitString.class, "BIT STRING"),
            Map.entry(ASN1ObjectIdentifier.class, "OBJECT IDENTIFIER"),
            Map.entry(ASN1GeneralizedTime.class, "GeneralizedTime"),
            Map.entry(ASN1VisibleString.class, "VisibleString"),
            Map.entry(ASN1NumericString.class, "NumericString"),
            Map.entry(ASN1IA5String.class, "IA5String"),
            Map.entry(ASN1BMPString.class, "BMPString"),
            Map.entry(ASN1UTF8String.class, "UTF8String"));

    private Asn1Names() {}

    /** The name of a universal type, by the first octet of its encoding. */
    static String ofTag(byte first) {
        return switch (first) {
            case BERTags.BOOLEAN -> "BOOLEAN";
            case BERTags.INTEGER -> "INTEGER";
            case BERTags.ENUMERATED -> "ENUMERATED";
            case BERTags.OBJECT_IDENTIFIER -> "OBJECT IDENTIFIER";
            case BERTags.BIT_STRING -> "BIT STRING";
            case BERTags.GENERALIZED_TIME -> "GeneralizedTime";
            case BERTags.BMP_STRING -> "BMPString";
            default -> "value";
        };
    }

    static String of(Object found) {
        if (found instanceof ASN1TaggedObject tagged) {
            return "[" + tagged.getTagNo() + "]";
        }
        return NAMES.entrySet().stream()
                .filter(name -> name.getKey().isInstance(found))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("another type");
    }
}
