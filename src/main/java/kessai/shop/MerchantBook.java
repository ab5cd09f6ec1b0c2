package kessai.shop;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kessai.journey.JourneyEntry;
import kessai.journey.Outcome;
import kessai.purchase.MerchantPhase;
import kessai.purchase.MerchantStep;
import kessai.purchase.MerchantTransaction;
import kessai.purchase.PurchaseResult;
import kessai.purchase.Refusal;
import kessai.wakeup.Brand;
import kessai.wakeup.LidM;
import kessai.wakeup.SettlementId;

/** What a merchant's transaction means for the shop's settlement: its state, its outcome, and lines in its journey. */
class MerchantBook {

    private static final String APPROVED = "approved";

    private final Settlements settlements;
    private final Journeys journeys;

    MerchantBook(Settlements settlements, Journeys journeys) {
        this.settlements = settlements;
        this.journeys = journeys;
    }

    SettlementId settlementOf(MerchantTransaction transaction) {
        return settlements
                .find(LidM.of(transaction.lidM().value().toByteArray()))
                .orElseThrow()
                .id();
    }

    /** A transaction has come to a phase. */
    void note(MerchantTransaction transaction, SettlementId settlement, String shop, Instant now) {
        switch (transaction.phase()) {
            case INITIALISED ->
                line(settlement, shop, now, "PInitRes", "opened a purchase, with " + brand(transaction));
            case AUTHORIZING -> line(settlement, shop, now, "PReq", "in order; the gateway is asked to authorise");
            case REVERSING ->
                line(settlement, shop, now, "AuthRevReq", "time is up: whatever was authorised is taken back");
            case REJECTED -> rejected(transaction, settlement, shop, now);
            case AUTHORIZED, FAILED, REVERSED -> end(transaction, settlement, shop, now);
        }
    }

    /** A PReq of another purchase than the order's says nothing of how the settlement ends. */
    private void rejected(MerchantTransaction transaction, SettlementId settlement, String shop, Instant now) {
        if (transaction.isClaim()) {
            end(transaction, settlement, shop, now);
        } else {
            line(settlement, shop, now, "PReq refused", "the order has another purchase, or its time is up");
        }
    }

    private void end(MerchantTransaction transaction, SettlementId settlement, String shop, Instant now) {
        PurchaseResult result = transaction.result();
        Outcome outcome =
                switch (result.outcome()) {
                    case AUTHORIZED -> Outcome.AUTHORIZED;
                    case CAPTURED -> Outcome.CAPTURED;
                    case DECLINED -> Outcome.DECLINED;
                    case FAILED, PENDING, NOT_RECEIVED -> Outcome.FAILED;
                };
        String reason = reason(transaction, outcome, result);
        line(
                settlement,
                shop,
                now,
                decidedBy(transaction.phase()),
                outcome.word() + (reason.isEmpty() ? "" : ": " + reason));
        settlements.end(settlement, outcome, Optional.of(new Brand(brand(transaction))), reason);
    }

    /** The message that decided, as the journey calls it. */
    private static String decidedBy(MerchantPhase phase) {
        return switch (phase) {
            case REVERSED -> "AuthRevRes";
            case REJECTED -> "PReq refused";
            default -> "AuthRes";
        };
    }

    private static String reason(MerchantTransaction transaction, Outcome outcome, PurchaseResult result) {
        if (transaction.phase() == MerchantPhase.REVERSED) {
            return "the gateway did not answer before the deadline; the authorisation was reversed";
        }
        return outcome.isPaid() ? APPROVED : result.reason();
    }

    /** No answer from the gateway. */
    void unknown(MerchantTransaction transaction, String shop, Instant now) {
        if (transaction.phase() == MerchantPhase.AUTHORIZING) {
            SettlementId settlement = settlementOf(transaction);
            if (settlements.markUnknown(settlement)) {
                line(settlement, shop, now, "unknown", "the gateway has not answered; it is asked again");
            }
        }
    }

    /** Whether the settlement's time is up. */
    boolean isOver(SettlementId settlement, Instant now) {
        return !deadline(settlement).isAfter(now);
    }

    Instant deadline(SettlementId settlement) {
        return settlements.find(settlement).orElseThrow().deadline();
    }

    /** A message was refused; only its wrapper says what it was about, so nothing but the journey changes. */
    void refused(MerchantStep step, String shop, Refusal why, Instant now) {
        about(step, shop, now, "refused", said(why));
    }

    /** A request came again and got the answer that was kept: a retry, or somebody's replay. */
    void repeated(MerchantStep step, String shop, Instant now) {
        step.answer()
                .filter(answer -> answer.toKeep().isEmpty())
                .ifPresent(answer -> about(
                        step,
                        shop,
                        now,
                        answer.type() + " again",
                        "the same request came again and got the same answer"));
    }

    private void about(MerchantStep step, String shop, Instant now, String what, String detail) {
        step.about()
                .flatMap(ids -> ids.lidM())
                .flatMap(lidM -> settlements.find(LidM.of(lidM.value().toByteArray())))
                .filter(settlement -> settlement.shop().text().equals(shop))
                .ifPresent(settlement -> line(settlement.id(), shop, now, what, detail));
    }

    /** The gateway's answer was refused. */
    void refused(MerchantTransaction transaction, String shop, Refusal why, Instant now) {
        line(settlementOf(transaction), shop, now, "AuthRes refused", said(why));
    }

    private static String said(Refusal why) {
        return why.code().name().toLowerCase(Locale.ROOT) + ": " + why.reason();
    }

    private static String brand(MerchantTransaction transaction) {
        return transaction.brand().value();
    }

    private void line(SettlementId settlement, String shop, Instant now, String step, String detail) {
        journeys.note(new JourneyEntry(settlement, now, "shop/" + shop, step, detail));
    }
}
