package kessai.set;

import kessai.der.Tag;

/**
 * The gateway's answer to AuthReq (set-protocol 2.8).
 *
 * <pre>
 * AuthRes ::= CHOICE { encB [0] EXPLICIT EncB { P, M, AuthResData, AuthResBaggage },
 *   encBX [1] EXPLICIT EncBX { P, M, AuthResData, AuthResBaggage, PANToken } }
 * </pre>
 */
@Tag(value = 7, explicit = true)
public sealed interface AuthRes extends Message permits AuthResEncB, AuthResEncBX {

    @Override
    default String type() {
        return "AuthRes";
    }
}
