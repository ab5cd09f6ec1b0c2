package kessai.credentials;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kessai.certificate.CertificateType;
import kessai.certificate.KeyUse;
import kessai.certificate.SetCertificate;
import kessai.certificate.Trust;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Encoded;
import kessai.der.Undecodable;
import kessai.purchase.Checked;
import kessai.set.BrandId;
import kessai.set.ErrorCode;
import kessai.set.Signed;
import kessai.treatment.Digests;
import kessai.treatment.Recipient;
import kessai.treatment.Signatures;
import kessai.treatment.Untrustworthy;
import kessai.treatment.Verified;

/** A master proves itself: it has signed the request with its wallet certificate of the brand, and for this keeper. */
final class CertificateCheck {

    /** A settlement may take a day; a request for longer is not for a settlement. */
    private static final Duration LONGEST = Duration.ofHours(25);

    private final Trust trust;

    CertificateCheck(Trust trust) {
        this.trust = trust;
    }

    Checked<Keeper.Asked> check(Bytes octets, String master, String keeper, Instant now) {
        try {
            Signed<CertificateRequest> signed = new Signed<>(Der.decode(Encoded.class, octets.toByteArray()));
            Verified<CertificateRequest> verified = Signatures.verify(
                    signed,
                    CredentialsOids.CERTIFICATE_REQUEST,
                    CertificateRequest.class,
                    trust.signer(CertificateType.WALLET, Optional.empty(), now));
            return agreed(verified, master, keeper, now)
                    .map(request ->
                            new Keeper.Asked(request, Digests.h(octets.toByteArray()), recipient(verified, now)));
        } catch (Untrustworthy e) {
            return Checked.refused(e.code(), "the request is not the master's: " + e.getMessage());
        } catch (Undecodable e) {
            return Checked.refused(ErrorCode.DECODING_FAILURE, "the request cannot be decoded");
        }
    }

    private static Checked<CertificateRequest> agreed(
            Verified<CertificateRequest> verified, String master, String keeper, Instant now) {
        CertificateRequest request = verified.content();
        return Checked.passed(request)
                .require(
                        it -> it.master().equals(master) && isOf(verified.signer(), it),
                        ErrorCode.INVALID_CERTIFICATE,
                        "it was signed by another wallet than " + master + ", or not for its brand")
                .require(it -> it.keeper().equals(keeper), ErrorCode.UNSPECIFIED_FAILURE, "another wallet was asked")
                .require(it -> now.isBefore(it.deadline()), ErrorCode.MESSAGE_TOO_OLD, "its time is up")
                .require(
                        it -> it.deadline().isBefore(now.plus(LONGEST)),
                        ErrorCode.MESSAGE_TOO_NEW,
                        "its deadline is too far away");
    }

    private static boolean isOf(X509Certificate holder, CertificateRequest request) {
        SetCertificate certificate = SetCertificate.of(holder);
        return certificate.commonName().filter(request.master()::equals).isPresent()
                && certificate.brand().equals(Optional.of(request.brand().brand()));
    }

    private Recipient recipient(Verified<CertificateRequest> verified, Instant now) {
        CertificateRequest request = verified.content();
        X509Certificate seal = verified.find(request.sealThumb())
                .orElseThrow(() -> new Untrustworthy(
                        ErrorCode.MISSING_CERTIFICATE, "the master's encryption certificate is missing"));
        Optional<BrandId> brand = Optional.of(request.brand());
        trust.check(seal, verified.others(), CertificateType.WALLET, KeyUse.ENCRYPT, brand, now);
        if (!isOf(seal, request)) {
            throw new Untrustworthy(ErrorCode.INVALID_CERTIFICATE, "the encryption certificate is another wallet's");
        }
        return Recipient.of(seal);
    }
}
