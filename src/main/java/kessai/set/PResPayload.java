package kessai.set;

import java.util.Optional;
import kessai.der.Tag;

/**
 * How one authorisation stands (set-protocol 2.7).
 *
 * <pre>
 * PResPayload ::= SEQUENCE { completionCode CompletionCode, results Results OPTIONAL, pRsExtensions [0] MsgExtensions OPTIONAL }
 * </pre>
 */
public record PResPayload(
        CompletionCode completionCode, Optional<Results> results, @Tag(0) Optional<MsgExtensions> pRsExtensions) {}
