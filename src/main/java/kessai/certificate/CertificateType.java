package kessai.certificate;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a certificate's holder is (extension certificateType of set-protocol.md section 4.2).
 *
 * <pre>
 * CertificateType ::= BIT STRING { card(0), mer(1), pgwy(2), cca(3), mca(4), pca(5), gca(6), bca(7), rca(8), acq(9) }
 * </pre>
 *
 * SET knows no wallets: {@code wallet(10)} and its authority {@code wca(11)} are added here.
 */
public enum CertificateType {
    /** A cardholder. */
    CARD(0),
    /** A merchant. */
    MER(1),
    /** A payment gateway. */
    PGWY(2),
    /** The authority for cardholders. */
    CCA(3),
    /** The authority for merchants. */
    MCA(4),
    /** The authority for payment gateways. */
    PCA(5),
    /** A geopolitical authority, between a brand's and the three above. */
    GCA(6),
    /** A brand's authority. */
    BCA(7),
    /** The root. */
    RCA(8),
    /** An acquirer; no certificate of this kind is issued here. */
    ACQ(9),
    /** A server wallet, its name being the common name. */
    WALLET(10),
    /** The authority for server wallets, under each brand's. */
    WCA(11);

    private final int bit;

    CertificateType(int bit) {
        this.bit = bit;
    }

    /** Its bit on the wire. */
    int bit() {
        return bit;
    }

    /** What such an authority may certify (section 4.3, rule 3); nothing, if it is none. */
    Set<CertificateType> mayIssue() {
        return switch (this) {
            case RCA -> EnumSet.of(BCA);
            case BCA -> EnumSet.of(GCA, CCA, MCA, PCA, WCA);
            case GCA -> EnumSet.of(CCA, MCA, PCA, WCA);
            case CCA -> EnumSet.of(CARD);
            case MCA -> EnumSet.of(MER);
            case PCA -> EnumSet.of(PGWY);
            case WCA -> EnumSet.of(WALLET);
            case CARD, MER, PGWY, ACQ, WALLET -> EnumSet.noneOf(CertificateType.class);
        };
    }

    /** Whether it is an authority. */
    boolean isAuthority() {
        return !mayIssue().isEmpty();
    }
}
