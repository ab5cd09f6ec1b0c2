package kessai.set;

import java.util.Optional;
import kessai.der.Tag;

/**
 * One authorisation that is asked for (set-protocol 2.8).
 *
 * @param checkDigests left out if and only if the payment instructions are an AuthToken
 *
 * <pre>
 * AuthReqItem ::= SEQUENCE { authTags AuthTags, checkDigests [0] CheckDigests OPTIONAL, authReqPayload AuthReqPayload }
 * </pre>
 */
public record AuthReqItem(
        AuthTags authTags, @Tag(0) Optional<CheckDigests> checkDigests, AuthReqPayload authReqPayload) {}
