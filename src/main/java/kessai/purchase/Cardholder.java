package kessai.purchase;

import static kessai.set.ErrorCode.INVALID_CERTIFICATE;
import static kessai.set.ErrorCode.MESSAGE_NOT_SUPPORTED;
import static kessai.set.ErrorCode.UNKNOWN_RRPID;
import static kessai.set.ErrorCode.UNSPECIFIED_FAILURE;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import kessai.certificate.CertificateType;
import kessai.certificate.Trust;
import kessai.der.Bytes;
import kessai.set.Bin;
import kessai.set.Challenge;
import kessai.set.ContentTypes;
import kessai.set.ErrorMessage;
import kessai.set.InqReqData;
import kessai.set.InqReqSigned;
import kessai.set.InqRes;
import kessai.set.LocalId;
import kessai.set.Nonce;
import kessai.set.PInitReq;
import kessai.set.PInitRes;
import kessai.set.PRes;
import kessai.set.PResData;
import kessai.set.Rrpid;
import kessai.set.Signed;
import kessai.treatment.Signatures;

/**
 * The cardholder's part of a purchase (section 5.4), as a wallet carries it out for a customer.
 *
 * <p>Whatever is composed is stored with its state first and sent then; a request without an answer is sent again with
 * {@link Resend}, or, once PReq has left, asked about with {@link #inquire}.
 */
public final class Cardholder {

    private static final int LID_SIZE = 20;

    private final Trust trust;
    private final Terms terms;
    private final SecureRandom random;
    private final Wrapping wrapping;

    public Cardholder(Trust trust, Terms terms, SecureRandom random) {
        this.trust = trust;
        this.terms = terms;
        this.random = random;
        this.wrapping = new Wrapping(terms);
    }

    /** Opens a purchase: PInitReq. */
    public CardholderStep open(AgreedOrder order, Bin bin, Instant now) {
        var lidC = new LocalId(Bytes.random(LID_SIZE, random));
        var rrpid = Rrpid.random(random);
        var challenge = Challenge.random(random);
        var message = new PInitReq(
                rrpid,
                order.language(),
                lidC,
                Optional.of(order.lidM()),
                challenge,
                order.brand(),
                bin,
                Optional.empty(),
                Optional.empty());
        var send = wrapping.outgoing(message, Wrapping.ids(lidC, order.lidM()), rrpid, now);
        return new CardholderStep(
                CardholderState.opened(order, lidC, new Exchange(rrpid, challenge, send.octets())), send);
    }

    /**
     * Orders and pays: PReq. Refused without the customer's yes to exactly this order, before PInitRes has come, and
     * when it was done before: then the PReq of the state is the one.
     */
    public Checked<CardholderStep> request(
            CardholderState state, CardholderAccount account, PurchaseApproval approval, Instant now) {
        return draft(state, account.pan().bin(), approval, Rrpid.random(random), Nonce.random(random))
                .map(draft -> complete(state, draft, PaymentInstruction.of(draft, account, random), now));
    }

    /**
     * The PReq as far as it goes without the card; refused as {@link #request} is.
     *
     * @param rrpid the PReq's, never used before
     */
    public Checked<PReqDraft> draft(
            CardholderState state, Bin bin, PurchaseApproval approval, Rrpid rrpid, Nonce odSalt) {
        return Checked.present(state.initialised(), UNSPECIFIED_FAILURE, "PInitRes has not come")
                .require(found -> state.pReq().isEmpty(), UNSPECIFIED_FAILURE, "PReq was composed before")
                .require(
                        found -> approval.covers(state.order()),
                        UNSPECIFIED_FAILURE,
                        "the approval is of another order")
                .map(found -> new PReqDraft(
                        state.order(), found, state.pInit().challenge(), rrpid, odSalt, bin, terms.swIdent()));
    }

    /** The PReq, of a draft and what pays for it. */
    public CardholderStep complete(
            CardholderState state, PReqDraft draft, PaymentInstruction instruction, Instant now) {
        var message = new PReqComposed(draft, instruction, random).compose();
        var ids = Wrapping.ids(draft.initialised().transIds());
        var send = wrapping.outgoing(message, ids, draft.rrpid(), now);
        var sent = new Exchange(draft.rrpid(), draft.challC(), send.octets());
        return new CardholderStep(state.withPReq(sent), send);
    }

    /** Asks what became of the purchase: InqReq, with a challenge of its own each time. */
    public CardholderStep inquire(CardholderState state, CardholderAccount account, Instant now) {
        var transIds = state.initialised()
                .orElseThrow(() -> new IllegalStateException("Nothing to ask about before PInitRes"))
                .transIds();
        var rrpid = Rrpid.random(random);
        var challenge = Challenge.random(random);
        var data = new InqReqData(transIds, rrpid, challenge, Optional.empty());
        var message = new InqReqSigned(Signatures.sign(account.key(), ContentTypes.INQ_REQ_DATA, data));
        var send = wrapping.outgoing(message, Wrapping.ids(transIds), rrpid, now);
        return new CardholderStep(state.withInquiry(new Exchange(rrpid, challenge, send.octets())), send);
    }

    /** Receives the answer to any of these requests. */
    public CardholderReceipt received(CardholderState state, Bytes octets, Instant now) {
        return WrapperReceived.check(octets, terms, now)
                .fold(arrival -> received(state, arrival), CardholderReceipt::dropped);
    }

    private CardholderReceipt received(CardholderState state, Arrival arrival) {
        return switch (arrival.message().type()) {
            case "PInitRes" -> pInitRes(state, arrival, (PInitRes) arrival.message());
            case "PRes" -> pRes(state, arrival, ((PRes) arrival.message()).content());
            case "InqRes" -> pRes(state, arrival, ((InqRes) arrival.message()).content());
            case "Error" -> error(state, arrival, (ErrorMessage) arrival.message());
            default -> CardholderReceipt.dropped(Refusal.of(MESSAGE_NOT_SUPPORTED, "no answer to a cardholder"));
        };
    }

    private CardholderReceipt pInitRes(CardholderState state, Arrival arrival, PInitRes message) {
        if (state.initialised().isPresent()) {
            return CardholderReceipt.dropped(Refusal.of(UNKNOWN_RRPID, "PInitRes has come before"));
        }
        return PInitResReceived.check(arrival, message, state, trust)
                .fold(found -> CardholderReceipt.broughtOn(state.withInitialised(found)), CardholderReceipt::dropped);
    }

    private CardholderReceipt pRes(CardholderState state, Arrival arrival, Signed<PResData> signed) {
        return PResReceived.check(arrival, signed, state, trust)
                .fold(CardholderReceipt::of, CardholderReceipt::dropped);
    }

    /** An Error that refuses PInitReq or PReq ends the purchase; one that refuses an inquiry says nothing of it. */
    private CardholderReceipt error(CardholderState state, Arrival arrival, ErrorMessage error) {
        var asked = state.pReq().orElse(state.pInit()).rrpid();
        var signer = trust.signer(CertificateType.MER, Optional.of(state.order().brand()), arrival.at());
        return ErrorReceived.check(error, asked, signer)
                .require(
                        found -> Certificates.isOf(found.signer(), state.order().merchant()),
                        INVALID_CERTIFICATE,
                        "the Error is from another merchant than the order")
                .fold(
                        found -> CardholderReceipt.of(
                                PurchaseResult.of(found.content().errorCode())),
                        CardholderReceipt::dropped);
    }
}
