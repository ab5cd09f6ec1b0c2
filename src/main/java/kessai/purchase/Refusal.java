package kessai.purchase;

import java.util.Optional;
import kessai.der.Oid;
import kessai.set.AuthCode;
import kessai.set.CertThumb;
import kessai.set.ErrorCode;

/**
 * The protocol's no: SET's code for the peer, and a reason in words for our own log and journey.
 *
 * @param code what an Error tells the peer (section 2.14)
 * @param reason what was expected and what was found; never sent
 * @param oid the extension we do not know
 * @param thumb the certificate at fault
 * @param authCode when the message is sound and it is a gateway's business that says no (section 5.7): the answer is
 *     then a normal response with this code, not an Error
 */
public record Refusal(
        ErrorCode code, String reason, Optional<Oid> oid, Optional<CertThumb> thumb, Optional<AuthCode> authCode) {

    /** A refusal that no extension and no certificate is to blame for. */
    public static Refusal of(ErrorCode code, String reason) {
        return new Refusal(code, reason, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Refusal ofExtension(Oid unknown) {
        return new Refusal(
                ErrorCode.UNRECOGNIZED_EXTENSION,
                "critical extension " + unknown + " is not known",
                Optional.of(unknown),
                Optional.empty(),
                Optional.empty());
    }

    static Refusal ofCertificate(ErrorCode code, String reason, Optional<CertThumb> thumb) {
        return new Refusal(code, reason, Optional.empty(), thumb, Optional.empty());
    }

    static Refusal ofBusiness(AuthCode code, String reason) {
        return new Refusal(
                ErrorCode.UNSPECIFIED_FAILURE, reason, Optional.empty(), Optional.empty(), Optional.of(code));
    }

    /** In one line, as in {@code signatureFailure: the content was changed}. */
    @Override
    public String toString() {
        return authCode.map(Codes::spelled).orElseGet(() -> Codes.spelled(code)) + ": " + reason;
    }
}
