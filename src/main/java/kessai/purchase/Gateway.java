package kessai.purchase;

import static kessai.set.ErrorCode.MESSAGE_NOT_SUPPORTED;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kessai.certificate.Trust;
import kessai.der.Bytes;
import kessai.set.AuthCode;
import kessai.set.AuthReq;
import kessai.set.AuthRevReq;
import kessai.set.Message;

/** The payment gateway's part of a purchase (section 5.6). */
public final class Gateway {

    private final GatewayDesk desk;

    /** A gateway with an account for each brand that it serves; Errors are signed with the first. */
    public Gateway(
            List<GatewayAccount> accounts, Trust trust, Terms terms, SecureRandom random, GatewayRecords records) {
        this.desk = new GatewayDesk(accounts, trust, terms, random, records);
    }

    /** Receives a merchant's request. */
    public GatewayStep received(Bytes octets, Instant now) {
        return WrapperReceived.check(octets, desk.terms(), now)
                .then(arrival -> Trusted.procedure(() -> requested(arrival, now)))
                .fold(step -> step, refusal -> desk.refused(refusal, octets, now));
    }

    /** Section 5.1 step 4, the duplicate test; then each message's own steps. */
    private Checked<GatewayStep> requested(Arrival arrival, Instant now) {
        return desk.records()
                .reply(arrival.rrpid())
                .map(reply -> reply.again(arrival, now).map(again -> GatewayStep.repeating(again, arrival.ids())))
                .orElseGet(() -> procedure(arrival, arrival.message()));
    }

    private Checked<GatewayStep> procedure(Arrival arrival, Message message) {
        if (message instanceof AuthReq authReq) {
            return AuthReqTaken.check(arrival, authReq, desk).then(this::judged);
        }
        if (message instanceof AuthRevReq authRevReq) {
            return AuthRevReqReceived.check(arrival, authRevReq, desk);
        }
        return Checked.refused(MESSAGE_NOT_SUPPORTED, message.type() + " is no request to a gateway");
    }

    /** Asks the issuer; or answers by itself, when the message is sound and business says no. */
    private Checked<GatewayStep> judged(AuthReqTaken taken) {
        var asked = taken.asked();
        return AuthReqReceived.check(taken)
                .fold(card -> Checked.passed(GatewayStep.asking(asked, card)), refusal -> refusal.authCode()
                        .map(code -> Checked.passed(
                                declined(asked, code, refusal, taken.arrival().at())))
                        .orElseGet(() -> Checked.refused(refusal)));
    }

    private GatewayStep declined(GatewayAuthorization asked, AuthCode code, Refusal refusal, Instant now) {
        var reply = new AuthResComposed(desk, asked).refused(code, now);
        return new GatewayStep(
                Optional.empty(),
                Optional.empty(),
                Optional.of(Answer.kept(reply)),
                Optional.of(refusal),
                Optional.of(Wrapping.ids(asked.tags().transIds())));
    }

    /**
     * Brings the issuer's answer to what it was asked. If the merchant has taken it back meanwhile, what the issuer gave
     * is released again and nothing is answered. Brought a second time before that, it changes nothing: a repeated
     * AuthReq may have asked the issuer twice, and it gives one answer under one reference.
     */
    public GatewayStep answered(IssuerRequest request, IssuerAnswer answer, Instant now) {
        var before = desk.records().reply(request.authRrpid());
        var asked =
                desk.records().authorization(request.merchant(), request.xid()).orElseThrow();
        return before.filter(reply -> asked.phase() != GatewayPhase.REVERSED)
                .map(reply -> GatewayStep.repeating(
                        Answer.again(reply), Wrapping.ids(asked.tags().transIds())))
                .orElseGet(() -> decided(asked, answer, now));
    }

    private GatewayStep decided(GatewayAuthorization asked, IssuerAnswer answer, Instant now) {
        var approved = answer.code() == AuthCode.APPROVED;
        return switch (asked.phase()) {
            case ASKED ->
                GatewayStep.answering(
                        asked.in(approved ? GatewayPhase.AUTHORIZED : GatewayPhase.DECLINED),
                        new AuthResComposed(desk, asked).answered(answer, now.truncatedTo(ChronoUnit.SECONDS)));
            case REVERSED -> approved ? GatewayStep.releasing(asked) : GatewayStep.nothing(asked);
            case AUTHORIZED, DECLINED -> GatewayStep.nothing(asked);
        };
    }
}
