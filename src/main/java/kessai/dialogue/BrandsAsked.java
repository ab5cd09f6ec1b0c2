package kessai.dialogue;

import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Der;

/**
 * A bridge asks a wallet which brands it settles, whoever the customer; for all terminals that have a module for it.
 *
 * <pre>
 * BrandsAsked ::= SEQUENCE { known OCTET STRING OPTIONAL }
 * </pre>
 *
 * @param known the version that the bridge has; if it is still the wallet's, the brands are not repeated
 */
public record BrandsAsked(Optional<Bytes> known) {

    /** The message's type. */
    public static final String TYPE = "BrandsAsked";

    public BrandsAsked {
        known.ifPresent(BrandsTold::checkVersion);
    }

    /** As a message. */
    public byte[] write() {
        return Der.encode(this);
    }
}
