package kessai.purchase;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.set.BadMessage;
import kessai.set.BadWrapper;
import kessai.set.ContentTypes;
import kessai.set.ErrorMsg;
import kessai.set.ErrorTbs;
import kessai.set.MessageHeader;
import kessai.set.Nonce;
import kessai.set.SignedError;
import kessai.treatment.Signatures;
import kessai.treatment.SigningKey;

/**
 * The one place where a refusal becomes SET's Error (sections 2.14 and 5.7). It shows the code and the sender's own
 * words, never the reason or anything that we keep.
 */
record ErrorComposed(Terms terms, SecureRandom random) {

    /** Nothing, if what was refused is an Error itself: an Error is never answered with an Error (section 5.1). */
    Optional<Answer> answer(Refusal refusal, Bytes received, SigningKey key, Instant now) {
        if (WrapperReceived.isError(received)) {
            return Optional.empty();
        }
        var header = WrapperReceived.header(received);
        var tbs = new ErrorTbs(
                refusal.code(), Nonce.random(random), refusal.oid(), refusal.thumb(), shown(header, received));
        var error = new SignedError(Signatures.sign(key, ContentTypes.ERROR_TBS, tbs));
        var octets = new Wrapping(terms)
                .wrap(error, header.flatMap(MessageHeader::messageIds), header.flatMap(MessageHeader::rrpid), now);
        return Optional.of(new Answer(error.type(), octets, Optional.empty()));
    }

    private static ErrorMsg shown(Optional<MessageHeader> header, Bytes received) {
        return header.<ErrorMsg>map(BadMessage::new).orElseGet(() -> BadWrapper.beginningOf(received.toByteArray()));
    }
}
