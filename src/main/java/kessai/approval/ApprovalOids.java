package kessai.approval;

import kessai.der.Oid;
import kessai.treatment.Enc;
import kessai.treatment.EncK;

/**
 * Content types of the approval. SET has no such messages; these are under a UUID-based arc (X.667), which needs no
 * registration.
 */
final class ApprovalOids {

    private static final Oid ARC = new Oid("2.25.211593570147683045187264900386517431.1");

    /** Signed by the wallet, closed for the module. */
    static final Enc REQUEST = new Enc(ARC.child(1), ARC.child(2));

    /** Signed by the module, closed with the back key. */
    static final EncK ANSWER = new EncK(ARC.child(3), ARC.child(4));

    private ApprovalOids() {}
}
