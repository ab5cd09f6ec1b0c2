package kessai.treatment;

import java.util.Optional;
import kessai.set.CertThumb;
import kessai.set.ErrorCode;

/** A signature, an envelope or a certificate does not hold; says it in SET's words. */
public final class Untrustworthy extends RuntimeException {

    private final ErrorCode code;
    private final transient Optional<CertThumb> certificate;

    /** Refuses with SET's code; {@code reason} names no secret, since it goes to the journey. */
    public Untrustworthy(ErrorCode code, String reason) {
        this(code, reason, Optional.empty());
    }

    /** Refuses and points at the certificate at fault (errorThumb of SET's Error). */
    public Untrustworthy(ErrorCode code, String reason, Optional<CertThumb> certificate) {
        super(reason);
        this.code = code;
        this.certificate = certificate;
    }

    public ErrorCode code() {
        return code;
    }

    /** The thumbprint of the certificate at fault, if it is one's. */
    public Optional<CertThumb> certificate() {
        return certificate;
    }
}
