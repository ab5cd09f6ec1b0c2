package kessai.set;

import java.util.List;
import java.util.Optional;
import kessai.der.Tag;

/**
 * How the purchase stands, once for each authorisation (set-protocol 2.7).
 *
 * @param challC the challenge of the request that is answered: of PReq, or Chall-C2 of InqReq
 *
 * <pre>
 * PResData ::= SEQUENCE { transIDs TransIDs, rrpid RRPID, chall-C Challenge,
 *   brandCRLIdentifier [0] EXPLICIT BrandCRLIdentifier OPTIONAL, pResPayloadSeq SEQUENCE SIZE(1..MAX) OF PResPayload }
 * </pre>
 */
public record PResData(
        TransIds transIds,
        Rrpid rrpid,
        Challenge challC,
        @Tag(value = 0, explicit = true) Optional<BrandCrlIdentifier> brandCrlIdentifier,
        List<PResPayload> pResPayloadSeq) {

    /** Refuses an empty list; copies it. */
    public PResData {
        Bounds.notEmpty("pResPayloadSeq", pResPayloadSeq);
        pResPayloadSeq = List.copyOf(pResPayloadSeq);
    }
}
