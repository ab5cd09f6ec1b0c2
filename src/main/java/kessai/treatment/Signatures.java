package kessai.treatment;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Encoded;
import kessai.der.Oid;
import kessai.der.Undecodable;
import kessai.set.Detached;
import kessai.set.ErrorCode;
import kessai.set.Signed;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.SignerIdentifier;

/**
 * SET's treatments S and SO: CMS SignedData with the content in it, or apart (set-protocol.md section 3.1). A signature
 * costs one RSA private operation.
 */
public final class Signatures {

    private Signatures() {}

    /** S(s, t), with the signer's certificates. */
    public static <T> Signed<T> sign(SigningKey key, Oid contentType, T content) {
        return sign(key, contentType, content, List.of());
    }

    /** S(s, t), with further certificates beside the signer's, such as a gateway's that is to be encrypted to. */
    public static <T> Signed<T> sign(SigningKey key, Oid contentType, T content, Collection<X509Certificate> further) {
        return sign(key, contentType, content, further, Optional.empty());
    }

    static <T> Signed<T> sign(
            SigningKey key,
            Oid contentType,
            T content,
            Collection<X509Certificate> further,
            Optional<Bytes> recipient) {
        var octets = Der.encode(content);
        var attributes = attributes(contentType, octets, recipient);
        return new Signed<>(signedData(key, attributes, Optional.of(Bytes.of(octets)), further));
    }

    /** SO(s, t): the content is elsewhere. */
    public static <T> Detached<T> signDetached(SigningKey key, Oid contentType, T content) {
        var attributes = attributes(contentType, Der.encode(content), Optional.empty());
        return new Detached<>(signedData(key, attributes, Optional.empty(), List.of()));
    }

    /**
     * Opens S(s, t).
     *
     * @throws Untrustworthy if the signer may not sign this, or did not
     */
    public static <T> Verified<T> verify(Signed<T> signed, Oid contentType, Class<T> type, SignerCheck check) {
        return verify(signed, contentType, type, check, Optional.empty());
    }

    static <T> Verified<T> verify(
            Signed<T> signed, Oid contentType, Class<T> type, SignerCheck check, Optional<Bytes> recipient) {
        var received = ReceivedSignature.of(signed.content());
        var signer = received.signer();
        check.check(signer, received.others());
        var octets = contentOf(received);
        received.requireBy(signer.getPublicKey(), contentType, octets, recipient);
        return new Verified<>(decoded(type, octets), signer, received.others());
    }

    /**
     * Checks SO(s, t) against the content that it is said to be of.
     *
     * @throws Untrustworthy if the signer may not sign this, or did not
     */
    public static <T> Verified<T> verifyDetached(Detached<T> detached, Oid contentType, T content, SignerCheck check) {
        var received = ReceivedSignature.of(detached.content());
        if (received.form().content().isPresent()) {
            throw new Untrustworthy(ErrorCode.SIGNATURE_FAILURE, "a detached signature has no content");
        }
        var signer = received.signer();
        check.check(signer, received.others());
        received.requireBy(signer.getPublicKey(), contentType, Der.encode(content), Optional.empty());
        return new Verified<>(content, signer, received.others());
    }

    /**
     * Opens S(s, t) of a signer without certificate, whose public key was registered beforehand.
     *
     * @throws Untrustworthy if it was not signed with that key
     */
    public static <T> T verifyRegistered(Signed<T> signed, Oid contentType, Class<T> type, PublicKey registered) {
        return verifyRegistered(signed, contentType, type, registered, Optional.empty());
    }

    static <T> T verifyRegistered(
            Signed<T> signed, Oid contentType, Class<T> type, PublicKey registered, Optional<Bytes> recipient) {
        var received = ReceivedSignature.of(signed.content());
        received.requireRegistered(registered);
        var octets = contentOf(received);
        received.requireBy(registered, contentType, octets, recipient);
        return decoded(type, octets);
    }

    /** What a trustworthy sender sent, which may be undecodable all the same. */
    static <T> T decoded(Class<T> type, byte[] octets) {
        try {
            return Der.decode(type, octets);
        } catch (Undecodable undecodable) {
            throw new Untrustworthy(ErrorCode.DECODING_FAILURE, "the content is undecodable at " + undecodable.path());
        }
    }

    private static byte[] contentOf(ReceivedSignature received) {
        return received.form()
                .content()
                .map(Bytes::toByteArray)
                .orElseThrow(() -> new Untrustworthy(ErrorCode.SIGNATURE_FAILURE, "the signed content is missing"));
    }

    private static SignedAttributes attributes(Oid contentType, byte[] octets, Optional<Bytes> recipient) {
        return new SignedAttributes(Asn1.oid(contentType), Bytes.of(Algorithms.sha256(octets)), recipient);
    }

    private static Encoded signedData(
            SigningKey key, SignedAttributes attributes, Optional<Bytes> content, Collection<X509Certificate> further) {
        var encodedAttributes = attributes.encode();
        var certificates = Stream.concat(key.chain().stream(), further.stream())
                .distinct()
                .map(Certificates::asn1)
                .toList();
        var form = new SignedDataForm(
                attributes.contentType(),
                content,
                certificates,
                identifier(key),
                encodedAttributes,
                Bytes.of(key.sign(Asn1.der(encodedAttributes))));
        return Encoded.of(form.encode());
    }

    private static SignerIdentifier identifier(SigningKey key) {
        return key.chain().isEmpty()
                ? new SignerIdentifier(new DEROctetString(
                        Recipient.keyIdentifier(key.publicKey()).toByteArray()))
                : new SignerIdentifier(Certificates.issuerAndSerial(key.certificate()));
    }
}
