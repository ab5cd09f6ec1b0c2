package kessai.set;

import kessai.der.Tag;

/**
 * The gateway's answer to AuthRevReq (set-protocol 2.9).
 *
 * <pre>
 * AuthRevRes ::= CHOICE { encB [0] EXPLICIT EncB { P, M, AuthRevResData, AuthRevResBaggage },
 *   enc [1] EXPLICIT Enc { P, M, AuthRevResData } }
 * </pre>
 */
@Tag(value = 9, explicit = true)
public sealed interface AuthRevRes extends Message permits AuthRevResEncB, AuthRevResEnc {

    @Override
    default String type() {
        return "AuthRevRes";
    }
}
