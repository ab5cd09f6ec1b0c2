package kessai.set;

import java.util.Optional;
import kessai.der.Oid;
import kessai.der.Tag;

/**
 * What is wrong with a message (set-protocol 2.14).
 *
 * @param errorOid the critical extension that is not known
 * @param errorThumb the certificate at fault
 *
 * <pre>
 * ErrorTBS ::= SEQUENCE { errorCode ErrorCode, errorNonce Nonce, errorOID [0] OBJECT IDENTIFIER OPTIONAL,
 *   errorThumb [1] EXPLICIT CertThumb OPTIONAL, errorMsg [2] EXPLICIT ErrorMsg }
 * </pre>
 */
public record ErrorTbs(
        ErrorCode errorCode,
        Nonce errorNonce,
        @Tag(0) Optional<Oid> errorOid,
        @Tag(value = 1, explicit = true) Optional<CertThumb> errorThumb,
        @Tag(value = 2, explicit = true) ErrorMsg errorMsg) {}
