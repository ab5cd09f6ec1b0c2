package kessai.set;

import kessai.der.Default;
import kessai.der.Encoded;
import kessai.der.Oid;
import kessai.der.Tag;

/**
 * An extension of a message (set-protocol 2.2).
 *
 * <pre>
 * MsgExtension ::= SEQUENCE { extnID OBJECT IDENTIFIER, critical BOOLEAN DEFAULT FALSE, extnValue [0] EXPLICIT ANY }
 * </pre>
 */
public record MsgExtension(
        Oid extnId, @Default(0) boolean critical, @Tag(value = 0, explicit = true) Encoded extnValue) {}
