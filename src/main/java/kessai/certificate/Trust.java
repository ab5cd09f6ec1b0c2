package kessai.certificate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kessai.set.BrandId;
import kessai.treatment.SignerCheck;
import kessai.treatment.Untrustworthy;

/**
 * Decides which certificates are good for what (set-protocol.md section 4.3, rules 1 to 4): the chain leads to a trusted
 * root, every member may issue the next, all hold at the time, and the holder is what the message wants, of the brand
 * that the purchase is of.
 *
 * <p>A chain that was verified is remembered, up to 10 000 of them, so that a settlement between known parties verifies
 * none; that its members still hold is asked every time.
 */
public final class Trust {

    private static final int REMEMBERED = 10_000;

    private final Chains chains;
    private final Cache<X509Certificate, List<SetCertificate>> verified =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private Trust(Chains chains) {
        this.chains = chains;
    }

    /** Trust in these root certificates and what they lead to. */
    public static Trust in(Collection<X509Certificate> roots) {
        return new Trust(new Chains(roots.stream().map(SetCertificate::of).toList()));
    }

    /**
     * Checks a certificate.
     *
     * @param others further certificates that came with it, among them the authorities'
     * @param role what its holder has to be
     * @param brand the brand of the purchase, with or without product; empty if it does not matter
     * @param at the time of the message
     * @throws Untrustworthy if it is not good for this, with SET's code and the certificate at fault
     */
    public SetCertificate check(
            X509Certificate certificate,
            Collection<X509Certificate> others,
            CertificateType role,
            KeyUse use,
            Optional<BrandId> brand,
            Instant at) {
        var chain = chain(certificate, others, at);
        new Fitness(role, use, brand).require(chain.get(0), at);
        return chain.get(0);
    }

    /** The check of who signed: a holder of this role, with a signature key. */
    public SignerCheck signer(CertificateType role, Optional<BrandId> brand, Instant at) {
        return (signer, others) -> check(signer, others, role, KeyUse.SIGN, brand, at);
    }

    /** The chain, remembered or built, all of whose members hold. */
    private List<SetCertificate> chain(X509Certificate certificate, Collection<X509Certificate> others, Instant at) {
        var remembered = verified.getIfPresent(certificate);
        if (remembered != null) {
            Chains.requireHoldsAt(remembered.subList(0, 1), at);
            if (Chains.holdsAt(remembered, at)) {
                return remembered;
            }
        }
        // Not seen before, or an authority's certificate is over and may have been renewed.
        var built = chains.build(certificate, others);
        Chains.requireHoldsAt(built, at);
        verified.put(certificate, built);
        return built;
    }
}
