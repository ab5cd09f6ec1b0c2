package kessai.purchase;

import static kessai.purchase.PurchaseRun.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.set.AuthReq;
import kessai.set.ErrorCode;
import kessai.set.Pan;
import kessai.set.PanData;
import kessai.set.Pi;
import kessai.treatment.SigningKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("5.6 A gateway receives AuthReq: what is not sound is an Error")
class AuthReqReceivedTest {

    private final PurchaseRun run = PurchaseRun.ofSale();
    private final Bytes authReq = run.authReq();
    private final MerchantAccount garden = Parties.merchant("garden", Parties.BRAND);

    @Test
    void anHonestOneAsksTheIssuer() {
        var request = run.gateway.receives(authReq, NOW).toIssuer().orElseThrow();

        assertThat(request.kind()).isEqualTo(IssuerRequest.Kind.AUTHORIZE);
        assertThat(request.merchant()).isEqualTo(garden.merchantId());
        assertThat(request.amount()).isEqualTo(PurchaseRun.AMOUNT);
        assertThat(request.captureNow()).isTrue();
        assertThat(request.card().orElseThrow().pan()).isEqualTo(TestPki.PAN);
    }

    @Nested
    @DisplayName("1. Take: envelope for us, merchant's signature over this very PI")
    class Step1 {

        @Test
        @DisplayName("P_verifies_AuthReq: replayed baggage in another AuthReq is refused")
        void anotherPisBaggageIsRefused() {
            var other =
                    ((AuthReq) Forgery.decoded(PurchaseRun.ofSale().authReq()).message()).baggage();
            var mixed = Forgery.withMessage(authReq, AuthReq.class, message -> new AuthReq(message.enc(), other));

            assertThat(codeOf(mixed)).isEqualTo(ErrorCode.SIGNATURE_FAILURE);
        }

        @Test
        @DisplayName("8.4.6: an AuthReq that was sealed for another gateway cannot be handed on to this one")
        void anAuthReqForAnotherGatewayIsRefused() {
            var south = new GatewaySide(Parties.gateway("south", Parties.BRAND));

            assertThat(south.receives(authReq, NOW).refusal().orElseThrow().code())
                    .isEqualTo(ErrorCode.DECODING_FAILURE);
        }

        @Test
        void anExpiredMerchantCertificateIsRefused() {
            var expired = Parties.merchantSigning("garden", Parties.BRAND, NOW.minus(Duration.ofDays(731)));

            assertThat(codeOf(signedWith(expired))).isEqualTo(ErrorCode.EXPIRED_CERTIFICATE);
        }

        @Test
        void aGatewaysCertificateInTheMerchantsPlaceIsRefused() {
            assertThat(codeOf(signedWith(Parties.gateway("north", Parties.BRAND).signing())))
                    .isEqualTo(ErrorCode.INVALID_CERTIFICATE);
        }

        @Test
        void anotherBrandsMerchantCertificateIsRefused() {
            assertThat(codeOf(signedWith(
                            Parties.merchant("garden", Parties.OTHER_BRAND).signing())))
                    .isEqualTo(ErrorCode.INVALID_CERTIFICATE);
        }

        @Test
        @DisplayName("8.4.4: an encryption certificate of another merchant than the signer is refused")
        void anotherMerchantsEncryptionCertificateIsRefused() {
            var books = Parties.merchant("books", Parties.BRAND).decryption();
            var mixed =
                    new MerchantAccount(Parties.BRAND, garden.merchantId(), garden.signing(), books, garden.gateway());

            assertThat(codeOf(forged(mixed, UnaryOperator.identity()))).isEqualTo(ErrorCode.MISSING_CERTIFICATE);
        }

        @Test
        @DisplayName("P_verifies_AuthReq: another merchant that signs the AuthReq itself is refused by its RRTags")
        void anAuthReqSignedByAnotherMerchantIsRefused() {
            assertThat(codeOf(forged(Parties.merchant("books", Parties.BRAND), UnaryOperator.identity())))
                    .isEqualTo(ErrorCode.WRAPPER_MSG_MISMATCH);
        }

        private Bytes signedWith(SigningKey key) {
            var account =
                    new MerchantAccount(Parties.BRAND, garden.merchantId(), key, garden.decryption(), garden.gateway());
            return forged(account, UnaryOperator.identity());
        }
    }

    @Nested
    @DisplayName("4. The cardholder signed this PIHead, this card, and for this gateway")
    class Step4 {

        @Test
        @DisplayName("P_verifies_Signed_PReq: a PIHead without LID-M where there was one is refused")
        void aPiHeadWithoutLidMIsRefused() {
            var without = forged(
                    garden, pi -> Forgery.withHead(pi, head -> Changed.with(head, "transIds.lidM", Optional.empty())));

            assertThat(codeOf(without)).isEqualTo(ErrorCode.SIGNATURE_FAILURE);
        }

        @Test
        void anotherCardBesideTheSignatureIsRefused() {
            var other = forged(
                    garden,
                    pi -> Forgery.withCard(
                            pi,
                            card -> new PanData(
                                    new Pan("4000000000000002"), card.cardExpiry(), card.panSecret(), card.exNonce())));

            assertThat(codeOf(other)).isEqualTo(ErrorCode.SIGNATURE_FAILURE);
        }

        @Test
        @DisplayName("PANData belongs to the certificate: a cardholder that pays with a stolen card number is refused")
        void anotherCardUnderOnesOwnSignatureIsRefused() {
            var own = Parties.cardholder(Parties.BRAND);
            var stolen = new CardholderAccount(
                    own.key(),
                    own.brand(),
                    new Pan("4000000000000002"),
                    own.expiry(),
                    own.cardSecret(),
                    own.panSecret());
            var thief = PurchaseRun.of(true, stolen);

            assertThat(thief.gateway
                            .receives(thief.authReq(), NOW)
                            .refusal()
                            .orElseThrow()
                            .reason())
                    .isEqualTo("the card is not the one of the certificate");
        }

        @Test
        @DisplayName("8.4.1: a PI that another gateway opened and sealed anew for this one is refused")
        void aPiForAnotherGatewayIsRefused() {
            var south = Parties.gateway("south", Parties.BRAND);
            var account = Parties.merchant("garden", Parties.BRAND, south);
            var other = new PurchaseRun(
                    new MerchantSide(account),
                    new GatewaySide(south),
                    new CardholderSide(Parties.cardholder(Parties.BRAND)));
            other.merchant.orders.putAll(run.merchant.orders);
            other.merchant.orders.computeIfPresent(
                    PurchaseRun.LID_M,
                    (lid, order) -> PurchaseRun.order(lid, order.od(), order.purchAmt(), order.captureNow()));
            other.authReq();
            var transaction = other.merchant.only();
            var taken = transaction.pReq().orElseThrow();
            var tags = transaction.authReq().orElseThrow().tags();
            var data = AuthReqComposed.data(transaction, taken, tags);
            var resealed = Forgery.forNorth(taken.pi(), south.decryption());

            assertThat(codeOf(Forgery.authReq(data, resealed, garden))).isEqualTo(ErrorCode.SIGNATURE_FAILURE);
        }
    }

    private Bytes forged(MerchantAccount by, UnaryOperator<Pi> pi) {
        return Forgery.authReq(authReq, by, UnaryOperator.identity(), pi);
    }

    private ErrorCode codeOf(Bytes octets) {
        var step = run.gateway.receives(octets, NOW);
        assertThat(step.toIssuer()).isEmpty();
        assertThat(step.answer().orElseThrow().type()).isEqualTo("Error");
        return step.refusal().orElseThrow().code();
    }
}
