package kessai.set;

import kessai.der.Bytes;
import kessai.der.Default;
import kessai.der.Oid;

/**
 * An extension of a certificate or revocation list (X.509).
 *
 * <pre>
 * Extension ::= SEQUENCE { extnID OBJECT IDENTIFIER, critical BOOLEAN DEFAULT FALSE, extnValue OCTET STRING }
 * </pre>
 */
public record Extension(Oid extnId, @Default(0) boolean critical, Bytes extnValue) {}
