package kessai.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kessai.certificate.CertificateType;
import kessai.certificate.SetCertificate;
import kessai.certificate.Trust;
import kessai.purchase.Checked;
import kessai.set.BrandId;
import kessai.set.ErrorCode;
import kessai.treatment.Signatures;
import kessai.treatment.Untrustworthy;
import kessai.treatment.Verified;

/**
 * The master's side of an announcement.
 *
 * @param trust whose certificates count
 * @param master the master's own name
 */
public record AnnouncementCheck(Trust trust, String master) {

    /** Longer on its way, and it may be somebody's whom there is no longer. */
    static final Duration OLDEST = Duration.ofMinutes(10);

    /** How far clocks may differ. */
    static final Duration AHEAD = Duration.ofMinutes(1);

    /**
     * Checks one.
     *
     * @param sender the name of the wallet that sent it, as the broker authenticated it
     * @return what it says, or why it does not count, in words
     */
    public Checked<Announcement> announced(WalletAnnounced announced, String sender, Instant now) {
        try {
            Verified<Announcement> verified = Signatures.verify(
                    announced.announcement(),
                    Announcement.TYPE,
                    Announcement.class,
                    trust.signer(CertificateType.WALLET, Optional.empty(), now));
            return agreed(verified, sender, now);
        } catch (Untrustworthy e) {
            return Checked.refused(e.code(), String.valueOf(e.getMessage()));
        }
    }

    private Checked<Announcement> agreed(Verified<Announcement> verified, String sender, Instant now) {
        SetCertificate certificate = SetCertificate.of(verified.signer());
        return Checked.passed(verified.content())
                .require(
                        it -> it.wallet().equals(sender)
                                && certificate
                                        .commonName()
                                        .filter(sender::equals)
                                        .isPresent(),
                        ErrorCode.INVALID_CERTIFICATE,
                        "it is another wallet's")
                .require(
                        it -> isOf(it, certificate),
                        ErrorCode.INVALID_CERTIFICATE,
                        "its certificate is of another brand")
                .require(it -> it.master().equals(master), ErrorCode.CHALLENGE_MISMATCH, "it is for another master")
                .require(
                        it -> !it.at().isBefore(now.minus(OLDEST)),
                        ErrorCode.CHALLENGE_MISMATCH,
                        "it is older than " + OLDEST.toMinutes() + " minutes")
                .require(
                        it -> !it.at().isAfter(now.plus(AHEAD)),
                        ErrorCode.CHALLENGE_MISMATCH,
                        "it is of a time to come");
    }

    private static boolean isOf(Announcement announcement, SetCertificate certificate) {
        return certificate
                .brand()
                .map(BrandId::value)
                .filter(announcement.brand()::equals)
                .isPresent();
    }
}
