package kessai.certificate;

import java.util.Base64;
import kessai.der.Der;
import kessai.set.CardExpiry;
import kessai.set.Pan;
import kessai.set.Secret;
import kessai.treatment.Digests;

/**
 * The common name of a cardholder's certificate, which shows neither the card's number nor the holder's name
 * (set-protocol.md section 4.1). Whoever knows number, expiry and PANSecret can tell that they belong to it.
 */
public record CardholderId(String value) {

    /** HMAC-SHA-256 in base 64. */
    private static final int LENGTH = 44;

    /** Refuses other lengths than 44 characters. */
    public CardholderId {
        if (value.length() != LENGTH) {
            throw new IllegalArgumentException("A cardholder's identifier has " + LENGTH + " characters");
        }
    }

    /** What is hashed: the text's encoding is a choice of set-protocol.md section 9. */
    private record Text(Pan pan, CardExpiry cardExpiry) {}

    /** The identifier that belongs to the card. */
    public static CardholderId of(Pan pan, CardExpiry expiry, Secret panSecret) {
        var text = Der.encode(new Text(pan, expiry));
        var mac = Digests.hmac(text, panSecret.value().toByteArray());
        return new CardholderId(Base64.getEncoder().encodeToString(mac.toByteArray()));
    }
}
