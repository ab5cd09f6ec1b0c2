package kessai.proof;

import static kessai.der.Alphabet.VISIBLE;

import java.time.Instant;
import kessai.der.Oid;
import kessai.der.Text;

/**
 * What a wallet signs to make itself known to a master. It names the master, so that nobody can pass it on to another, and
 * is a content type of its own, so that no other signature can be taken for it.
 *
 * <pre>
 * Announcement ::= SEQUENCE { wallet VisibleString, master VisibleString, brand VisibleString, at GeneralizedTime }
 * </pre>
 *
 * @param wallet the name of the wallet that announces itself
 * @param master the name of the master that it is for
 * @param brand whose wallet certificate it is signed with; it says nothing of what else is settled
 * @param at when it was signed
 */
public record Announcement(
        @Text(VISIBLE) String wallet, @Text(VISIBLE) String master, @Text(VISIBLE) String brand, Instant at) {

    /** Beside the proof's. */
    static final Oid TYPE = new Oid("2.25.211593570147683045187264900386517431.2").child(2);
}
