package kessai.set;

import kessai.der.Tag;

/**
 * A merchant takes an authorisation back, or lowers it, before the capture (set-protocol 2.9).
 *
 * <pre>
 * AuthRevReq ::= EncB { M, P, AuthRevReqData, AuthRevReqBaggage }
 * </pre>
 */
@Tag(value = 8, explicit = true)
public record AuthRevReq(Enveloped<Signed<AuthRevReqTbs>> enc, AuthRevReqBaggage baggage) implements Message {

    @Override
    public String type() {
        return "AuthRevReq";
    }
}
