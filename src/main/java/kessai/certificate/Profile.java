package kessai.certificate;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import kessai.der.Der;
import kessai.der.Encoded;
import kessai.set.BrandId;
import kessai.set.CardExpiry;
import kessai.treatment.Digests;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * What an authority certifies about the holder of a key (set-protocol.md sections 4.1 and 4.2), one kind of holder a
 * method.
 */
public final class Profile {

    private static final Encoded TRUE = Encoded.of(new byte[] {1, 1, (byte) 0xff});

    private final Set<CertificateType> types;
    private final X500Name subject;
    private final KeyUse use;
    private final Validity validity;
    private final OptionalInt pathLength;
    private final Map<ASN1ObjectIdentifier, Encoded> further;

    Profile(
            Set<CertificateType> types,
            X500Name subject,
            KeyUse use,
            Validity validity,
            OptionalInt pathLength,
            Map<ASN1ObjectIdentifier, Encoded> further) {
        this.types = Set.copyOf(types);
        this.subject = subject;
        this.use = use;
        this.validity = validity;
        this.pathLength = pathLength;
        this.further = Map.copyOf(further);
    }

    /** The root, which announces its successor's key (a SubjectPublicKeyInfo). */
    static Profile root(Validity validity, byte[] nextRootKey) {
        var next = new HashedRootKey(Digests.dd(SetExtension.ROOT_KEY_THUMB, nextRootKey));
        return new Profile(
                Set.of(CertificateType.RCA),
                Names.root(),
                KeyUse.CERTIFY_AND_REVOKE,
                validity,
                OptionalInt.of(3),
                Map.of(SetExtension.HASHED_ROOT_KEY, encoded(next)));
    }

    /** A brand's authority. */
    static Profile brandAuthority(BrandId brand, Validity validity) {
        return authority(CertificateType.BCA, Names.brandAuthority(brand), KeyUse.CERTIFY_AND_REVOKE, 2, validity);
    }

    /** An authority for end entities of one kind; that for gateways lists the revoked, the others need not. */
    static Profile authority(CertificateType type, BrandId brand, String describedAs, Validity validity) {
        var use = type == CertificateType.PCA ? KeyUse.CERTIFY_AND_REVOKE : KeyUse.CERTIFY;
        return authority(type, Names.authority(brand, describedAs), use, 0, validity);
    }

    /**
     * A cardholder's signature certificate.
     *
     * @throws IllegalArgumentException if it would outlive the card
     */
    public static Profile card(BrandId brand, String issuer, CardholderId id, Validity validity, CardExpiry expiry) {
        if (validity.notAfter().isAfter(Validity.lastSecondOf(expiry))) {
            throw new IllegalArgumentException("A cardholder's certificate does not outlive the card");
        }
        return holder(CertificateType.CARD, Names.holder(brand, issuer, id.value()), KeyUse.SIGN, validity, Map.of());
    }

    /** A merchant's certificate for signatures or for envelopes; it is called what its data call it first. */
    public static Profile merchant(BrandId brand, String acquirer, MerchantData data, KeyUse use, Validity validity) {
        var name = Names.holder(brand, acquirer, data.merNameSeq().get(0).name());
        return holder(CertificateType.MER, name, use, validity, Map.of(SetExtension.MERCHANT_DATA, encoded(data)));
    }

    /** A gateway's signature certificate. */
    public static Profile gatewaySigning(BrandId brand, String acquirer, String gateway, Validity validity) {
        var name = Names.holder(brand, acquirer, gateway);
        return holder(CertificateType.PGWY, name, KeyUse.SIGN, validity, Map.of());
    }

    /** A gateway's encryption certificate: it wants cardholders with certificates and sends them messages. */
    public static Profile gatewayEncryption(BrandId brand, String acquirer, String gateway, Validity validity) {
        var tunneling = new Tunneling(true, List.of(Tunneling.AES_256_GCM));
        var further = Map.of(SetExtension.CARD_CERT_REQUIRED, TRUE, SetExtension.TUNNELING, encoded(tunneling));
        return holder(CertificateType.PGWY, Names.holder(brand, acquirer, gateway), KeyUse.ENCRYPT, validity, further);
    }

    /** A server wallet's certificate, whose common name is the wallet's name. */
    public static Profile wallet(BrandId brand, String operator, String wallet, KeyUse use, Validity validity) {
        var name = Names.holder(brand, operator, wallet);
        return holder(CertificateType.WALLET, name, use, validity, Map.of());
    }

    Set<CertificateType> types() {
        return types;
    }

    X500Name subject() {
        return subject;
    }

    KeyUse use() {
        return use;
    }

    Validity validity() {
        return validity;
    }

    /** How many authorities may stand below this one; empty for an end entity. */
    OptionalInt pathLength() {
        return pathLength;
    }

    /** SET's further extensions for this kind of holder. */
    Map<ASN1ObjectIdentifier, Encoded> further() {
        return further;
    }

    private static Profile authority(
            CertificateType type, X500Name name, KeyUse use, int pathLength, Validity validity) {
        return new Profile(Set.of(type), name, use, validity, OptionalInt.of(pathLength), Map.of());
    }

    private static Profile holder(
            CertificateType type,
            X500Name name,
            KeyUse use,
            Validity validity,
            Map<ASN1ObjectIdentifier, Encoded> further) {
        return new Profile(Set.of(type), name, use, validity, OptionalInt.empty(), further);
    }

    private static Encoded encoded(Object value) {
        return Encoded.of(Der.encode(value));
    }
}
