package kessai.credentials;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import kessai.approval.ModuleKeys;
import kessai.certificate.CertificateChain;
import kessai.certificate.Trust;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Encoded;
import kessai.der.Undecodable;
import kessai.purchase.CardholderAccount;
import kessai.purchase.Checked;
import kessai.purchase.PReqDraft;
import kessai.purchase.PaymentInstruction;
import kessai.purchase.Refusal;
import kessai.set.Encrypted;
import kessai.set.ErrorCode;
import kessai.treatment.Digests;
import kessai.treatment.Recipient;
import kessai.treatment.SigningKey;
import kessai.treatment.Untrustworthy;

/** The side that keeps a customer's credentials, and what it checks before it hands them out. */
public final class Keeper {

    private static final int SESSION_KEY = 32;

    private final SecureRandom random;
    private final CertificateCheck certificates;
    private final InstructionCheck instructions;

    public Keeper(Trust trust, SecureRandom random) {
        this.random = random;
        this.certificates = new CertificateCheck(trust);
        this.instructions = new InstructionCheck(trust, random);
    }

    /**
     * A master's request that was found good.
     *
     * @param digest SHA-256 over its octets
     * @param master whom to close the answer for
     */
    public record Asked(CertificateRequest request, Bytes digest, Recipient master) {}

    /**
     * What is handed out first.
     *
     * @param octets signed, and closed for the master
     * @param sessionKey secret: closes what follows
     */
    public record Handed(Bytes octets, Bytes sessionKey) {

        @Override
        public String toString() {
            return "Handed[" + octets.size() + " octets]";
        }
    }

    /**
     * Checks a request for a certificate; costs no private operation.
     *
     * @param master who sent it
     * @param keeper this wallet's name
     * @return the request, or why it is none: it is not signed by that master as a wallet of the brand, names another
     *     master or keeper, or does not bring the master's encryption certificate
     */
    public Checked<Asked> asked(Bytes octets, String master, String keeper, Instant now) {
        return certificates.check(octets, master, keeper, now);
    }

    /** Hands out a certificate; costs one private operation. */
    public Handed hand(
            Asked asked,
            SigningKey keeper,
            CardholderAccount account,
            String maskedCard,
            ModuleKeys module,
            Instant usableUntil) {
        Bytes session = Bytes.random(SESSION_KEY, random);
        CertificateHanded handed = new CertificateHanded(
                asked.digest(),
                CertificateChain.of(account.key().chain()),
                account.pan().bin(),
                maskedCard,
                Bytes.of(module.sign().getEncoded()),
                Bytes.of(module.seal().getEncoded()),
                session,
                usableUntil);
        Bytes octets = Bytes.of(CredentialsOids.CERTIFICATE_HANDED
                .seal(keeper, asked.master(), handed, random)
                .content()
                .toByteArray());
        return new Handed(octets, session);
    }

    /**
     * Checks a request for what pays; costs no private operation.
     *
     * @return the draft of the PReq, worked out anew, or why it is not to be paid for
     */
    public Checked<PReqDraft> instructed(Bytes octets, Handing handing, Instant now) {
        try {
            InstructionRequest request = CredentialsOids.INSTRUCTION_REQUEST.open(
                    handing.sessionKey(),
                    new Encrypted<>(Der.decode(Encoded.class, octets.toByteArray())),
                    InstructionRequest.class);
            return instructions.check(request, handing, now);
        } catch (Untrustworthy | Undecodable e) {
            return Checked.refused(Refusal.of(
                    ErrorCode.DECODING_FAILURE, "the request was not closed with what was handed out for it"));
        }
    }

    /** Hands out the signature that pays for a draft; costs one private operation. The key stays. */
    public Bytes sign(Bytes request, PReqDraft draft, Handing handing, Instant usableUntil) {
        PaymentInstruction paid = PaymentInstruction.of(draft, handing.account(), random);
        return close(
                handing,
                new InstructionHanded(
                        Digests.h(request.toByteArray()),
                        usableUntil,
                        paid.panData(),
                        paid.transStain(),
                        Optional.of(paid.signature()),
                        Optional.empty()));
    }

    /** Hands over the key, with which the master signs for itself. */
    public Bytes handKey(Bytes request, PReqDraft draft, Handing handing, Instant usableUntil) {
        CardholderAccount account = handing.account();
        return close(
                handing,
                new InstructionHanded(
                        Digests.h(request.toByteArray()),
                        usableUntil,
                        PaymentInstruction.panData(account, random),
                        PaymentInstruction.transStain(draft, account),
                        Optional.empty(),
                        Optional.of(account.key().handOver())));
    }

    private Bytes close(Handing handing, InstructionHanded handed) {
        return Bytes.of(CredentialsOids.INSTRUCTION_HANDED
                .seal(handing.sessionKey(), handed, random)
                .content()
                .toByteArray());
    }
}
