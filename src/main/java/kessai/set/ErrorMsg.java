package kessai.set;

/**
 * The message that is at fault: its header, or its octets if they could not be read (set-protocol 2.14).
 *
 * <pre>
 * ErrorMsg ::= CHOICE { messageHeader [0] EXPLICIT MessageHeader, badWrapper [1] OCTET STRING (SIZE(1..20000)) }
 * </pre>
 */
public sealed interface ErrorMsg permits BadMessage, BadWrapper {}
