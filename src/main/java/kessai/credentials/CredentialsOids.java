package kessai.credentials;

import kessai.der.Oid;
import kessai.treatment.Ek;
import kessai.treatment.Enc;

/** Content types of what passes between a keeper and a master; SET has no such messages. The arc is the approval's. */
final class CredentialsOids {

    private static final Oid ARC = new Oid("2.25.211593570147683045187264900386517431.2");

    /** Signed by the master. */
    static final Oid CERTIFICATE_REQUEST = ARC.child(1);

    /** Signed by the keeper, closed for the master. */
    static final Enc CERTIFICATE_HANDED = new Enc(ARC.child(2), ARC.child(3));

    /** By the master, under the session key. */
    static final Ek INSTRUCTION_REQUEST = new Ek(ARC.child(4));

    /** By the keeper, under the session key. */
    static final Ek INSTRUCTION_HANDED = new Ek(ARC.child(5));

    private CredentialsOids() {}
}
