package kessai.certificate;

import kessai.set.DetachedDigest;

/**
 * Announces the next root key in the certificate of the present one (set-protocol.md section 4.2).
 *
 * <pre>
 * HashedRootKey ::= SEQUENCE { rootKeyThumb DD { SubjectPublicKeyInfo } }     -- content type rootKeyThumb
 * </pre>
 */
record HashedRootKey(DetachedDigest rootKeyThumb) {}
