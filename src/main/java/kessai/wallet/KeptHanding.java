package kessai.wallet;

import java.time.Instant;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.party.PartyName;
import kessai.wakeup.Brand;
import kessai.wakeup.TerminalAddress;

/**
 * What a keeper has handed out for a settlement.
 *
 * @param master to whom
 * @param customer whose credentials
 * @param brand of the card
 * @param requestDigest SHA-256 over the request for the certificate
 * @param answer what was answered, as long as it may be used
 * @param sessionKey what closes the request for what pays, as long as there may be one
 * @param usableUntil when that is over
 * @param instruction what was handed out to pay with; none: nothing yet
 */
record KeptHanding(
        PartyName master,
        TerminalAddress customer,
        Brand brand,
        Bytes requestDigest,
        Optional<Bytes> answer,
        Optional<Bytes> sessionKey,
        Instant usableUntil,
        Optional<Instruction> instruction) {

    /**
     * What pays.
     *
     * @param requestDigest SHA-256 over the request
     * @param answer what was answered, as long as it may be used
     * @param usableUntil when that is over
     */
    record Instruction(Bytes requestDigest, Optional<Bytes> answer, Instant usableUntil) {}

    @Override
    public String toString() {
        return "KeptHanding[of " + customer + " to " + master + "]";
    }
}
