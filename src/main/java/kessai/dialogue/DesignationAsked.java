package kessai.dialogue;

import static kessai.der.Alphabet.UTF8;
import static kessai.der.Alphabet.VISIBLE;

import java.util.List;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Text;

/**
 * A master asks the customer, through the connecting module, which slave settles. Which brands are wanted the terminal
 * knows from its own wake-up.
 *
 * <pre>
 * DesignationAsked ::= SEQUENCE { question OCTET STRING (SIZE(16)), kind ENUMERATED { designate(0), giveAddress(1) },
 *   offers SEQUENCE OF VisibleString, said UTF8String }
 * </pre>
 *
 * @param question makes every question another, and names it in the answer
 * @param kind how the customer answers
 * @param offers the slaves that may be designated, at most 100; none where an address is to be given
 * @param said why it is asked again, in words, at most 300 characters; longer ones are cut
 */
public record DesignationAsked(
        Bytes question, DesignationKind kind, @Text(VISIBLE) List<String> offers, @Text(UTF8) String said) {

    /** The message's type. */
    public static final String TYPE = "DesignationAsked";

    /** More than a customer can look through, and so more than a master offers. */
    public static final int MOST_OFFERS = 100;

    static final int OCTETS_OF_QUESTION = 16;
    private static final int LONGEST = 300;

    public DesignationAsked {
        Designated.checkQuestion(question);
        boolean offering = kind == DesignationKind.DESIGNATE;
        if (offers.isEmpty() == offering || offers.size() > MOST_OFFERS) {
            throw new IllegalArgumentException(
                    "expected " + (offering ? "1 to " + MOST_OFFERS : "no") + " offers, found " + offers.size());
        }
        offers = List.copyOf(offers);
        said = said.length() > LONGEST ? said.substring(0, LONGEST - 1) + "…" : said;
    }

    /** As a message. */
    public byte[] write() {
        return Der.encode(this);
    }
}
