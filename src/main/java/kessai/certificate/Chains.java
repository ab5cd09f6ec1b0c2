package kessai.certificate;

import static kessai.set.ErrorCode.EXPIRED_CERTIFICATE;
import static kessai.set.ErrorCode.INVALID_CERTIFICATE;
import static kessai.set.ErrorCode.MISSING_CERTIFICATE;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;

/**
 * Builds the chain from a certificate to a trusted root and checks what does not depend on the time (set-protocol.md
 * section 4.3, rules 1 to 3). Each certificate names its issuer's by number, so there is one chain or none.
 */
final class Chains {

    /** Root, brand, geopolitical, holder's authority, holder. */
    private static final int LONGEST = 5;

    private final Map<IssuerAndSerialNumber, SetCertificate> roots;

    Chains(Collection<SetCertificate> roots) {
        this.roots = roots.stream().collect(Collectors.toUnmodifiableMap(SetCertificate::number, Function.identity()));
    }

    /** The chain, the certificate first and the root last. */
    List<SetCertificate> build(X509Certificate certificate, Collection<X509Certificate> others) {
        var chain = new ArrayList<SetCertificate>();
        var member = SetCertificate.of(certificate);
        chain.add(member);
        Certified.requireSound(member);
        while (!isTrustedRoot(member)) {
            Fitness.require(chain.size() < LONGEST, INVALID_CERTIFICATE, "the chain is too long", member);
            var issuer = issuerOf(member, others);
            new Certified(member, issuer).require(chain.size() - 1);
            chain.add(issuer);
            member = issuer;
        }
        return List.copyOf(chain);
    }

    static boolean holdsAt(List<SetCertificate> chain, Instant at) {
        return chain.stream().allMatch(it -> !isEarly(it, at) && !isOver(it, at));
    }

    static void requireHoldsAt(List<SetCertificate> chain, Instant at) {
        for (var member : chain) {
            Fitness.require(!isEarly(member, at), INVALID_CERTIFICATE, "the certificate is not yet valid", member);
            Fitness.require(!isOver(member, at), EXPIRED_CERTIFICATE, "the certificate is no longer valid", member);
        }
    }

    private boolean isTrustedRoot(SetCertificate certificate) {
        return roots.containsValue(certificate);
    }

    private SetCertificate issuerOf(SetCertificate member, Collection<X509Certificate> others) {
        var number = member.authority();
        Fitness.require(number.isPresent(), INVALID_CERTIFICATE, "the chain leads to no trusted root", member);
        var wanted = number.orElseThrow();
        var root = roots.get(wanted);
        if (root != null) {
            return root;
        }
        var found = others.stream()
                .filter(it ->
                        it.getSerialNumber().equals(wanted.getSerialNumber().getValue()))
                .distinct()
                .map(SetCertificate::of)
                .filter(it -> it.number().equals(wanted))
                .toList();
        Fitness.require(!found.isEmpty(), MISSING_CERTIFICATE, "the issuer's certificate is missing", member);
        Fitness.require(found.size() == 1, INVALID_CERTIFICATE, "two issuers have one number", member);
        return found.get(0);
    }

    private static boolean isEarly(SetCertificate certificate, Instant at) {
        return at.isBefore(certificate.x509().getNotBefore().toInstant());
    }

    private static boolean isOver(SetCertificate certificate, Instant at) {
        return at.isAfter(certificate.x509().getNotAfter().toInstant());
    }
}
