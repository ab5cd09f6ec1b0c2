package kessai.proof;

import static kessai.der.Alphabet.VISIBLE;

import java.security.SecureRandom;
import java.util.List;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Text;

/**
 * A master asks who is at an address that came from outside to prove that a wallet is. It says nothing of the settlement:
 * only which brands' wallets will do.
 *
 * <pre>
 * ProofAsked ::= SEQUENCE { reference OCTET STRING (SIZE(16)), challenge OCTET STRING (SIZE(32)),
 *   brands SEQUENCE SIZE(1..10) OF VisibleString }
 * </pre>
 *
 * @param reference by which the master finds what the answer is about; it means nothing to anybody else
 * @param challenge what the proof must be over
 * @param brands a proof for one of these will do; the first that the wallet has a certificate of
 */
public record ProofAsked(Bytes reference, Bytes challenge, @Text(VISIBLE) List<String> brands) {

    /** The message's type. */
    public static final String TYPE = "ProofAsked";

    private static final int OCTETS_OF_REFERENCE = 16;
    private static final int OCTETS_OF_CHALLENGE = 32;
    private static final int MOST_BRANDS = 10;

    public ProofAsked {
        if (reference.size() != OCTETS_OF_REFERENCE || challenge.size() != OCTETS_OF_CHALLENGE) {
            throw new IllegalArgumentException("expected a reference of 16 octets and a challenge of 32, found "
                    + reference.size() + " and " + challenge.size());
        }
        if (brands.isEmpty() || brands.size() > MOST_BRANDS) {
            throw new IllegalArgumentException("expected 1 to 10 brands, found " + brands.size());
        }
        brands = List.copyOf(brands);
    }

    /** A new one, which nobody can foresee. */
    public static ProofAsked of(List<String> brands, SecureRandom random) {
        return new ProofAsked(
                Bytes.random(OCTETS_OF_REFERENCE, random), Bytes.random(OCTETS_OF_CHALLENGE, random), brands);
    }

    /** As a message. */
    public byte[] write() {
        return Der.encode(this);
    }
}
