package kessai.certificate;

import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import kessai.der.Der;
import kessai.der.Oid;
import kessai.set.SetOids;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.PrivateKeyUsagePeriod;

/** SET's extensions of certificates (set-protocol.md section 4.2): their identifiers and the bits of certificateType. */
final class SetExtension {

    static final ASN1ObjectIdentifier HASHED_ROOT_KEY = oid(SetOids.HASHED_ROOT_KEY);
    static final ASN1ObjectIdentifier CERTIFICATE_TYPE = oid(SetOids.CERTIFICATE_TYPE);
    static final ASN1ObjectIdentifier MERCHANT_DATA = oid(SetOids.MERCHANT_DATA);
    static final ASN1ObjectIdentifier CARD_CERT_REQUIRED = oid(SetOids.CARD_CERT_REQUIRED);
    static final ASN1ObjectIdentifier TUNNELING = oid(SetOids.TUNNELING);
    static final ASN1ObjectIdentifier SET_QUALIFIER = oid(SetOids.SET_QUALIFIER);
    static final ASN1ObjectIdentifier ROOT_POLICY = oid(SetOids.ROOT_POLICY);

    /** The content type of what hashedRootKey digests. */
    static final Oid ROOT_KEY_THUMB = SetOids.ATTRIBUTE.child(0).child(0);

    private SetExtension() {}

    private static ASN1ObjectIdentifier oid(Oid oid) {
        return new ASN1ObjectIdentifier(oid.dotted());
    }

    /** A named bit list, without trailing zeros as DER has it. */
    static DERBitString bits(Set<CertificateType> types) {
        var last = types.stream().mapToInt(CertificateType::bit).max().orElseThrow();
        var octets = new byte[last / Byte.SIZE + 1];
        for (var type : types) {
            octets[type.bit() / Byte.SIZE] |= (byte) (0x80 >> type.bit() % Byte.SIZE);
        }
        return new DERBitString(octets, octets.length * Byte.SIZE - 1 - last);
    }

    /** The types of these bits, which must be ones that are known and at least one. */
    static Set<CertificateType> types(ASN1BitString bits) {
        var types = EnumSet.noneOf(CertificateType.class);
        var octets = bits.getBytes();
        for (var type : CertificateType.values()) {
            var octet = type.bit() / Byte.SIZE;
            if (octet < octets.length && (octets[octet] & 0x80 >> type.bit() % Byte.SIZE) != 0) {
                types.add(type);
            }
        }
        if (types.isEmpty() || !bits(types).equals(bits)) {
            throw new IllegalArgumentException("certificateType has bits that nobody knows");
        }
        return types;
    }

    /** The value of an extension as the engine reads it. */
    static <T> T read(Class<T> type, ASN1Encodable value) {
        try {
            return Der.decode(type, value.toASN1Primitive().getEncoded(ASN1Encoding.DER));
        } catch (IOException impossible) {
            throw new IllegalStateException("An array takes every octet", impossible);
        }
    }

    /** The end of privateKeyUsagePeriod. */
    static Instant endOfUse(ASN1Encodable value) {
        try {
            return PrivateKeyUsagePeriod.getInstance(value)
                    .getNotAfter()
                    .getDate()
                    .toInstant();
        } catch (ParseException malformed) {
            throw new IllegalArgumentException("Not a time", malformed);
        }
    }

    /** authorityKeyIdentifier in its form of issuer's name and serial number. */
    static IssuerAndSerialNumber authority(ASN1Encodable value) {
        var authority = AuthorityKeyIdentifier.getInstance(value);
        var name = authority.getAuthorityCertIssuer().getNames()[0].getName();
        return new IssuerAndSerialNumber(X500Name.getInstance(name), authority.getAuthorityCertSerialNumber());
    }
}
