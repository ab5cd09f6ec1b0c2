package kessai.purchase;

import static kessai.purchase.PurchaseRun.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.set.Challenge;
import kessai.set.ContentTypes;
import kessai.set.ErrorCode;
import kessai.set.LocalId;
import kessai.set.MessageIds;
import kessai.set.PInitRes;
import kessai.set.PInitResData;
import kessai.set.Signed;
import kessai.set.TransIds;
import kessai.set.Xid;
import kessai.treatment.Signatures;
import kessai.treatment.SigningKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("5.4 A cardholder receives PInitRes")
class PInitResReceivedTest {

    private final PurchaseRun run = PurchaseRun.ofSale();
    private final Bytes pInitRes = run.pInitRes();
    private final MerchantAccount garden = Parties.merchant("garden", Parties.BRAND);

    @Test
    void anHonestOneBringsTheGatewayAndTheMerchantsName() {
        var receipt = run.cardholder.hears(pInitRes, NOW);

        var found = receipt.state().orElseThrow().initialised().orElseThrow();
        assertThat(found.merchantName()).isEqualTo("garden");
        assertThat(Certificates.decoded(found.gatewayCertificate())).isEqualTo(garden.gatewayEncryption());
    }

    @Nested
    @DisplayName("1. Signature, by the merchant of the order, of the brand")
    class Step1 {

        @Test
        @DisplayName("C_verifies_PInitRes: PInitRes signed by another merchant is refused")
        void anotherMerchantsSignatureIsRefused() {
            assertThat(codeOf(signedBy(Parties.merchant("books", Parties.BRAND).signing())))
                    .isEqualTo(ErrorCode.INVALID_CERTIFICATE);
        }

        @Test
        @DisplayName("certificate_valid_pubSK: a gateway's certificate in the merchant's place is refused")
        void aGatewaysCertificateIsRefused() {
            assertThat(codeOf(signedBy(Parties.gateway("north", Parties.BRAND).signing())))
                    .isEqualTo(ErrorCode.INVALID_CERTIFICATE);
        }

        @Test
        void anotherBrandsCertificateIsRefused() {
            assertThat(codeOf(signedBy(
                            Parties.merchant("garden", Parties.OTHER_BRAND).signing())))
                    .isEqualTo(ErrorCode.INVALID_CERTIFICATE);
        }

        @Test
        void anExpiredCertificateIsRefused() {
            var expired = Parties.merchantSigning("garden", Parties.BRAND, NOW.minus(Duration.ofDays(731)));

            assertThat(codeOf(signedBy(expired))).isEqualTo(ErrorCode.EXPIRED_CERTIFICATE);
        }

        private Bytes signedBy(SigningKey key) {
            return changed(key, UnaryOperator.identity());
        }
    }

    @Nested
    @DisplayName("2. The wrapper says what the body says; no unknown critical extension")
    class Step2 {

        @Test
        void anotherXidInTheWrapperIsRefused() {
            var other = Forgery.withIds(
                    pInitRes, ids -> new MessageIds(ids.lidC(), ids.lidM(), Optional.of(Xid.random(TestPki.RANDOM))));

            assertThat(codeOf(other)).isEqualTo(ErrorCode.WRAPPER_MSG_MISMATCH);
        }

        @Test
        void aCriticalExtensionIsRefusedByItsName() {
            var refusal = refusalOf(Forgery.withCriticalExtension(pInitRes));

            assertThat(refusal.code()).isEqualTo(ErrorCode.UNRECOGNIZED_EXTENSION);
            assertThat(refusal.oid().orElseThrow().dotted()).isEqualTo("2.23.42.1.4");
        }
    }

    @Nested
    @DisplayName("3. LID-C, LID-M, RRPID and Chall-C are those of our PInitReq")
    class Step3 {

        @Test
        @DisplayName("C_verifies_PInitRes: PInitRes for another LID_M is refused")
        void anotherLidMIsRefused() {
            var other = Optional.of(new LocalId(Bytes.ofHex("00")));

            assertThat(codeOf(changedIds(ids -> ids(ids, ids.lidC(), other)))).isEqualTo(ErrorCode.UNKNOWN_LID);
        }

        @Test
        void anotherLidCIsRefused() {
            assertThat(codeOf(changedIds(ids -> ids(ids, new LocalId(Bytes.ofHex("00")), ids.lidM()))))
                    .isEqualTo(ErrorCode.UNKNOWN_LID);
        }

        @Test
        void thePInitResOfAnEarlierPurchaseReplayedIsRefused() {
            var earlier = PurchaseRun.ofSale().pInitRes();

            assertThat(run.cardholder.hears(earlier, NOW).refusal()).isPresent();
        }

        @Test
        void anotherChallCIsRefused() {
            var other =
                    changed(garden.signing(), data -> data(data, Challenge.random(TestPki.RANDOM), data.transIds()));

            assertThat(codeOf(other)).isEqualTo(ErrorCode.CHALLENGE_MISMATCH);
        }

        private Bytes changedIds(UnaryOperator<TransIds> edit) {
            var wrapperFollows =
                    Forgery.withIds(pInitRes, ids -> new MessageIds(Optional.empty(), Optional.empty(), ids.xid()));
            return changed(
                    wrapperFollows, garden.signing(), data -> data(data, data.challC(), edit.apply(data.transIds())));
        }

        private static TransIds ids(TransIds ids, LocalId lidC, Optional<LocalId> lidM) {
            return new TransIds(lidC, lidM, ids.xid(), ids.pReqDate(), ids.paySysId(), ids.language());
        }

        private static PInitResData data(PInitResData data, Challenge challC, TransIds ids) {
            return new PInitResData(
                    ids,
                    data.rrpid(),
                    challC,
                    data.challM(),
                    data.brandCrlIdentifier(),
                    data.peThumb(),
                    data.thumbs(),
                    data.piRsExtensions());
        }
    }

    @Nested
    @DisplayName("4. PEThumb selects the gateway's encryption certificate")
    class Step4 {

        @Test
        @DisplayName("C_gets_correct_PG, C_determines_EKj: a swapped gateway certificate is refused")
        void anotherGatewaysCertificateBesideTheSignatureIsRefused() {
            var south = Parties.gateway("south", Parties.BRAND).decryption().chain();
            var data = Forgery.signed(content(pInitRes), ContentTypes.P_INIT_RES_DATA, PInitResData.class);
            var swapped = new PInitRes(Signatures.sign(garden.signing(), ContentTypes.P_INIT_RES_DATA, data, south));

            assertThat(codeOf(Forgery.withMessage(pInitRes, PInitRes.class, any -> swapped)))
                    .isEqualTo(ErrorCode.MISSING_CERTIFICATE);
        }

        @Test
        @DisplayName("certificate_valid_pubEK: a merchant's encryption certificate as the gateway's is refused")
        void aMerchantsCertificateAsTheGatewaysIsRefused() {
            var merchants = garden.decryption().chain();
            var account = new MerchantAccount(
                    Parties.BRAND, garden.merchantId(), garden.signing(), garden.decryption(), merchants);
            var corrupt = new MerchantSide(account);
            corrupt.orders.putAll(run.merchant.orders);

            var answer = PurchaseRun.answer(corrupt.receives(run.pInitReq(), NOW));

            assertThat(codeOf(answer)).isEqualTo(ErrorCode.INVALID_CERTIFICATE);
        }
    }

    private Bytes changed(SigningKey key, UnaryOperator<PInitResData> edit) {
        return changed(pInitRes, key, edit);
    }

    private static Bytes changed(Bytes octets, SigningKey key, UnaryOperator<PInitResData> edit) {
        return Forgery.withMessage(octets, PInitRes.class, message -> {
            var data = edit.apply(Forgery.signed(message.content(), ContentTypes.P_INIT_RES_DATA, PInitResData.class));
            var gateway = Parties.gateway("north", Parties.BRAND).decryption().chain();
            return new PInitRes(Signatures.sign(key, ContentTypes.P_INIT_RES_DATA, data, List.copyOf(gateway)));
        });
    }

    private static Signed<PInitResData> content(Bytes octets) {
        return ((PInitRes) Forgery.decoded(octets).message()).content();
    }

    private ErrorCode codeOf(Bytes octets) {
        return refusalOf(octets).code();
    }

    private Refusal refusalOf(Bytes octets) {
        return run.cardholder.hears(octets, NOW).refusal().orElseThrow();
    }
}
