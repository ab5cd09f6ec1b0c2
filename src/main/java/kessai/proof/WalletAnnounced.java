package kessai.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kessai.der.Der;
import kessai.set.Signed;
import kessai.treatment.Signatures;
import kessai.treatment.SigningKey;

/**
 * A wallet makes itself known to a master.
 *
 * <pre>
 * WalletAnnounced ::= SEQUENCE { announcement S(wallet, Announcement) }
 * </pre>
 *
 * @param announcement signed with a wallet certificate
 */
public record WalletAnnounced(Signed<Announcement> announcement) {

    /** The message's type. */
    public static final String TYPE = "WalletAnnounced";

    /** Announces; costs one private operation. */
    public static WalletAnnounced of(String wallet, String master, String brand, SigningKey key, Instant now) {
        return of(new Announcement(wallet, master, brand, now.truncatedTo(ChronoUnit.SECONDS)), key);
    }

    static WalletAnnounced of(Announcement announcement, SigningKey key) {
        return new WalletAnnounced(Signatures.sign(key, Announcement.TYPE, announcement));
    }

    /** As a message. */
    public byte[] write() {
        return Der.encode(this);
    }
}
