package kessai.purchase;

import static kessai.set.ErrorCode.SIGNATURE_REQUIRED;
import static kessai.set.ErrorCode.UNKNOWN_RRPID;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kessai.set.BadMessage;
import kessai.set.ContentTypes;
import kessai.set.ErrorCode;
import kessai.set.ErrorMessage;
import kessai.set.ErrorTbs;
import kessai.set.Rrpid;
import kessai.set.Signed;
import kessai.set.SignedError;
import kessai.treatment.Signatures;
import kessai.treatment.SignerCheck;
import kessai.treatment.Verified;

/**
 * A requester receives an Error (section 2.14). It ends what was asked, so it must come from who was asked, signed, and
 * show the header of the request: anything less could be anybody's, and is dropped like any bad response.
 */
final class ErrorReceived {

    /**
     * Said of one copy of a request, while an earlier copy may have been carried out: such an Error settles nothing,
     * the request is sent or asked about again.
     */
    private static final Set<ErrorCode> OF_ONE_COPY =
            EnumSet.of(ErrorCode.MESSAGE_TOO_OLD, ErrorCode.MESSAGE_TOO_NEW, ErrorCode.UNKNOWN_RRPID);

    private ErrorReceived() {}

    static Checked<Verified<ErrorTbs>> check(ErrorMessage error, Rrpid asked, SignerCheck signer) {
        return Checked.present(signed(error), SIGNATURE_REQUIRED, "an Error without a signature may be anybody's")
                .then(signed -> verified(signed, signer))
                .require(
                        found -> header(found.content()).equals(Optional.of(asked)),
                        UNKNOWN_RRPID,
                        "the Error is about no request of ours")
                .then(ErrorReceived::settling);
    }

    private static Checked<Verified<ErrorTbs>> verified(Signed<ErrorTbs> signed, SignerCheck signer) {
        return Trusted.check(() -> Signatures.verify(signed, ContentTypes.ERROR_TBS, ErrorTbs.class, signer));
    }

    private static Checked<Verified<ErrorTbs>> settling(Verified<ErrorTbs> found) {
        var code = found.content().errorCode();
        return OF_ONE_COPY.contains(code)
                ? Checked.refused(code, "the Error " + code + " settles nothing")
                : Checked.passed(found);
    }

    private static Optional<Signed<ErrorTbs>> signed(ErrorMessage error) {
        return error instanceof SignedError it ? Optional.of(it.content()) : Optional.empty();
    }

    private static Optional<Rrpid> header(ErrorTbs tbs) {
        return tbs.errorMsg() instanceof BadMessage it ? it.messageHeader().rrpid() : Optional.empty();
    }
}
