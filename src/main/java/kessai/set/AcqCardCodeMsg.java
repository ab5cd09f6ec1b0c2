package kessai.set;

/**
 * What the acquirer tells the cardholder (set-protocol 2.8).
 *
 * <pre>
 * AcqCardCodeMsg ::= SEQUENCE { acqCardCode AcqCardCode, acqCardMsgData AcqCardMsgData }
 * </pre>
 */
public record AcqCardCodeMsg(AcqCardCode acqCardCode, AcqCardMsgData acqCardMsgData) {}
