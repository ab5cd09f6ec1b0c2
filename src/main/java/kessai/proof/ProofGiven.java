package kessai.proof;

import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.set.Signed;

/**
 * The answer to a {@link ProofAsked}.
 *
 * <pre>
 * ProofGiven ::= SEQUENCE { reference OCTET STRING, proof S(wallet, WalletProof) OPTIONAL }
 * </pre>
 *
 * @param reference of what is answered
 * @param proof signed with the wallet certificate of a brand that was asked for; none: it has none of these
 */
public record ProofGiven(Bytes reference, Optional<Signed<WalletProof>> proof) {

    /** The message's type. */
    public static final String TYPE = "ProofGiven";

    /** As a message. */
    public byte[] write() {
        return Der.encode(this);
    }
}
