package kessai.approval;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import kessai.certificate.CertificateType;
import kessai.certificate.SetCertificate;
import kessai.certificate.Trust;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Encoded;
import kessai.der.Undecodable;
import kessai.purchase.Checked;
import kessai.set.Enveloped;
import kessai.set.ErrorCode;
import kessai.set.Signed;
import kessai.treatment.DecryptionKey;
import kessai.treatment.SigningKey;
import kessai.treatment.Untrustworthy;
import kessai.treatment.Verified;

/** The connecting module's side of the approval. */
public final class ApprovalGiver {

    private ApprovalGiver() {}

    /**
     * Opens a request; costs one private operation. The wallet that asks need not be the one that the module is bound
     * to, since a master may stand in between: it proves itself by a wallet certificate of the brand.
     *
     * @return the request, or why it is none: it is not closed for this module, its signer is no wallet of the brand, it
     *     names another wallet than its certificate, or something else than the module's own wake-up
     */
    public static Checked<ApprovalRequest> opened(
            Bytes octets, DecryptionKey module, Trust trust, WakeUpFacts facts, Instant now) {
        try {
            Enveloped<Signed<ApprovalRequest>> closed =
                    new Enveloped<>(Der.decode(Encoded.class, octets.toByteArray()));
            Verified<ApprovalRequest> verified = ApprovalOids.REQUEST.open(
                    module, closed, ApprovalRequest.class, trust.signer(CertificateType.WALLET, Optional.empty(), now));
            return agreed(verified, facts, now);
        } catch (Untrustworthy e) {
            return Checked.refused(e.code(), "the request is no wallet's: " + e.getMessage());
        } catch (Undecodable e) {
            return Checked.refused(ErrorCode.DECODING_FAILURE, "the request cannot be decoded");
        }
    }

    /** Answers a request; costs one private operation. */
    public static Bytes approve(ApprovalRequest request, OrderTold order, SigningKey module, SecureRandom random) {
        return close(
                request,
                new ApprovalAnswer(
                        ApprovalAsker.digest(request), Decision.APPROVED, Optional.empty(), Optional.of(order)),
                module,
                random);
    }

    /** Answers a request with no; costs one private operation. */
    public static Bytes decline(ApprovalRequest request, String reason, SigningKey module, SecureRandom random) {
        return close(
                request,
                new ApprovalAnswer(
                        ApprovalAsker.digest(request), Decision.DECLINED, Optional.of(reason), Optional.empty()),
                module,
                random);
    }

    private static Bytes close(ApprovalRequest request, ApprovalAnswer answer, SigningKey key, SecureRandom random) {
        return Bytes.of(ApprovalOids.ANSWER
                .seal(request.backKey(), key, answer, random)
                .content()
                .toByteArray());
    }

    private static Checked<ApprovalRequest> agreed(Verified<ApprovalRequest> verified, WakeUpFacts facts, Instant now) {
        ApprovalRequest request = verified.content();
        SetCertificate wallet = SetCertificate.of(verified.signer());
        return Checked.passed(request)
                .require(
                        it -> wallet.commonName().filter(it.wallet()::equals).isPresent(),
                        ErrorCode.INVALID_CERTIFICATE,
                        "the request names another wallet than its certificate")
                .require(
                        it -> wallet.brand().map(it.brand().brand()::equals).orElse(false),
                        ErrorCode.INVALID_CERTIFICATE,
                        "the wallet's certificate is of another brand than the request")
                .require(it -> it.settlement().equals(facts.settlement()), ErrorCode.UNKNOWN_XID, "another settlement")
                .require(it -> it.merchant().equals(facts.merchant()), ErrorCode.UNKNOWN_LID, "another shop")
                .require(it -> it.amount().equals(facts.amount()), ErrorCode.UNKNOWN_LID, "another amount")
                .require(it -> facts.brands().contains(it.brand()), ErrorCode.UNKNOWN_LID, "a brand not asked for")
                .require(
                        it -> it.orderCommitment().equals(facts.orderCommitment()),
                        ErrorCode.UNKNOWN_LID,
                        "another order")
                .require(it -> now.isBefore(it.deadline()), ErrorCode.MESSAGE_TOO_OLD, "its time is up");
    }
}
