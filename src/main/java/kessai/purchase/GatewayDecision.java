package kessai.purchase;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import kessai.der.Alphabet;
import kessai.der.Tag;
import kessai.der.Text;
import kessai.set.AuthCode;
import kessai.set.CapCode;

/**
 * What the gateway decided about a transaction, as far as the merchant keeps it.
 *
 * @param at when the answer came, in seconds
 * @param capCode how the capture of a sale went
 * @param approvalCode the issuer's, 6 characters
 * @param authRetNum the gateway's own number of the authorisation
 */
public record GatewayDecision(
        Instant at,
        AuthCode authCode,
        @Tag(0) Optional<CapCode> capCode,
        @Tag(1) @Text(Alphabet.VISIBLE) Optional<String> approvalCode,
        @Tag(2) Optional<BigInteger> authRetNum) {}
