package kessai.purchase;

import static kessai.set.ErrorCode.MESSAGE_NOT_SUPPORTED;
import static kessai.set.ErrorCode.SIGNATURE_REQUIRED;
import static kessai.set.ErrorCode.UNKNOWN_RRPID;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kessai.certificate.CertificateType;
import kessai.certificate.Trust;
import kessai.der.Bytes;
import kessai.set.AuthResEncB;
import kessai.set.AuthRevResEnc;
import kessai.set.ErrorMessage;
import kessai.set.InqReqSigned;
import kessai.set.Message;
import kessai.set.PInitReq;
import kessai.set.PReqDualSigned;
import kessai.set.PReqUnsigned;
import kessai.set.PRes;

/** The merchant's part of a purchase (section 5.5), as a shop carries it out. */
public final class Merchant {

    private final MerchantDesk desk;

    /** A merchant with an account for each brand that it takes; errors about no brand are signed with the first. */
    public Merchant(
            List<MerchantAccount> accounts, Trust trust, Terms terms, SecureRandom random, MerchantRecords records) {
        this.desk = new MerchantDesk(accounts, trust, terms, random, records);
    }

    /** Receives a cardholder's request. */
    public MerchantStep received(Bytes octets, Instant now) {
        return WrapperReceived.check(octets, desk.terms(), now)
                .then(arrival -> Trusted.procedure(() -> requested(arrival, now)))
                .fold(step -> step, refusal -> desk.refused(refusal, octets, now));
    }

    /** Section 5.1 step 4, the duplicate test; then each message's own steps. */
    private Checked<MerchantStep> requested(Arrival arrival, Instant now) {
        return desk.records()
                .reply(arrival.rrpid())
                .map(reply -> reply.again(arrival, now)
                        .map(again -> MerchantStep.repeating(Optional.of(again), arrival.ids())))
                .orElseGet(() -> procedure(arrival, arrival.message()));
    }

    private Checked<MerchantStep> procedure(Arrival arrival, Message message) {
        if (message instanceof PInitReq pInitReq) {
            return PInitReqReceived.check(arrival, pInitReq, desk);
        }
        return switch (message.type()) {
            case "PReq" -> pReq(arrival, message);
            case "InqReq" -> inqReq(arrival, message);
            default -> Checked.refused(MESSAGE_NOT_SUPPORTED, message.type() + " is no request to a merchant");
        };
    }

    private Checked<MerchantStep> pReq(Arrival arrival, Message message) {
        return message instanceof PReqDualSigned signed
                ? PReqReceived.check(arrival, signed, desk)
                : Checked.passed(new PReqUnsignedReceived(arrival, (PReqUnsigned) message, desk).answer());
    }

    private Checked<MerchantStep> inqReq(Arrival arrival, Message message) {
        return message instanceof InqReqSigned signed
                ? InqReqReceived.check(arrival, signed, desk)
                : Checked.refused(SIGNATURE_REQUIRED, "an unsigned InqReq may be anybody's");
    }

    /**
     * Receives the gateway's answer to {@link MerchantTransaction#unanswered}. What does not hold is dropped: the
     * transaction stands as it stood, and the request is sent again.
     */
    public MerchantStep answered(MerchantTransaction transaction, Bytes octets, Instant now) {
        return WrapperReceived.check(octets, desk.terms(), now)
                .then(arrival -> Trusted.procedure(() -> answered(transaction, arrival)))
                .map(next -> ended(next, now.truncatedTo(ChronoUnit.SECONDS)))
                .fold(
                        step -> step,
                        refusal -> MerchantStep.refused(
                                refusal, Optional.empty(), Optional.of(Wrapping.ids(transaction.transIds()))));
    }

    private Checked<MerchantTransaction> answered(MerchantTransaction transaction, Arrival arrival) {
        var message = arrival.message();
        if (message instanceof ErrorMessage error) {
            return error(transaction, arrival, error);
        }
        if (transaction.phase() == MerchantPhase.AUTHORIZING && message instanceof AuthResEncB authRes) {
            return AuthResReceived.check(arrival, authRes, transaction, desk).map(transaction::decided);
        }
        if (transaction.phase() == MerchantPhase.REVERSING && message instanceof AuthRevResEnc authRevRes) {
            return AuthRevResReceived.check(arrival, authRevRes, transaction, desk);
        }
        return Checked.refused(UNKNOWN_RRPID, message.type() + " is not waited for");
    }

    /** An Error that refuses AuthReq ends the order; one that refuses a reversal leaves it to be asked for anew. */
    private Checked<MerchantTransaction> error(MerchantTransaction transaction, Arrival arrival, ErrorMessage error) {
        var account = desk.account(transaction.brand()).orElseThrow();
        var signer = desk.trust().signer(CertificateType.PGWY, Optional.of(transaction.brand()), arrival.at());
        return Checked.present(transaction.awaited(), UNKNOWN_RRPID, "an Error is not waited for")
                .then(asked -> ErrorReceived.check(error, asked.tags().rrpid(), signer))
                .require(
                        found -> Certificates.isSameHolder(found.signer(), account.gatewayEncryption()),
                        UNKNOWN_RRPID,
                        "the Error is from another gateway than was asked")
                .map(found -> found.content().errorCode())
                .then(code -> transaction.phase() == MerchantPhase.AUTHORIZING
                        ? Checked.passed(transaction.failed(code))
                        : Checked.refused(code, "the gateway refused to reverse"));
    }

    /** Tells the cardholder how its PReq ended. */
    private MerchantStep ended(MerchantTransaction transaction, Instant now) {
        var taken = transaction.pReq().orElseThrow();
        var key = desk.account(transaction.brand()).orElseThrow().signing();
        var signed = new PResComposed(transaction.transIds(), taken.rrpid(), taken.challC())
                .sign(PResComposed.payload(transaction), key);
        var ids = Wrapping.ids(transaction.transIds());
        var reply = desk.wrapping().reply(new PRes(signed), ids, taken.rrpid(), taken.requestDigest(), now);
        return MerchantStep.answering(transaction, reply);
    }

    /**
     * Gives up waiting for AuthRes and takes back whatever the gateway may have authorised. Again, after a reversal
     * that the gateway did not carry out, it asks anew.
     *
     * @throws IllegalStateException if nothing is being waited for
     */
    public MerchantStep reverse(MerchantTransaction transaction, Instant now) {
        if (transaction.unanswered().isEmpty()) {
            throw new IllegalStateException("Nothing to take back in phase " + transaction.phase());
        }
        return new AuthRevReqComposed(transaction, desk).compose(now.truncatedTo(ChronoUnit.SECONDS));
    }
}
