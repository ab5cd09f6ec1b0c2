package kessai.topology;

import java.security.SecureRandom;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.set.ContentTypes;
import kessai.set.ErrorCode;
import kessai.set.ErrorTbs;
import kessai.set.Message;
import kessai.set.MessageHeader;
import kessai.set.MessageWrapper;
import kessai.set.Rrpid;
import kessai.set.SignedError;
import kessai.treatment.Signatures;

/** SET's octets, as an attacker reads and changes them. */
final class SetWire {

    private SetWire() {}

    static Message message(Bytes octets) {
        return Der.decode(MessageWrapper.class, octets.toByteArray()).message();
    }

    /** The code of a signed Error. */
    static ErrorCode error(Bytes octets) {
        if (message(octets) instanceof SignedError error) {
            return Signatures.verify(error.content(), ContentTypes.ERROR_TBS, ErrorTbs.class, (signer, others) -> {})
                    .content()
                    .errorCode();
        }
        throw new AssertionError(
                "expected a signed Error, found " + message(octets).type());
    }

    /** The same message under another RRPID. */
    static Bytes underANewRrpid(Bytes octets) {
        MessageWrapper wrapper = Der.decode(MessageWrapper.class, octets.toByteArray());
        MessageHeader header = wrapper.messageHeader();
        MessageHeader renamed = new MessageHeader(
                header.version(),
                header.revision(),
                header.date(),
                header.messageIds(),
                Optional.of(Rrpid.random(new SecureRandom())),
                header.swIdent());
        return Bytes.of(Der.encode(new MessageWrapper(renamed, wrapper.message())));
    }

    /** The same octets with one bit in the middle changed. */
    static Bytes altered(Bytes octets) {
        byte[] altered = octets.toByteArray();
        altered[altered.length / 2] ^= 1;
        return Bytes.of(altered);
    }
}
