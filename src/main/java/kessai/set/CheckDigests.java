package kessai.set;

/**
 * The merchant's own digests of the order, which the gateway compares with the cardholder's (set-protocol 2.8).
 *
 * <pre>
 * CheckDigests ::= SEQUENCE { hOIData DD { OIData }, hod2 DD { HODInput } }
 * </pre>
 */
public record CheckDigests(DetachedDigest hOiData, DetachedDigest hod2) {}
