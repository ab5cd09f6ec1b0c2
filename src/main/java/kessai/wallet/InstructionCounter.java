package kessai.wallet;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kessai.credentials.Handing;
import kessai.credentials.InstructionHanded;
import kessai.der.Bytes;
import kessai.purchase.Checked;
import kessai.purchase.PReqDraft;
import kessai.routing.Hop;
import kessai.set.ErrorCode;

/** Where a keeper hands out what pays: to the master that has the certificate, against the customer's approval, once. */
record InstructionCounter(ServerWallet keeper, Hop hop, Instant now) {

    private static final String OVER = "its life is over";

    Checked<HandingAnswer> answer() {
        return Checked.present(
                        keeper.handings().find(hop.settlement()).filter(it -> it.master()
                                .equals(hop.sender())),
                        ErrorCode.UNKNOWN_XID,
                        "no certificate was handed out to " + hop.sender() + " for this settlement")
                .then(kept -> kept.instruction().map(this::again).orElseGet(() -> pay(kept)));
    }

    private Checked<HandingAnswer> again(KeptHanding.Instruction before) {
        return HandingAnswer.again(
                hop, InstructionHanded.TYPE, before.requestDigest(), before.answer(), before.usableUntil(), now);
    }

    private Checked<HandingAnswer> pay(KeptHanding kept) {
        return Checked.present(kept.sessionKey(), ErrorCode.MESSAGE_TOO_OLD, OVER)
                .require(any -> now.isBefore(kept.usableUntil()), ErrorCode.MESSAGE_TOO_OLD, OVER)
                .then(session -> handing(kept, session))
                .then(handing -> keeper.keeper()
                        .instructed(Bytes.of(hop.body()), handing, now)
                        .map(draft -> pay(kept, handing, draft)));
    }

    private Checked<Handing> handing(KeptHanding kept, Bytes session) {
        return Checked.present(
                        keeper.accounts().find(kept.customer(), kept.brand()),
                        ErrorCode.UNSPECIFIED_FAILURE,
                        "the account was closed meanwhile")
                .map(account -> new Handing(
                        hop.settlement().text(),
                        kept.master().name(),
                        session,
                        account.cardholder(),
                        account.maskedCard(),
                        account.module()));
    }

    private HandingAnswer pay(KeptHanding kept, Handing handing, PReqDraft draft) {
        HandingOut rules = keeper.descriptor().handingOut();
        Bytes request = Bytes.of(hop.body());
        Instant until = now.plus(rules.life()).truncatedTo(ChronoUnit.SECONDS);
        Bytes answer = rules.key()
                ? keeper.keeper().handKey(request, draft, handing, until)
                : keeper.keeper().sign(request, draft, handing, until);
        String what = (rules.key() ? "the signature key" : "the signature over PI-TBS")
                + ", PANData and this XID's TransStain";
        KeptHanding.Instruction instruction =
                new KeptHanding.Instruction(HandingAnswer.digest(hop), Optional.of(answer), until);
        keeper.store().inTransaction(() -> {
            if (!keeper.handings().pay(hop.settlement(), kept, instruction, what, now)) {
                throw new IllegalStateException("what pays was handed out meanwhile");
            }
        });
        return new HandingAnswer(InstructionHanded.TYPE, answer, what + ", to " + hop.sender());
    }
}
