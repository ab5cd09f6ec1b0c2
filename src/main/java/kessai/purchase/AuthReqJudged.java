package kessai.purchase;

import static kessai.set.AuthCode.AMOUNT_ERROR;
import static kessai.set.AuthCode.EXPIRED_CARD;
import static kessai.set.AuthCode.INSTALL_RECUR_MISMATCH;
import static kessai.set.AuthCode.INVALID_TRANSACTION;
import static kessai.set.AuthCode.PI_AUTH_MISMATCH;
import static kessai.set.AuthCode.PI_PREVIOUSLY_USED;
import static kessai.set.ErrorCode.UNKNOWN_RRPID;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import kessai.set.AuthReqPayload;
import kessai.set.CheckDigests;
import kessai.set.CurrencyAmount;
import kessai.set.PanData;
import kessai.set.PiHead;
import kessai.set.PiOiLink;

/** The rest of section 5.6 for an AuthReq whose PI was opened and found to be its cardholder's. */
final class AuthReqJudged {

    private AuthReqJudged() {}

    /**
     * 5. The PI was not used before. It is known by merchant and XID, both of which its signature covers. One that was
     * declined may be used again; one that was reversed stays blocked.
     */
    record Step5(AuthReqTaken taken, PiOiLink link, PanData panData) {

        Checked<Step6> check() {
            var xid = taken.tags().transIds().xid();
            var before = taken.desk().records().authorization(taken.request().merchant(), xid);
            return before.map(this::checkAgainst).orElseGet(() -> Checked.passed(new Step6(taken, link, panData)));
        }

        private Checked<Step6> checkAgainst(GatewayAuthorization before) {
            var isInWork = before.phase() == GatewayPhase.ASKED
                    && before.authRrpid().equals(taken.arrival().rrpid());
            return Checked.passed(new Step6(taken, link, panData))
                    .require(
                            next -> !isInWork
                                    || before.requestDigest()
                                            .equals(taken.arrival().digest()),
                            UNKNOWN_RRPID,
                            "another AuthReq had this RRPID")
                    .require(
                            next -> isInWork || before.phase() == GatewayPhase.DECLINED,
                            PI_PREVIOUSLY_USED,
                            "the PI was used before: " + before.phase());
        }
    }

    /**
     * 6. Cardholder and merchant agree on order and amount (their digests are the same), and what is asked for can be
     * done: no instalments, no further authorisation to follow, an amount within what the cardholder signed, a card
     * that has not expired. Capturing at once is always possible here.
     */
    record Step6(AuthReqTaken taken, PiOiLink link, PanData panData) {

        Checked<Card> check() {
            var head = link.t1();
            var payload = taken.item().authReqPayload();
            return Checked.passed(new Card(panData.pan(), panData.cardExpiry(), head.transStain()))
                    .require(
                            card -> ofCardholder().equals(taken.item().checkDigests()),
                            PI_AUTH_MISMATCH,
                            "cardholder and merchant signed different orders")
                    .require(
                            card -> head.installRecurData().isEmpty()
                                    && payload.installRecurData().isEmpty(),
                            INSTALL_RECUR_MISMATCH,
                            "instalments and recurring payments are not taken")
                    .require(card -> !payload.subsequentAuthInd(), INVALID_TRANSACTION, "no further AuthReq is taken")
                    .require(card -> isWithin(head, payload), AMOUNT_ERROR, "the amount is not the order's")
                    .require(card -> !isExpired(), EXPIRED_CARD, "the card has expired");
        }

        private Optional<CheckDigests> ofCardholder() {
            return Optional.of(new CheckDigests(link.t2(), link.t1().inputs().hod()));
        }

        private static boolean isWithin(PiHead head, AuthReqPayload payload) {
            CurrencyAmount asked = payload.authReqAmt();
            CurrencyAmount agreed = head.inputs().purchAmt();
            return asked.currency() == agreed.currency()
                    && asked.value().signum() > 0
                    && asked.value().compareTo(agreed.value()) <= 0;
        }

        private boolean isExpired() {
            var today = YearMonth.from(taken.arrival().at().atOffset(ZoneOffset.UTC));
            return panData.cardExpiry().month().isBefore(today);
        }
    }
}
