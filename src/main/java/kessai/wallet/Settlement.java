package kessai.wallet;

import java.time.Instant;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.party.PartyName;
import kessai.routing.Promoted;
import kessai.wakeup.Brand;
import kessai.wakeup.WakeUp;

/**
 * A settlement that a wallet settles itself.
 *
 * @param promoted what routing knows of it
 * @param brand what it is settled with
 * @param upstream who woke this wallet: the bridge, or a master; its dialogue goes there
 * @param wakeUp the wake-up, with a commitment in the place of the order's text
 * @param state how far it has come
 * @param asked the approval request, sealed under the master key
 * @param approval the customer's approval, once it is given
 * @param purchase where the purchase stands, once the PReq is signed
 * @param attempts how often the merchant was asked in vain
 */
record Settlement(
        Promoted promoted,
        Brand brand,
        PartyName upstream,
        WakeUp wakeUp,
        State state,
        Optional<Bytes> asked,
        Optional<Bytes> approval,
        Optional<Bytes> purchase,
        int attempts) {

    /** How far it has come. */
    enum State {
        /** Another wallet is asked for the customer's certificate. */
        ACQUIRING,
        /** The customer is asked to approve. */
        ASKED,
        /** The customer has approved; no PReq has left. */
        APPROVED,
        /** The customer has approved, the merchant has opened the purchase; another wallet is asked for what pays. */
        ORDERING,
        /** The PReq is signed and may have left; only the merchant can say how it ended. */
        REQUESTED,
        /** It has ended. */
        ENDED
    }

    Instant deadline() {
        return promoted.deadline();
    }
}
