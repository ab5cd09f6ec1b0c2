package kessai.purchase;

import static kessai.purchase.PurchaseRun.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.set.BadMessage;
import kessai.set.BadWrapper;
import kessai.set.Challenge;
import kessai.set.ContentTypes;
import kessai.set.ErrorCode;
import kessai.set.ErrorTbs;
import kessai.set.MessageHeader;
import kessai.set.PInitReq;
import kessai.set.Rrpid;
import kessai.set.SignedError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("5.1 Receiving any message, at a merchant")
class WrapperReceivedTest {

    private final PurchaseRun run = PurchaseRun.ofSale();
    private final Bytes pInitReq = run.pInitReq();

    @Nested
    @DisplayName("1. Size limit; decode the wrapper only. Cannot decode: decodingFailure with badWrapper")
    class Step1 {

        @Test
        void octetsThatAreNoWrapperAreShownBackToTheSender() {
            var octets = Bytes.of("hello".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

            var error = errorTo(octets, NOW);

            assertThat(error.errorCode()).isEqualTo(ErrorCode.DECODING_FAILURE);
            assertThat(error.errorMsg()).isEqualTo(new BadWrapper(octets));
        }

        @Test
        void moreThanIsReadIsTooBig() {
            var error = errorTo(Bytes.of(new byte[Der.SIZE_MAX + 1]), NOW);

            assertThat(error.errorCode()).isEqualTo(ErrorCode.MESSAGE_TOO_BIG);
        }

        @Test
        void aBodyThatDoesNotDecodeIsRefusedWithTheHeader() {
            var octets = pInitReq.toByteArray();
            var brand = pInitReq.toString().indexOf("6272616e642d61") / 2;
            octets[brand - 2] = 0x13;

            var error = errorTo(Bytes.of(octets), NOW);

            assertThat(error.errorCode()).isEqualTo(ErrorCode.DECODING_FAILURE);
            assertThat(error.errorMsg()).isInstanceOf(BadMessage.class);
        }
    }

    @Nested
    @DisplayName("2. Version: 0 or lower is too old, higher is too new; an unknown message is not supported")
    class Step2 {

        @Test
        void versionZeroIsTooOld() {
            assertThat(errorTo(versioned(0), NOW).errorCode()).isEqualTo(ErrorCode.VERSION_TOO_OLD);
        }

        @Test
        void versionTwoIsTooNew() {
            assertThat(errorTo(versioned(2), NOW).errorCode()).isEqualTo(ErrorCode.VERSION_TOO_NEW);
        }

        @Test
        void anUnknownMessageTypeIsNotSupported() {
            var octets = pInitReq.toByteArray();
            var body = pInitReq.toString()
                            .indexOf(
                                    run.cardholder
                                            .state()
                                            .pInit()
                                            .rrpid()
                                            .value()
                                            .toString(),
                                    160)
                    / 2;
            octets[indexOfTagBefore(octets, body)] = (byte) 0xbe;

            assertThat(errorTo(Bytes.of(octets), NOW).errorCode()).isEqualTo(ErrorCode.MESSAGE_NOT_SUPPORTED);
        }

        /** The tag [0] of PInitReq in Message is the last one before the RRPID that is followed by a SEQUENCE. */
        private static int indexOfTagBefore(byte[] octets, int rrpid) {
            int at = rrpid;
            while (octets[at] != (byte) 0xa0) {
                at--;
            }
            return at;
        }

        private Bytes versioned(int version) {
            return Forgery.withHeader(
                    pInitReq,
                    header -> new MessageHeader(
                            version, 0, header.date(), header.messageIds(), header.rrpid(), header.swIdent()));
        }
    }

    @Nested
    @DisplayName("3. The wrapper's date is within the freshness window")
    class Step3 {

        @Test
        void fiveMinutesEitherWayAreFresh() {
            assertThat(run.merchant
                            .receives(pInitReq, NOW.plus(Duration.ofMinutes(5)))
                            .refusal())
                    .isEmpty();
            assertThat(run.merchant
                            .receives(pInitReq, NOW.minus(Duration.ofMinutes(5)))
                            .refusal())
                    .isEmpty();
        }

        @Test
        void moreIsTooOldOrTooNew() {
            assertThat(errorTo(pInitReq, NOW.plusSeconds(301)).errorCode()).isEqualTo(ErrorCode.MESSAGE_TOO_OLD);
            assertThat(errorTo(pInitReq, NOW.minusSeconds(301)).errorCode()).isEqualTo(ErrorCode.MESSAGE_TOO_NEW);
        }

        @Test
        void theIdenticalMessageSentAgainLaterIsDatedAnew() {
            var later = NOW.plus(Duration.ofMinutes(12));

            var step = run.merchant.receives(Resend.redated(pInitReq, later), later);

            assertThat(step.refusal()).isEmpty();
        }
    }

    @Nested
    @DisplayName("4. Duplicates, told by RRPID before any cryptography")
    class Step4 {

        @Test
        void theSameRequestGetsTheSameAnswerAndHasNoSecondEffect() {
            var first = run.merchant.receives(pInitReq, NOW);
            Parties.OPERATIONS.taken();

            var second = run.merchant.receives(Resend.redated(pInitReq, NOW.plusSeconds(40)), NOW.plusSeconds(40));

            assertThat(Forgery.decoded(PurchaseRun.answer(second)).message())
                    .isEqualTo(Forgery.decoded(PurchaseRun.answer(first)).message());
            assertThat(second.transaction()).isEmpty();
            assertThat(Parties.OPERATIONS.taken()).isEmpty();
        }

        @Test
        void anotherContentUnderTheSameRrpidIsRefused() {
            run.merchant.receives(pInitReq, NOW);
            var other = Forgery.withMessage(
                    pInitReq,
                    PInitReq.class,
                    req -> new PInitReq(
                            req.rrpid(),
                            req.language(),
                            req.lidC(),
                            req.lidM(),
                            Challenge.random(TestPki.RANDOM),
                            req.brandId(),
                            req.bin(),
                            req.thumbs(),
                            req.piRqExtensions()));

            assertThat(errorTo(other, NOW).errorCode()).isEqualTo(ErrorCode.UNKNOWN_RRPID);
        }

        @Test
        void aHeaderWithoutRrpidIsRefused() {
            var bare = Forgery.withHeader(
                    pInitReq,
                    header -> new MessageHeader(
                            1, 0, header.date(), header.messageIds(), Optional.<Rrpid>empty(), header.swIdent()));

            assertThat(errorTo(bare, NOW).errorCode()).isEqualTo(ErrorCode.BAD_MESSAGE_HEADER);
        }
    }

    @Test
    @DisplayName("An Error is never answered with an Error")
    void anErrorIsNotAnswered() {
        var error =
                run.merchant.receives(pInitReq, NOW.plusSeconds(301)).answer().orElseThrow();

        var step = run.merchant.receives(error.octets(), NOW.plusSeconds(301));

        assertThat(step.refusal()).isPresent();
        assertThat(step.answer()).isEmpty();
        assertThat(run.merchant.receives(error.octets(), NOW.plusSeconds(9000)).answer())
                .isEmpty();
    }

    private ErrorTbs errorTo(Bytes octets, Instant now) {
        var step = run.merchant.receives(octets, now);
        assertThat(step.transaction()).isEmpty();
        var error = (SignedError) Forgery.decoded(PurchaseRun.answer(step)).message();
        return Forgery.signed(error.content(), ContentTypes.ERROR_TBS, ErrorTbs.class);
    }
}
