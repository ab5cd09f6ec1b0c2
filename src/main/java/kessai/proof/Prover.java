package kessai.proof;

import java.util.Optional;
import java.util.function.Function;
import kessai.treatment.Signatures;
import kessai.treatment.SigningKey;

/** The wallet's side of a proof. */
public final class Prover {

    private Prover() {}

    /**
     * Answers; costs one private operation.
     *
     * @param asker the name of the master that asked, as the broker authenticated it
     * @param wallet the wallet's own name
     * @param keys its key for a brand, where it has one
     */
    public static ProofGiven prove(
            ProofAsked asked, String asker, String wallet, Function<String, Optional<SigningKey>> keys) {
        for (String brand : asked.brands()) {
            Optional<SigningKey> key = keys.apply(brand);
            if (key.isPresent()) {
                WalletProof proof = new WalletProof(asked.challenge(), asker, wallet, brand);
                return new ProofGiven(
                        asked.reference(), Optional.of(Signatures.sign(key.get(), WalletProof.TYPE, proof)));
            }
        }
        return new ProofGiven(asked.reference(), Optional.empty());
    }
}
