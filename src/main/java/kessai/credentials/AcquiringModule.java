package kessai.credentials;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
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
import kessai.purchase.PReqDraft;
import kessai.purchase.PaymentInstruction;
import kessai.set.BrandId;
import kessai.set.Encrypted;
import kessai.set.Enveloped;
import kessai.set.ErrorCode;
import kessai.set.Signed;
import kessai.treatment.DecryptionKey;
import kessai.treatment.Digests;
import kessai.treatment.PrivateKeyMeter;
import kessai.treatment.Signatures;
import kessai.treatment.SigningKey;
import kessai.treatment.Untrustworthy;
import kessai.treatment.Verified;

/** The certificate acquiring module: the side of the master that settles with another wallet's credentials. */
public final class AcquiringModule {

    private final Trust trust;
    private final SecureRandom random;
    private final PrivateKeyMeter meter;

    public AcquiringModule(Trust trust, SecureRandom random, PrivateKeyMeter meter) {
        this.trust = trust;
        this.random = random;
        this.meter = meter;
    }

    /** Asks for a certificate; costs one private operation. */
    public Bytes ask(CertificateRequest request, SigningKey master, DecryptionKey seal) {
        return Bytes.of(Signatures.sign(master, CredentialsOids.CERTIFICATE_REQUEST, request, seal.chain())
                .content()
                .toByteArray());
    }

    /**
     * Opens what was handed out; costs one private operation.
     *
     * @param asked the request as it was sent
     * @param keeper whom it was sent to
     * @return the certificate, or why this is no answer: it is not closed for this master, its signer is not that wallet
     *     of the brand, it answers another request, or the certificate is no cardholder's of the brand
     */
    public Checked<CertificateHanded> handed(
            Bytes octets, Bytes asked, DecryptionKey seal, String keeper, BrandId brand, Instant now) {
        try {
            Enveloped<Signed<CertificateHanded>> closed =
                    new Enveloped<>(Der.decode(Encoded.class, octets.toByteArray()));
            Verified<CertificateHanded> verified = CredentialsOids.CERTIFICATE_HANDED.open(
                    seal,
                    closed,
                    CertificateHanded.class,
                    trust.signer(CertificateType.WALLET, Optional.of(brand), now));
            List<X509Certificate> chain = verified.content().chain().x509();
            trust.check(chain.get(0), chain, CertificateType.CARD, KeyUse.SIGN, Optional.of(brand), now);
            return Checked.passed(verified.content())
                    .require(
                            any -> SetCertificate.of(verified.signer())
                                    .commonName()
                                    .equals(Optional.of(keeper)),
                            ErrorCode.INVALID_CERTIFICATE,
                            "it was signed by another wallet than " + keeper)
                    .require(
                            handed -> handed.requestDigest().equals(Digests.h(asked.toByteArray())),
                            ErrorCode.CHALLENGE_MISMATCH,
                            "it answers another request");
        } catch (Untrustworthy e) {
            return Checked.refused(e.code(), "what came is not the keeper's: " + e.getMessage());
        } catch (Undecodable | IllegalArgumentException e) {
            return Checked.refused(ErrorCode.DECODING_FAILURE, "what came cannot be decoded");
        }
    }

    /** Asks for what pays; costs no private operation. */
    public Bytes ask(InstructionRequest request, CertificateHanded handed) {
        return Bytes.of(CredentialsOids.INSTRUCTION_REQUEST
                .seal(handed.sessionKey(), request, random)
                .content()
                .toByteArray());
    }

    /**
     * Opens what pays for a draft; costs one private operation where the key was handed over, else none.
     *
     * @param asked the request as it was sent
     * @return what to complete the PReq with, or why this is no answer
     */
    public Checked<PaymentInstruction> instructed(
            Bytes octets, Bytes asked, CertificateHanded handed, PReqDraft draft, Instant now) {
        try {
            InstructionHanded instruction = CredentialsOids.INSTRUCTION_HANDED.open(
                    handed.sessionKey(),
                    new Encrypted<>(Der.decode(Encoded.class, octets.toByteArray())),
                    InstructionHanded.class);
            return Checked.passed(instruction)
                    .require(
                            it -> it.requestDigest().equals(Digests.h(asked.toByteArray())),
                            ErrorCode.CHALLENGE_MISMATCH,
                            "it answers another request")
                    .require(
                            it -> now.isBefore(it.usableUntil()), ErrorCode.MESSAGE_TOO_OLD, "it may no longer be used")
                    .then(it -> paid(it, handed, draft));
        } catch (Untrustworthy | Undecodable | IllegalArgumentException e) {
            return Checked.refused(ErrorCode.DECODING_FAILURE, "what came does not open, or is not what was asked for");
        }
    }

    private Checked<PaymentInstruction> paid(InstructionHanded it, CertificateHanded handed, PReqDraft draft) {
        List<X509Certificate> chain = handed.chain().x509();
        return it.key()
                .map(key -> SigningKey.certified(key, chain, meter))
                .map(key -> Checked.passed(PaymentInstruction.of(draft, key, it.panData(), it.transStain())))
                .orElseGet(() -> new PaymentInstruction(
                                it.panData(), it.transStain(), it.signature().orElseThrow())
                        .check(draft, chain.get(0)));
    }
}
