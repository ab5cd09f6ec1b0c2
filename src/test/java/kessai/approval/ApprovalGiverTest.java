package kessai.approval;

import static kessai.approval.ApprovalRun.AMOUNT;
import static kessai.approval.ApprovalRun.GARDEN;
import static kessai.approval.ApprovalRun.ORDER;
import static kessai.approval.ApprovalRun.SETTLEMENT;
import static kessai.certificate.TestPki.BRAND_A;
import static kessai.certificate.TestPki.BRAND_B;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.purchase.Checked;
import kessai.purchase.Refusal;
import kessai.set.BrandId;
import kessai.set.ErrorCode;
import kessai.set.MerchantId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A connecting module receives what is said to be an approval request")
class ApprovalGiverTest {

    @Nested
    @DisplayName("1. The envelope is for the module, and a wallet signed it for the module")
    class Closed {

        @Test
        void aRequestThatAMasterAlteredIsRefused() {
            var altered = ApprovalRun.altered(ApprovalRun.asked().octets());

            assertThat(refused(ApprovalRun.opened(altered, ApprovalRun.FACTS)).code())
                    .isEqualTo(ErrorCode.DECODING_FAILURE);
        }

        @Test
        void aRequestForAnotherModuleIsRefused() {
            var other = ApprovalRun.sealing(ApprovalRun.STRANGE);
            var opened = ApprovalGiver.opened(
                    ApprovalRun.asked().octets(), other, TestPki.trust(), ApprovalRun.FACTS, TestPki.NOW);

            assertThat(refused(opened).code()).isEqualTo(ErrorCode.DECODING_FAILURE);
        }

        @Test
        void octetsThatAreNoEnvelopeAreRefused() {
            var nothing = Bytes.of(new byte[] {5, 0});

            assertThat(refused(ApprovalRun.opened(nothing, ApprovalRun.FACTS)).code())
                    .isEqualTo(ErrorCode.DECODING_FAILURE);
        }

        @Test
        void aRequestSignedByAMerchantIsRefused() {
            var asked = ApprovalRun.askedBy(TestPki.merchantSigning("garden", BRAND_A));

            assertThat(refused(ApprovalRun.opened(asked)).code()).isEqualTo(ErrorCode.INVALID_CERTIFICATE);
        }
    }

    @Nested
    @DisplayName("2. The wallet is the one that the request names, of the request's brand")
    class Named {

        @Test
        void anotherWalletsCertificateIsRefused() {
            var asked = ApprovalRun.askedBy(TestPki.walletSigning("master", BRAND_A));

            assertThat(refused(ApprovalRun.opened(asked)).reason())
                    .isEqualTo("the request names another wallet than its certificate");
        }

        @Test
        void anotherBrandsWalletCertificateIsRefused() {
            var asked = ApprovalRun.askedBy(TestPki.walletSigning("slave-b", BRAND_B));

            assertThat(refused(ApprovalRun.opened(asked)).reason())
                    .isEqualTo("the wallet's certificate is of another brand than the request");
        }
    }

    @Nested
    @DisplayName("3. It is about the settlement of the module's own wake-up, in every point")
    class Agreed {

        @Test
        void aRequestReplayedForAnotherSettlementIsRefused() {
            var facts = ApprovalRun.facts("another", GARDEN, AMOUNT, BRAND_A, ORDER.commitment());

            assertThat(reason(facts)).isEqualTo("another settlement");
        }

        @Test
        void anotherShopIsRefused() {
            var facts = ApprovalRun.facts(SETTLEMENT, new MerchantId("books"), AMOUNT, BRAND_A, ORDER.commitment());

            assertThat(reason(facts)).isEqualTo("another shop");
        }

        @Test
        void anotherAmountIsRefused() {
            var facts = ApprovalRun.facts(SETTLEMENT, GARDEN, ApprovalRun.amount(12951), BRAND_A, ORDER.commitment());

            assertThat(reason(facts)).isEqualTo("another amount");
        }

        @Test
        void aBrandThatTheShopDoesNotTakeIsRefused() {
            var facts = ApprovalRun.facts(SETTLEMENT, GARDEN, AMOUNT, new BrandId("brand-c"), ORDER.commitment());

            assertThat(reason(facts)).isEqualTo("a brand not asked for");
        }

        @Test
        void anotherOrderIsRefused() {
            var other = new OrderTold(ORDER.order(), ORDER.od(), Bytes.random(20, TestPki.RANDOM));
            var facts = ApprovalRun.facts(SETTLEMENT, GARDEN, AMOUNT, BRAND_A, other.commitment());

            assertThat(reason(facts)).isEqualTo("another order");
        }

        @Test
        void aRequestPastItsDeadlineIsRefused() {
            var late = ApprovalGiver.opened(
                    ApprovalRun.asked().octets(),
                    ApprovalRun.sealing(ApprovalRun.SEALING),
                    TestPki.trust(),
                    ApprovalRun.FACTS,
                    TestPki.NOW.plus(Duration.ofMinutes(15)));

            assertThat(refused(late).code()).isEqualTo(ErrorCode.MESSAGE_TOO_OLD);
        }

        private static String reason(WakeUpFacts facts) {
            return refused(ApprovalRun.opened(ApprovalRun.asked().octets(), facts))
                    .reason();
        }
    }

    private static Refusal refused(Checked<?> checked) {
        return checked.refusal().orElseThrow();
    }
}
