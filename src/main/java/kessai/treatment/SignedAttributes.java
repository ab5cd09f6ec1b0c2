package kessai.treatment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kessai.der.Bytes;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;

/**
 * What a signature covers: the content's type, its SHA-256 and, in an envelope, for whom it is meant (repair 8.4.6 of
 * set-protocol.md). A signing time is read over: what counts is the date in the message.
 */
record SignedAttributes(ASN1ObjectIdentifier contentType, Bytes messageDigest, Optional<Bytes> recipient) {

    /** Names the recipient: an OCTET STRING, its {@link Recipient#thumb}. The arc is made from a UUID (X.667). */
    static final ASN1ObjectIdentifier RECIPIENT =
            new ASN1ObjectIdentifier("2.25.176302618174127041087263430265731870437");

    private static final Set<ASN1ObjectIdentifier> KNOWN =
            Set.of(CMSAttributes.contentType, CMSAttributes.messageDigest, CMSAttributes.signingTime, RECIPIENT);

    ASN1Set encode() {
        var attributes = new ASN1EncodableVector();
        attributes.add(attribute(CMSAttributes.contentType, contentType));
        attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(messageDigest.toByteArray())));
        recipient.ifPresent(it -> attributes.add(attribute(RECIPIENT, new DEROctetString(it.toByteArray()))));
        return new DERSet(attributes);
    }

    static SignedAttributes decode(ASN1Set set) {
        var values = values(set);
        return new SignedAttributes(
                ASN1ObjectIdentifier.getInstance(required(values, CMSAttributes.contentType)),
                octets(required(values, CMSAttributes.messageDigest)),
                Optional.ofNullable(values.get(RECIPIENT)).map(SignedAttributes::octets));
    }

    private static Map<ASN1ObjectIdentifier, ASN1Encodable> values(ASN1Set set) {
        var values = new LinkedHashMap<ASN1ObjectIdentifier, ASN1Encodable>();
        for (var element : set) {
            var attribute = Attribute.getInstance(element);
            if (!KNOWN.contains(attribute.getAttrType())
                    || attribute.getAttrValues().size() != 1
                    || values.put(attribute.getAttrType(), attribute.getAttributeValues()[0]) != null) {
                throw new IllegalArgumentException("Signed attribute " + attribute.getAttrType() + " is unexpected");
            }
        }
        return values;
    }

    private static ASN1Encodable required(Map<ASN1ObjectIdentifier, ASN1Encodable> values, ASN1ObjectIdentifier type) {
        return Optional.ofNullable(values.get(type))
                .orElseThrow(() -> new IllegalArgumentException("Signed attribute " + type + " is missing"));
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    private static Bytes octets(ASN1Encodable value) {
        return Bytes.of(ASN1OctetString.getInstance(value).getOctets());
    }
}
