package kessai.set;

import kessai.der.Enumerated;

/**
 * Why a message could not be processed (set-protocol 2.14).
 *
 * <pre>
 * ErrorCode ::= ENUMERATED { unspecifiedFailure(1), messageNotSupported(2), decodingFailure(3), invalidCertificate(4), expiredCertificate(5),
 *   revokedCertificate(6), missingCertificate(7), signatureFailure(8), badMessageHeader(9), wrapperMsgMismatch(10), versionTooOld(11),
 *   versionTooNew(12), unrecognizedExtension(13), messageTooBig(14), signatureRequired(15), messageTooOld(16), messageTooNew(17),
 *   thumbsMismatch(18), unknownRRPID(19), unknownXID(20), unknownLID(21), challengeMismatch(22) }
 * </pre>
 */
public enum ErrorCode implements Enumerated {
    /** SET's {@code unspecifiedFailure}. */
    UNSPECIFIED_FAILURE(1),
    /** SET's {@code messageNotSupported}. */
    MESSAGE_NOT_SUPPORTED(2),
    /** SET's {@code decodingFailure}. */
    DECODING_FAILURE(3),
    /** SET's {@code invalidCertificate}. */
    INVALID_CERTIFICATE(4),
    /** SET's {@code expiredCertificate}. */
    EXPIRED_CERTIFICATE(5),
    /** SET's {@code revokedCertificate}. */
    REVOKED_CERTIFICATE(6),
    /** SET's {@code missingCertificate}. */
    MISSING_CERTIFICATE(7),
    /** SET's {@code signatureFailure}. */
    SIGNATURE_FAILURE(8),
    /** SET's {@code badMessageHeader}. */
    BAD_MESSAGE_HEADER(9),
    /** SET's {@code wrapperMsgMismatch}. */
    WRAPPER_MSG_MISMATCH(10),
    /** SET's {@code versionTooOld}. */
    VERSION_TOO_OLD(11),
    /** SET's {@code versionTooNew}. */
    VERSION_TOO_NEW(12),
    /** SET's {@code unrecognizedExtension}. */
    UNRECOGNIZED_EXTENSION(13),
    /** SET's {@code messageTooBig}. */
    MESSAGE_TOO_BIG(14),
    /** SET's {@code signatureRequired}. */
    SIGNATURE_REQUIRED(15),
    /** SET's {@code messageTooOld}. */
    MESSAGE_TOO_OLD(16),
    /** SET's {@code messageTooNew}. */
    MESSAGE_TOO_NEW(17),
    /** SET's {@code thumbsMismatch}. */
    THUMBS_MISMATCH(18),
    /** SET's {@code unknownRRPID}. */
    UNKNOWN_RRPID(19),
    /** SET's {@code unknownXID}. */
    UNKNOWN_XID(20),
    /** SET's {@code unknownLID}. */
    UNKNOWN_LID(21),
    /** SET's {@code challengeMismatch}. */
    CHALLENGE_MISMATCH(22);

    private final int number;

    ErrorCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
