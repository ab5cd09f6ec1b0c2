package kessai.set;

import java.util.Optional;
import kessai.der.Tag;

/**
 * The outcome of an authorisation (set-protocol 2.8).
 *
 * @param capResPayload the outcome of the capture, if CaptureNow was asked for
 *
 * <pre>
 * AuthResPayload ::= SEQUENCE { authHeader AuthHeader, capResPayload CapResPayload OPTIONAL, aRsExtensions [0] MsgExtensions OPTIONAL }
 * </pre>
 */
public record AuthResPayload(
        AuthHeader authHeader, Optional<CapResPayload> capResPayload, @Tag(0) Optional<MsgExtensions> aRsExtensions) {}
