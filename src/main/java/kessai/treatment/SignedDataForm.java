package kessai.treatment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kessai.der.Bytes;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;

/**
 * The one shape of CMS SignedData (RFC 5652 section 5) that is written and read here: DER, one signer, SHA-256, PSS,
 * signed attributes, no unsigned ones, no CRLs. What varies is in the components; a reader writes them anew and compares,
 * so that whatever differs from the shape is refused without a rule of its own.
 */
record SignedDataForm(
        ASN1ObjectIdentifier contentType,
        Optional<Bytes> content,
        List<Certificate> certificates,
        SignerIdentifier signer,
        ASN1Set attributes,
        Bytes signature) {

    /** A signer's chain, a gateway's and a second certificate of a merchant are seven. */
    static final int MOST_CERTIFICATES = 10;

    byte[] encode() {
        var signerInfo = new SignerInfo(
                signer,
                Algorithms.SHA_256,
                attributes,
                Algorithms.PSS,
                new DEROctetString(signature.toByteArray()),
                (ASN1Set) null);
        var signedData = new SignedData(
                new DERSet(Algorithms.SHA_256),
                new ContentInfo(
                        contentType,
                        content.map(it -> new DEROctetString(it.toByteArray())).orElse(null)),
                certificates.isEmpty() ? null : new DERSet(certificates.toArray(ASN1Encodable[]::new)),
                null,
                new DERSet(signerInfo));
        return Asn1.der(new ContentInfo(CMSObjectIdentifiers.signedData, signedData));
    }

    /** Reads the shape, or throws {@link IllegalArgumentException}. */
    static SignedDataForm decode(byte[] der) {
        var contentInfo = ContentInfo.getInstance(Asn1.parse(der));
        var signedData = SignedData.getInstance(contentInfo.getContent());
        var signerInfo = SignerInfo.getInstance(only(signedData.getSignerInfos()));
        var encapsulated = signedData.getEncapContentInfo();
        var form = new SignedDataForm(
                encapsulated.getContentType(),
                Optional.ofNullable(encapsulated.getContent())
                        .map(it -> Bytes.of(ASN1OctetString.getInstance(it).getOctets())),
                certificates(signedData.getCertificates()),
                signerInfo.getSID(),
                new DERSet(signerInfo.getAuthenticatedAttributes().toArray()),
                Bytes.of(signerInfo.getEncryptedDigest().getOctets()));
        if (!Arrays.equals(form.encode(), der)) {
            throw new IllegalArgumentException("SignedData is not of the one shape that is spoken here");
        }
        return form;
    }

    private static ASN1Encodable only(ASN1Set set) {
        if (set.size() != 1) {
            throw new IllegalArgumentException("SignedData has one signer, not " + set.size());
        }
        return set.getObjectAt(0);
    }

    private static List<Certificate> certificates(@Nullable ASN1Set set) {
        if (set == null) {
            return List.of();
        }
        if (set.size() > MOST_CERTIFICATES) {
            throw new IllegalArgumentException("SignedData has at most " + MOST_CERTIFICATES + " certificates");
        }
        return Stream.of(set.toArray()).map(Certificate::getInstance).toList();
    }
}
