package kessai.set;

import java.util.List;
import java.util.Optional;
import kessai.der.Oid;
import kessai.der.Tag;

/**
 * The order information: what the merchant sees. The order and its amount are bound in by their digest
 * (set-protocol 2.6).
 *
 * @param challM the merchant's challenge, if there was a PInitRes
 * @param odExtOids the identifiers of HODInput's extensions, in their order
 *
 * <pre>
 * OIData ::= SEQUENCE { transIDs TransIDs, rrpid RRPID, chall-C Challenge, hod HOD, odSalt Nonce, chall-M Challenge OPTIONAL,
 *   brandID BrandID, bin BIN, odExtOIDs [0] SEQUENCE OF OBJECT IDENTIFIER OPTIONAL, oiExtensions [1] MsgExtensions OPTIONAL }
 * HOD    ::= DD { HODInput }
 * </pre>
 */
public record OiData(
        TransIds transIds,
        Rrpid rrpid,
        Challenge challC,
        DetachedDigest hod,
        Nonce odSalt,
        Optional<Challenge> challM,
        BrandId brandId,
        Bin bin,
        @Tag(0) Optional<List<Oid>> odExtOids,
        @Tag(1) Optional<MsgExtensions> oiExtensions) {

    /** Copies the list. */
    public OiData {
        odExtOids = odExtOids.map(List::copyOf);
    }
}
