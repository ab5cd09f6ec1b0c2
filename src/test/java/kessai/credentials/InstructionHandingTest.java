package kessai.credentials;

import static kessai.certificate.TestPki.NOW;
import static kessai.certificate.TestPki.RANDOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import kessai.approval.ApprovalGiver;
import kessai.approval.ApprovalRequest;
import kessai.der.Bytes;
import kessai.purchase.AgreedOrder;
import kessai.purchase.Checked;
import kessai.purchase.OpenedPurchase;
import kessai.purchase.PReqDraft;
import kessai.purchase.PaymentInstruction;
import kessai.purchase.Refusal;
import kessai.set.CurrencyAmount;
import kessai.set.MerchantId;
import kessai.treatment.KeyPairs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A keeper hands out what pays against the customer's approval, for exactly what was approved")
class InstructionHandingTest {

    private static final Instant UNTIL = NOW.plus(Duration.ofMinutes(5));
    private static final AgreedOrder ORDER = OpenedPurchase.ORDER;

    private final HandingRun run = new HandingRun();
    private final CertificateHanded certificate = run.certificate();
    private final Handing handing = run.handing(certificate);
    private final ApprovalRequest asked = HandingRun.asked();
    private final OpenedPurchase purchase = OpenedPurchase.begin();
    private final InstructionRequest honest = HandingRun.instruction(asked, HandingRun.approved(asked), purchase);

    @Test
    void theKeeperSignsWhatItWorkedOutAndTheKeyStays() {
        Bytes request = run.acquiring.ask(honest, certificate);
        PReqDraft draft = run.keeper.instructed(request, handing, NOW).value().orElseThrow();
        Bytes answer = run.keeper.sign(request, draft, handing, UNTIL);

        PReqDraft own = HandingRun.draft(honest);
        assertThat(draft).isEqualTo(own);
        PaymentInstruction paid = run.acquiring
                .instructed(answer, request, certificate, own, NOW)
                .value()
                .orElseThrow();
        assertThat(paid.panData().pan()).isEqualTo(run.account.pan());
        assertThat(open(answer).key()).isEmpty();
        assertThat(run.operations).as("of wallets").containsExactly("sign", "sign", "decrypt");
    }

    @Test
    void whereItIsSetUpSoTheMasterGetsTheKeyAndSigns() {
        Bytes request = run.acquiring.ask(honest, certificate);
        PReqDraft draft = run.keeper.instructed(request, handing, NOW).value().orElseThrow();
        Bytes answer = run.keeper.handKey(request, draft, handing, UNTIL);

        PaymentInstruction paid = run.acquiring
                .instructed(answer, request, certificate, draft, NOW)
                .value()
                .orElseThrow();

        assertThat(paid.check(draft, run.account.key().certificate()).refusal()).isEmpty();
        assertThat(open(answer).signature()).isEmpty();
        assertThat(run.operations).as("of wallets").containsExactly("sign", "sign", "decrypt", "sign");
    }

    @Test
    void anApprovalOfAnotherSettlementIsRefused() {
        ApprovalRequest other = HandingRun.asked("00000000-0000-4000-8000-000000000000", "master", HandingRun.MASKED);

        assertThat(refused(HandingRun.instruction(other, HandingRun.approved(other), purchase)))
                .contains("another settlement");
    }

    @Test
    void anApprovalForAnotherWalletIsRefused() {
        ApprovalRequest other = HandingRun.asked(HandingRun.SETTLEMENT, "slave-b", HandingRun.MASKED);

        assertThat(refused(HandingRun.instruction(other, HandingRun.approved(other), purchase)))
                .contains("another wallet");
    }

    @Test
    void anApprovalOfAnotherCardIsRefused() {
        ApprovalRequest other = HandingRun.asked(HandingRun.SETTLEMENT, "master", "************2222");

        assertThat(refused(HandingRun.instruction(other, HandingRun.approved(other), purchase)))
                .contains("another card");
    }

    @Test
    void aRequestThatTheModuleDidNotAnswerIsRefused() {
        assertThat(refused(HandingRun.instruction(HandingRun.asked(), HandingRun.approved(asked), purchase)))
                .contains("not the module's");
    }

    @Test
    void anApprovalBySomebodyElsesModuleIsRefused() {
        Bytes forged =
                ApprovalGiver.approve(asked, HandingRun.ORDER, HandingRun.module(KeyPairs.generate(2048)), RANDOM);

        assertThat(refused(HandingRun.instruction(asked, forged, purchase))).contains("not the module's");
    }

    @Test
    void aNoIsRefused() {
        Bytes no = ApprovalGiver.decline(asked, "too dear", HandingRun.module(), RANDOM);

        assertThat(refused(HandingRun.instruction(asked, no, purchase))).contains("has not approved");
    }

    @Test
    void anotherAmountIsRefused() {
        CurrencyAmount more = new CurrencyAmount(840, BigInteger.valueOf(999_999), -2);

        assertThat(refused(of(new AgreedOrder(
                        ORDER.lidM(), ORDER.merchant(), ORDER.od(), more, ORDER.brand(), ORDER.language()))))
                .contains("the approval is of another order");
    }

    @Test
    void anotherOrderIsRefused() {
        Bytes other = Bytes.of((byte) 'x');

        assertThat(refused(of(new AgreedOrder(
                        ORDER.lidM(), ORDER.merchant(), other, ORDER.purchAmt(), ORDER.brand(), ORDER.language()))))
                .contains("the approval is of another order");
    }

    @Test
    void anotherMerchantIsRefused() {
        MerchantId other = new MerchantId("books-1");

        assertThat(refused(of(new AgreedOrder(
                        ORDER.lidM(), other, ORDER.od(), ORDER.purchAmt(), ORDER.brand(), ORDER.language()))))
                .contains("another merchant than the order");
    }

    @Test
    void anotherXidIsRefused() {
        byte[] octets = purchase.pInitRes().toByteArray();
        for (int at = octets.length / 4; at < octets.length; at += 211) {
            byte[] altered = octets.clone();
            altered[at] ^= 1;
            OpenedPurchase changed = new OpenedPurchase(purchase.state(), Bytes.of(altered));

            assertThat(refused(HandingRun.instruction(asked, honest.answer(), changed)))
                    .as("octet " + at)
                    .isNotEmpty();
        }
    }

    @Test
    void anotherPurchasesAnswerIsRefused() {
        OpenedPurchase mixed =
                new OpenedPurchase(purchase.state(), OpenedPurchase.begin().pInitRes());

        assertThat(refused(HandingRun.instruction(asked, honest.answer(), mixed)))
                .contains("the merchant's answer is refused");
    }

    @Test
    void afterTheDeadlineNothingIsHandedOut() {
        Bytes request = run.acquiring.ask(honest, certificate);

        assertThat(reason(run.keeper.instructed(request, handing, HandingRun.DEADLINE)))
                .contains("time is up");
    }

    @Test
    void whoHasNotTheSessionKeyCannotAsk() {
        Bytes request = run.acquiring.ask(honest, run.certificate());

        assertThat(reason(run.keeper.instructed(request, handing, NOW))).contains("not closed with what was handed");
        assertThat(reason(run.keeper.instructed(Bytes.of((byte) 5), handing, NOW)))
                .contains("not closed");
    }

    @Test
    void whatPaysForOneDraftPaysForNoOther() {
        Bytes request = run.acquiring.ask(honest, certificate);
        PReqDraft draft = run.keeper.instructed(request, handing, NOW).value().orElseThrow();
        Bytes answer = run.keeper.sign(request, draft, handing, UNTIL);
        PReqDraft other = HandingRun.draft(HandingRun.instruction(asked, honest.answer(), OpenedPurchase.begin()));

        assertThat(run.acquiring
                        .instructed(answer, request, certificate, other, NOW)
                        .refusal())
                .isPresent();
    }

    @Test
    void whatIsOverIsNotUsed() {
        Bytes request = run.acquiring.ask(honest, certificate);
        PReqDraft draft = run.keeper.instructed(request, handing, NOW).value().orElseThrow();
        Bytes answer = run.keeper.sign(request, draft, handing, UNTIL);

        assertThat(reason(run.acquiring.instructed(answer, request, certificate, draft, UNTIL)))
                .contains("no longer be used");
        assertThat(reason(run.acquiring.instructed(answer, honest.answer(), certificate, draft, NOW)))
                .contains("another request");
    }

    private InstructionRequest of(AgreedOrder order) {
        return HandingRun.instruction(asked, honest.answer(), purchase.of(order));
    }

    private InstructionHanded open(Bytes answer) {
        return CredentialsOids.INSTRUCTION_HANDED.open(
                certificate.sessionKey(),
                new kessai.set.Encrypted<>(kessai.der.Encoded.of(answer.toByteArray())),
                InstructionHanded.class);
    }

    private String refused(InstructionRequest request) {
        return reason(run.keeper.instructed(run.acquiring.ask(request, certificate), handing, NOW));
    }

    private static String reason(Checked<?> checked) {
        return checked.refusal().map(Refusal::reason).orElse("");
    }
}
