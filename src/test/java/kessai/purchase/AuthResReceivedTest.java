package kessai.purchase;

import static kessai.purchase.PurchaseRun.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.UnaryOperator;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.der.Null;
import kessai.set.AuthHeader;
import kessai.set.AuthResBaggage;
import kessai.set.AuthResData;
import kessai.set.AuthResEncB;
import kessai.set.AuthResPayload;
import kessai.set.AuthResTbs;
import kessai.set.AuthTags;
import kessai.set.CapTokenNull;
import kessai.set.ContentTypes;
import kessai.set.CurrencyAmount;
import kessai.set.ErrorCode;
import kessai.set.MerTermIds;
import kessai.set.MerchantId;
import kessai.set.MessageIds;
import kessai.set.RrTags;
import kessai.set.Rrpid;
import kessai.set.TransIds;
import kessai.set.Xid;
import kessai.treatment.Digests;
import kessai.treatment.SigningKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("5.5 A merchant receives AuthRes; what does not hold is dropped, and the transaction stands as it stood")
class AuthResReceivedTest {

    private final PurchaseRun run = PurchaseRun.ofSale();
    private final Bytes authRes = run.authRes();

    @Nested
    @DisplayName("1. Envelope for us, signature of the gateway that we asked, baggage as signed")
    class Step1 {

        @Test
        @DisplayName("M_verifies_AuthRes: AuthRes for merchant A delivered to merchant B is refused")
        void anotherMerchantCannotOpenIt() {
            var books = PurchaseRun.at("books");
            books.authReq();

            assertThat(books.merchant.hears(books.merchant.only(), authRes, NOW).refusal())
                    .isPresent();
        }

        @Test
        void anotherGatewaysSignatureIsRefused() {
            var south = Parties.gateway("south", Parties.BRAND).signing();

            assertThat(codeOf(changed(south, UnaryOperator.identity()))).isEqualTo(ErrorCode.INVALID_CERTIFICATE);
        }

        @Test
        void aMerchantsOwnSignatureInTheGatewaysPlaceIsRefused() {
            var garden = Parties.merchant("garden", Parties.BRAND).signing();

            assertThat(codeOf(changed(garden, UnaryOperator.identity()))).isEqualTo(ErrorCode.INVALID_CERTIFICATE);
        }

        @Test
        void otherBaggageIsRefused() {
            var other =
                    new AuthResBaggage(Optional.of(new CapTokenNull(Null.NULL)), Optional.empty(), Optional.empty());

            assertThat(codeOf(Forgery.withMessage(
                            authRes, AuthResEncB.class, message -> new AuthResEncB(message.enc(), other))))
                    .isEqualTo(ErrorCode.SIGNATURE_FAILURE);
        }
    }

    @Nested
    @DisplayName("2. RRTags and TransIDs are those of our AuthReq (8.4.2)")
    class Step2 {

        @Test
        @DisplayName("M_verifies_AuthRes: AuthRes of an earlier AuthReq of ours, replayed, is refused")
        void anEarlierAuthResIsRefused() {
            var earlier = PurchaseRun.ofSale().authRes();

            assertThat(codeOf(earlier)).isEqualTo(ErrorCode.UNKNOWN_RRPID);
        }

        @Test
        @DisplayName("8.4.2: AuthRes that names another merchant is refused, whatever else it says")
        void anotherMerchantInTheTagsIsRefused() {
            assertThat(codeOf(tagged(tags -> tags(
                            new RrTags(
                                    tags.authRrTags().rrpid(),
                                    new MerTermIds(new MerchantId("books-1")),
                                    tags.authRrTags().currentDate()),
                            tags.transIds()))))
                    .isEqualTo(ErrorCode.UNKNOWN_RRPID);
        }

        @Test
        void anotherRrpidIsRefused() {
            assertThat(codeOf(tagged(tags -> tags(
                            new RrTags(
                                    Rrpid.random(TestPki.RANDOM),
                                    tags.authRrTags().merTermIds(),
                                    tags.authRrTags().currentDate()),
                            tags.transIds()))))
                    .isEqualTo(ErrorCode.WRAPPER_MSG_MISMATCH);
        }

        @Test
        void anotherTransactionIsRefused() {
            var noIds = Forgery.withIds(
                    authRes, ids -> new MessageIds(Optional.empty(), Optional.empty(), Optional.empty()));

            assertThat(codeOf(changed(
                            noIds,
                            north(),
                            data -> data(data, tags(data.authTags().authRrTags(), xid(data)), data.authResPayload()))))
                    .isEqualTo(ErrorCode.UNKNOWN_XID);
        }

        private Bytes tagged(UnaryOperator<AuthTags> edit) {
            return changed(north(), data -> data(data, edit.apply(data.authTags()), data.authResPayload()));
        }

        private static TransIds xid(AuthResData data) {
            var ids = data.authTags().transIds();
            return new TransIds(
                    ids.lidC(), ids.lidM(), Xid.random(TestPki.RANDOM), ids.pReqDate(), ids.paySysId(), ids.language());
        }

        private static AuthTags tags(RrTags rrTags, TransIds ids) {
            return new AuthTags(rrTags, ids, Optional.empty());
        }
    }

    @Nested
    @DisplayName("3. The amount is the one asked for, and a sale says how its capture went")
    class Step3 {

        @Test
        @DisplayName("M_verifies_AuthRes: another amount is refused")
        void anotherAmountIsRefused() {
            assertThat(codeOf(changed(north(), data -> {
                        var header = data.authResPayload().authHeader();
                        var less = new CurrencyAmount(840, java.math.BigInteger.ONE, -2);
                        return data(
                                data,
                                data.authTags(),
                                new AuthResPayload(
                                        new AuthHeader(
                                                less,
                                                header.authCode(),
                                                header.responseData(),
                                                Optional.empty(),
                                                Optional.empty()),
                                        data.authResPayload().capResPayload(),
                                        Optional.empty()));
                    })))
                    .isEqualTo(ErrorCode.UNSPECIFIED_FAILURE);
        }

        @Test
        void aSaleThatIsNotSaidToBeCapturedIsRefused() {
            assertThat(codeOf(changed(
                            north(),
                            data -> data(
                                    data,
                                    data.authTags(),
                                    new AuthResPayload(
                                            data.authResPayload().authHeader(), Optional.empty(), Optional.empty())))))
                    .isEqualTo(ErrorCode.UNSPECIFIED_FAILURE);
        }
    }

    @Test
    void aSecondAuthResIsNotWaitedFor() {
        run.merchant.hears(run.merchant.only(), authRes, NOW);

        var step = run.merchant.hears(run.merchant.only(), authRes, NOW);

        assertThat(step.refusal().orElseThrow().code()).isEqualTo(ErrorCode.UNKNOWN_RRPID);
        assertThat(step.transaction()).isEmpty();
    }

    private static SigningKey north() {
        return Parties.gateway("north", Parties.BRAND).signing();
    }

    private Bytes changed(SigningKey by, UnaryOperator<AuthResData> edit) {
        return changed(authRes, by, edit);
    }

    private static Bytes changed(Bytes octets, SigningKey by, UnaryOperator<AuthResData> edit) {
        var garden = Parties.merchant("garden", Parties.BRAND).decryption();
        return Forgery.withMessage(octets, AuthResEncB.class, message -> {
            var opened = AuthResReceived.ENC.open(garden, message.enc(), AuthResTbs.class, (signer, others) -> {});
            var tbs = new AuthResTbs(
                    edit.apply(opened.content().t1()), Digests.dd(ContentTypes.AUTH_RES_BAGGAGE, message.baggage()));
            return new AuthResEncB(
                    AuthResReceived.ENC.seal(by, garden.recipient(), tbs, TestPki.RANDOM), message.baggage());
        });
    }

    private static AuthResData data(AuthResData data, AuthTags tags, AuthResPayload payload) {
        return new AuthResData(tags, data.brandCrlIdentifier(), data.peThumb(), payload);
    }

    private ErrorCode codeOf(Bytes octets) {
        var step = run.merchant.hears(run.merchant.only(), octets, NOW);
        assertThat(step.transaction()).isEmpty();
        assertThat(step.answer()).isEmpty();
        assertThat(run.merchant.only().phase()).isEqualTo(MerchantPhase.AUTHORIZING);
        return step.refusal().orElseThrow().code();
    }
}
