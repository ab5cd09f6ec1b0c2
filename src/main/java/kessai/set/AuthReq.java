package kessai.set;

import kessai.der.Tag;

/**
 * A merchant asks the gateway to authorise a payment, perhaps with capture (set-protocol 2.8).
 *
 * @param enc Enc(M, P, L(AuthReqData, PI))
 * @param baggage the payment instructions, whose digest is inside
 *
 * <pre>
 * AuthReq ::= EncB { M, P, AuthReqData, PI }
 * </pre>
 */
@Tag(value = 6, explicit = true)
public record AuthReq(Enveloped<Signed<AuthReqTbs>> enc, Pi baggage) implements Message {

    @Override
    public String type() {
        return "AuthReq";
    }
}
