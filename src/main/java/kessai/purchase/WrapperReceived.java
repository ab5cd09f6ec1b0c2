package kessai.purchase;

import static kessai.set.ErrorCode.BAD_MESSAGE_HEADER;
import static kessai.set.ErrorCode.DECODING_FAILURE;
import static kessai.set.ErrorCode.MESSAGE_NOT_SUPPORTED;
import static kessai.set.ErrorCode.MESSAGE_TOO_BIG;
import static kessai.set.ErrorCode.MESSAGE_TOO_NEW;
import static kessai.set.ErrorCode.MESSAGE_TOO_OLD;
import static kessai.set.ErrorCode.VERSION_TOO_NEW;
import static kessai.set.ErrorCode.VERSION_TOO_OLD;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Undecodable;
import kessai.der.UnknownAlternative;
import kessai.set.Message;
import kessai.set.MessageHeader;
import kessai.set.UnreadWrapper;
import kessai.treatment.Digests;

/**
 * Receiving any message, as far as it costs nothing (section 5.1, steps 1 to 3). Step 4, the duplicate test, is the
 * role's, which knows its replies; steps 5 to 7 are the messages'.
 */
final class WrapperReceived {

    private WrapperReceived() {}

    static Checked<Arrival> check(Bytes octets, Terms terms, Instant now) {
        return new Step1(octets)
                .check()
                .then(Step2::check)
                .then(step -> step.check(terms, now))
                .then(Step4::open);
    }

    /** The header of what was received, if there is one: an Error shows it to the sender. */
    static Optional<MessageHeader> header(Bytes octets) {
        return new Step1(octets).check().value().map(step -> step.wrapper().messageHeader());
    }

    /** Whether it is an Error, however else it may be wrong. */
    static boolean isError(Bytes octets) {
        return new Step1(octets).check().value().filter(step -> step.isError()).isPresent();
    }

    /** 1. Size limit; the wrapper only is decoded. */
    record Step1(Bytes octets) {

        Checked<Step2> check() {
            if (octets.size() > Der.SIZE_MAX) {
                return Checked.refused(MESSAGE_TOO_BIG, octets.size() + " octets, at most " + Der.SIZE_MAX);
            }
            try {
                return Checked.passed(new Step2(Der.decode(UnreadWrapper.class, octets.toByteArray())));
            } catch (Undecodable malformed) {
                return Checked.refused(DECODING_FAILURE, String.valueOf(malformed.getMessage()));
            }
        }
    }

    /** 2. Version. */
    record Step2(UnreadWrapper wrapper) {

        /** The octets of the tag [999], by which a message is an Error. */
        private static final byte[] ERROR = {(byte) 0xbf, (byte) 0x87, 0x67};

        boolean isError() {
            var message = wrapper.message().toByteArray();
            return Arrays.equals(message, 0, Math.min(ERROR.length, message.length), ERROR, 0, ERROR.length);
        }

        Checked<Step3> check() {
            var version = wrapper.messageHeader().version();
            return Checked.passed(new Step3(wrapper))
                    .require(step -> version >= MessageHeader.VERSION, VERSION_TOO_OLD, "version " + version)
                    .require(step -> version <= MessageHeader.VERSION, VERSION_TOO_NEW, "version " + version);
        }
    }

    /** 3. The wrapper's date is within the freshness window. */
    record Step3(UnreadWrapper wrapper) {

        Checked<Step4> check(Terms terms, Instant now) {
            var date = wrapper.messageHeader().date();
            return Checked.passed(new Step4(wrapper, now.truncatedTo(ChronoUnit.SECONDS)))
                    .require(step -> !date.isBefore(now.minus(terms.freshness())), MESSAGE_TOO_OLD, "dated " + date)
                    .require(step -> !date.isAfter(now.plus(terms.freshness())), MESSAGE_TOO_NEW, "dated " + date);
        }
    }

    /** The rest of step 2: the kind of message is known; and what step 4 needs. */
    record Step4(UnreadWrapper wrapper, Instant now) {

        Checked<Arrival> open() {
            var header = wrapper.messageHeader();
            return Checked.present(header.rrpid(), BAD_MESSAGE_HEADER, "the header has no RRPID")
                    .then(rrpid -> message()
                            .map(message -> new Arrival(
                                    header,
                                    rrpid,
                                    message,
                                    wrapper.mwExtensions(),
                                    Digests.h(wrapper.message().toByteArray()),
                                    now)));
        }

        private Checked<Message> message() {
            try {
                return Checked.passed(
                        Der.decode(Message.class, wrapper.message().toByteArray()));
            } catch (UnknownAlternative unknown) {
                var code = unknown.path().equals("Message") ? MESSAGE_NOT_SUPPORTED : DECODING_FAILURE;
                return Checked.refused(code, String.valueOf(unknown.getMessage()));
            } catch (Undecodable malformed) {
                return Checked.refused(DECODING_FAILURE, String.valueOf(malformed.getMessage()));
            }
        }
    }
}
