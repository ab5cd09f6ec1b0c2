package kessai.proof;

import static kessai.der.Alphabet.VISIBLE;

import kessai.der.Bytes;
import kessai.der.Oid;
import kessai.der.Text;

/**
 * What a wallet signs to prove that it is one. It names who asked, so that nobody can pass it on as his own answer, and is
 * a content type of its own, so that no other signature can be taken for it.
 *
 * <pre>
 * WalletProof ::= SEQUENCE { challenge OCTET STRING, asker VisibleString, wallet VisibleString, brand VisibleString }
 * </pre>
 *
 * @param challenge of the question
 * @param asker the name of the master that asked
 * @param wallet the name of the wallet that proves itself
 * @param brand whose wallet certificate it is signed with
 */
public record WalletProof(
        Bytes challenge, @Text(VISIBLE) String asker, @Text(VISIBLE) String wallet, @Text(VISIBLE) String brand) {

    /** Under the arc of the approval's content types, which needs no registration (X.667). */
    static final Oid TYPE = new Oid("2.25.211593570147683045187264900386517431.2").child(1);
}
