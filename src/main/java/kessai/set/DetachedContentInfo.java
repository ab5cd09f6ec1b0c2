package kessai.set;

import kessai.der.Oid;

/**
 * What a digest is of: its type is named, its content is elsewhere (set-protocol 3.2).
 *
 * <pre>
 * ContentInfo ::= SEQUENCE { contentType OBJECT IDENTIFIER }     -- content [0] EXPLICIT ANY absent
 * </pre>
 */
public record DetachedContentInfo(Oid contentType) {}
