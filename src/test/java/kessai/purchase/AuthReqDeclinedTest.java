package kessai.purchase;

import static kessai.purchase.PurchaseRun.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.set.AuthCode;
import kessai.set.AuthReq;
import kessai.set.AuthReqData;
import kessai.set.AuthReqItem;
import kessai.set.AuthReqPayload;
import kessai.set.AuthTags;
import kessai.set.CardExpiry;
import kessai.set.CheckDigests;
import kessai.set.CurrencyAmount;
import kessai.set.Enveloped;
import kessai.set.MerTermIds;
import kessai.set.PanData;
import kessai.set.PiDualSigned;
import kessai.set.PiUnsigned;
import kessai.set.RrTags;
import kessai.set.Rrpid;
import kessai.set.TransIds;
import kessai.set.Xid;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("5.6 A gateway receives AuthReq: where the message is sound and business says no, AuthRes says why")
class AuthReqDeclinedTest {

    private final PurchaseRun run = PurchaseRun.ofSale();
    private final Bytes authReq = run.authReq();
    private final MerchantAccount garden = Parties.merchant("garden", Parties.BRAND);

    @Test
    @DisplayName("2. and 4. An unsigned PI: signatureRequired")
    void anUnsignedPiNeedsASignature() {
        var unsigned = Forgery.authReq(
                authReq,
                garden,
                UnaryOperator.identity(),
                pi -> new PiUnsigned(
                        new Enveloped<>(((PiDualSigned) pi).exPiData().content())));

        assertThat(codeOf(unsigned)).isEqualTo(AuthCode.SIGNATURE_REQUIRED);
    }

    @Nested
    @DisplayName("3. and 6. PI of order A with AuthReq of order B: piAuthMismatch (P_sees_CM_agreement)")
    class Mismatch {

        private final CheckDigests ofA = digests(authReq);
        private final CheckDigests ofB = digests(PurchaseRun.ofSale().authReq());

        @Test
        void anotherXidAloneIsAMismatch() {
            var other = changed(data -> item(data, ids(data, Xid.random(TestPki.RANDOM)), Optional.of(ofA)));

            assertThat(codeOf(other)).isEqualTo(AuthCode.PI_AUTH_MISMATCH);
        }

        @Test
        void anotherHodAloneIsAMismatch() {
            assertThat(codeOf(withDigests(new CheckDigests(ofA.hOiData(), ofB.hod2()))))
                    .isEqualTo(AuthCode.PI_AUTH_MISMATCH);
        }

        @Test
        void anotherHOiDataAloneIsAMismatch() {
            assertThat(codeOf(withDigests(new CheckDigests(ofB.hOiData(), ofA.hod2()))))
                    .isEqualTo(AuthCode.PI_AUTH_MISMATCH);
        }

        @Test
        void noDigestsAtAllAreAMismatch() {
            assertThat(codeOf(changed(data -> item(data, data.authReqItem().authTags(), Optional.empty()))))
                    .isEqualTo(AuthCode.PI_AUTH_MISMATCH);
        }

        @Test
        @DisplayName("PIHead names another merchant than the one that signed AuthReq")
        void thePiForAnotherMerchantIsAMismatch() {
            var books = Parties.merchant("books", Parties.BRAND);
            var theirs = Forgery.authReq(
                    authReq,
                    books,
                    data -> item(
                            data,
                            new AuthTags(
                                    new RrTags(Rrpid.random(TestPki.RANDOM), new MerTermIds(books.merchantId()), NOW),
                                    data.authReqItem().authTags().transIds(),
                                    Optional.empty()),
                            Optional.of(ofA)),
                    UnaryOperator.identity());

            assertThat(codeOf(theirs)).isEqualTo(AuthCode.PI_AUTH_MISMATCH);
        }

        private Bytes withDigests(CheckDigests digests) {
            return changed(data -> item(data, data.authReqItem().authTags(), Optional.of(digests)));
        }

        private static CheckDigests digests(Bytes octets) {
            var message = (AuthReq) Forgery.decoded(octets).message();
            return Forgery.opened(message).authReqItem().checkDigests().orElseThrow();
        }
    }

    @Nested
    @DisplayName("6. What is asked for can be done")
    class Possible {

        @Test
        void moreThanTheCardholderSignedIsAnAmountError() {
            assertThat(codeOf(amounting(12951, 840))).isEqualTo(AuthCode.AMOUNT_ERROR);
        }

        @Test
        void nothingOrAnotherCurrencyIsAnAmountError() {
            assertThat(codeOf(amounting(0, 840))).isEqualTo(AuthCode.AMOUNT_ERROR);
            assertThat(codeOf(amounting(12950, 978))).isEqualTo(AuthCode.AMOUNT_ERROR);
        }

        @Test
        @DisplayName("a card past its month: expiredCard, even if its certificate should have outlived it")
        void aCardPastItsMonthIsExpired() {
            assertThat(judged(YearMonth.of(2026, 11)).value()).isPresent();
            assertThat(judged(YearMonth.of(2026, 10)).refusal().orElseThrow().authCode())
                    .contains(AuthCode.EXPIRED_CARD);
        }

        private Checked<Card> judged(YearMonth expiry) {
            var message = (AuthReq) Forgery.decoded(authReq).message();
            var desk = new GatewayDesk(
                    List.of(Parties.gateway("north", Parties.BRAND)),
                    TestPki.trust(),
                    Terms.USUAL,
                    TestPki.RANDOM,
                    run.gateway);
            var arrival =
                    WrapperReceived.check(authReq, Terms.USUAL, NOW).value().orElseThrow();
            var taken = AuthReqTaken.check(arrival, message, desk).value().orElseThrow();
            var opened = Forgery.opened((PiDualSigned) message.baggage(), Forgery.north());
            var card = opened.extra();
            var expiring = new PanData(card.pan(), CardExpiry.of(expiry), card.panSecret(), card.exNonce());
            return new AuthReqJudged.Step6(taken, opened.body().t1(), expiring).check();
        }

        private Bytes amounting(long minor, int currency) {
            var amount = new CurrencyAmount(currency, BigInteger.valueOf(minor), -2);
            return changed(data -> new AuthReqData(
                    new AuthReqItem(
                            new AuthTags(
                                    new RrTags(
                                            Rrpid.random(TestPki.RANDOM),
                                            data.authReqItem()
                                                    .authTags()
                                                    .authRrTags()
                                                    .merTermIds(),
                                            NOW),
                                    data.authReqItem().authTags().transIds(),
                                    Optional.empty()),
                            data.authReqItem().checkDigests(),
                            new AuthReqPayload(amount)),
                    data.mThumbs(),
                    data.captureNow(),
                    data.saleDetail()));
        }
    }

    private Bytes changed(UnaryOperator<AuthReqData> edit) {
        return Forgery.authReq(authReq, garden, edit, UnaryOperator.identity());
    }

    private static AuthReqData item(AuthReqData data, AuthTags tags, Optional<CheckDigests> digests) {
        var item = new AuthReqItem(tags, digests, data.authReqItem().authReqPayload());
        return new AuthReqData(item, data.mThumbs(), data.captureNow(), data.saleDetail());
    }

    private static AuthTags ids(AuthReqData data, Xid xid) {
        var tags = data.authReqItem().authTags();
        var ids = tags.transIds();
        var other = new TransIds(ids.lidC(), ids.lidM(), xid, ids.pReqDate(), ids.paySysId(), ids.language());
        return new AuthTags(tags.authRrTags(), other, tags.authRetNum());
    }

    private AuthCode codeOf(Bytes octets) {
        var step = run.gateway.receives(octets, NOW);
        assertThat(step.toIssuer()).isEmpty();
        assertThat(step.answer().orElseThrow().type()).isEqualTo("AuthRes");
        return step.refusal().orElseThrow().authCode().orElseThrow();
    }
}
