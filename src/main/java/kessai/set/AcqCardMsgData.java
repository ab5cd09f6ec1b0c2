package kessai.set;

import static kessai.der.Alphabet.VISIBLE_OR_BMP;

import java.util.Optional;
import kessai.der.Tag;
import kessai.der.Text;

/**
 * A text, where to read more, and whom to call (set-protocol 2.8).
 *
 * <pre>
 * AcqCardMsgData ::= SEQUENCE { acqCardText [0] EXPLICIT SETString OPTIONAL, acqCardURL [1] URL OPTIONAL,
 *   acqCardPhone [2] EXPLICIT SETString OPTIONAL }
 * </pre>
 */
public record AcqCardMsgData(
        @Tag(value = 0, explicit = true) @Text(VISIBLE_OR_BMP) Optional<String> acqCardText,
        @Tag(1) Optional<Url> acqCardUrl,
        @Tag(value = 2, explicit = true) @Text(VISIBLE_OR_BMP) Optional<String> acqCardPhone) {

    /** Refuses a text of more than 128 characters and a telephone number of more than 50. */
    public AcqCardMsgData {
        acqCardText.ifPresent(text -> Bounds.setString("acqCardText", text, 1, 128));
        acqCardPhone.ifPresent(phone -> Bounds.setString("acqCardPhone", phone, 1, 50));
    }
}
