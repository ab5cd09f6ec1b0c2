package kessai.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.certificate.CertificateType;
import kessai.certificate.SetCertificate;
import kessai.certificate.Trust;
import kessai.der.Bytes;
import kessai.purchase.Checked;
import kessai.set.BrandId;
import kessai.set.ErrorCode;
import kessai.treatment.Signatures;
import kessai.treatment.Untrustworthy;
import kessai.treatment.Verified;

/**
 * The master's side of a proof.
 *
 * @param trust whose certificates count
 * @param asker the master's own name
 */
public record ProofCheck(Trust trust, String asker) {

    /**
     * Checks an answer.
     *
     * @param address the name by which the wallet was asked, and by which it is to be told
     * @param challenge what it was to prove itself over
     * @param brands which brands' wallets will do
     * @return the brand that it is a wallet of, or why it is none, in words
     */
    public Checked<String> proven(ProofGiven given, String address, Bytes challenge, List<String> brands, Instant now) {
        if (given.proof().isEmpty()) {
            return Checked.refused(ErrorCode.MISSING_CERTIFICATE, "it is no wallet of any of the brands " + brands);
        }
        try {
            Verified<WalletProof> verified = Signatures.verify(
                    given.proof().get(),
                    WalletProof.TYPE,
                    WalletProof.class,
                    trust.signer(CertificateType.WALLET, Optional.empty(), now));
            return agreed(verified, address, challenge, brands).map(WalletProof::brand);
        } catch (Untrustworthy e) {
            return Checked.refused(e.code(), String.valueOf(e.getMessage()));
        }
    }

    private Checked<WalletProof> agreed(
            Verified<WalletProof> verified, String address, Bytes challenge, List<String> brands) {
        SetCertificate wallet = SetCertificate.of(verified.signer());
        return Checked.passed(verified.content())
                .require(
                        it -> it.challenge().equals(challenge),
                        ErrorCode.CHALLENGE_MISMATCH,
                        "it proved itself over something else than it was asked")
                .require(
                        it -> it.asker().equals(asker),
                        ErrorCode.CHALLENGE_MISMATCH,
                        "it proved itself to somebody else")
                .require(
                        it -> it.wallet().equals(address)
                                && wallet.commonName().filter(address::equals).isPresent(),
                        ErrorCode.INVALID_CERTIFICATE,
                        "its certificate is another wallet's")
                .require(
                        it -> brands.contains(it.brand())
                                && wallet.brand().equals(Optional.of(new BrandId(it.brand()).brand())),
                        ErrorCode.INVALID_CERTIFICATE,
                        "its certificate is of another brand than " + brands);
    }
}
