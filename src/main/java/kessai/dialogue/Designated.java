package kessai.dialogue;

import static kessai.der.Alphabet.UTF8;

import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Text;

/**
 * The customer has answered a master's question.
 *
 * <pre>
 * Designated ::= SEQUENCE { question OCTET STRING (SIZE(16)), wallet UTF8String OPTIONAL }
 * </pre>
 *
 * @param question which is answered
 * @param wallet what the customer gave, to be checked by the master; none: the customer does not want to pay
 */
public record Designated(Bytes question, @Text(UTF8) Optional<String> wallet) {

    /** The message's type. */
    public static final String TYPE = "Designated";

    public Designated {
        checkQuestion(question);
    }

    static void checkQuestion(Bytes question) {
        if (question.size() != DesignationAsked.OCTETS_OF_QUESTION) {
            throw new IllegalArgumentException("expected a question of " + DesignationAsked.OCTETS_OF_QUESTION
                    + " octets, found " + question.size());
        }
    }

    /** As a message. */
    public byte[] write() {
        return Der.encode(this);
    }
}
