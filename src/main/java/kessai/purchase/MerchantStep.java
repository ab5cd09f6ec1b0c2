package kessai.purchase;

import java.util.Optional;
import kessai.set.MessageIds;

/**
 * What a merchant does after a message or at a time. All of it is stored together before anything is sent.
 *
 * @param transaction the new state, to be stored under its XID; when it {@link MerchantTransaction#isClaim claims} its
 *     order, the order is marked with the XID in the same database transaction
 * @param answer what goes back to the cardholder
 * @param toGateway what the gateway is asked
 * @param refusal why the message was refused, for log and journey
 * @param about the identifiers that the message's wrapper showed, which prove nothing
 */
public record MerchantStep(
        Optional<MerchantTransaction> transaction,
        Optional<Answer> answer,
        Optional<Outgoing> toGateway,
        Optional<Refusal> refusal,
        Optional<MessageIds> about) {

    static MerchantStep answering(MerchantTransaction transaction, Reply reply) {
        return new MerchantStep(
                Optional.of(transaction),
                Optional.of(Answer.kept(reply)),
                Optional.empty(),
                Optional.empty(),
                ids(transaction));
    }

    static MerchantStep asking(MerchantTransaction transaction, Outgoing toGateway) {
        return new MerchantStep(
                Optional.of(transaction), Optional.empty(), Optional.of(toGateway), Optional.empty(), ids(transaction));
    }

    /** Says the same as before, or nothing. */
    static MerchantStep repeating(Optional<Answer> answer, MessageIds about) {
        return new MerchantStep(Optional.empty(), answer, Optional.empty(), Optional.empty(), Optional.of(about));
    }

    static MerchantStep refused(Refusal refusal, Optional<Answer> error, Optional<MessageIds> about) {
        return new MerchantStep(Optional.empty(), error, Optional.empty(), Optional.of(refusal), about);
    }

    private static Optional<MessageIds> ids(MerchantTransaction transaction) {
        return Optional.of(Wrapping.ids(transaction.transIds()));
    }
}
