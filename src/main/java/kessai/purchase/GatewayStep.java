package kessai.purchase;

import java.util.Optional;
import kessai.set.MessageIds;

/**
 * What a gateway does after a message or after the issuer's answer. All of it is stored together before anything is
 * sent.
 *
 * @param authorization the new state, to be stored under merchant and XID
 * @param toIssuer what the issuer is asked, once the state is stored
 * @param answer what goes back to the merchant
 * @param refusal why the message was refused, for log and journey
 * @param about the identifiers that the message's wrapper showed, which prove nothing
 */
public record GatewayStep(
        Optional<GatewayAuthorization> authorization,
        Optional<IssuerRequest> toIssuer,
        Optional<Answer> answer,
        Optional<Refusal> refusal,
        Optional<MessageIds> about) {

    static GatewayStep asking(GatewayAuthorization asked, Card card) {
        return new GatewayStep(
                Optional.of(asked),
                Optional.of(IssuerRequest.authorize(asked, card)),
                Optional.empty(),
                Optional.empty(),
                ids(asked));
    }

    static GatewayStep answering(GatewayAuthorization decided, Reply reply) {
        return new GatewayStep(
                Optional.of(decided),
                Optional.empty(),
                Optional.of(Answer.kept(reply)),
                Optional.empty(),
                ids(decided));
    }

    static GatewayStep releasing(GatewayAuthorization reversed) {
        return new GatewayStep(
                Optional.empty(),
                Optional.of(IssuerRequest.release(reversed)),
                Optional.empty(),
                Optional.empty(),
                ids(reversed));
    }

    static GatewayStep nothing(GatewayAuthorization about) {
        return new GatewayStep(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ids(about));
    }

    /** Says the same as before. */
    static GatewayStep repeating(Answer answer, MessageIds about) {
        return new GatewayStep(
                Optional.empty(), Optional.empty(), Optional.of(answer), Optional.empty(), Optional.of(about));
    }

    private static Optional<MessageIds> ids(GatewayAuthorization about) {
        return Optional.of(Wrapping.ids(about.tags().transIds()));
    }
}
