package kessai.set;

import java.util.Optional;
import kessai.der.Tag;

/**
 * Which purchase is asked about (set-protocol 2.7).
 *
 * <pre>
 * InqReqData ::= SEQUENCE { transIDs TransIDs, rrpid RRPID, chall-C2 Challenge, inqRqExtensions [0] MsgExtensions OPTIONAL }
 * </pre>
 */
public record InqReqData(
        TransIds transIds, Rrpid rrpid, Challenge challC2, @Tag(0) Optional<MsgExtensions> inqRqExtensions) {}
