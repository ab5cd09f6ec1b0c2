package kessai.wallet;

import kessai.party.PartyName;

/** Which wallets there are on the broker, running or not. */
interface Neighbours {

    /** Whether there is a wallet of this name. */
    boolean has(PartyName asker, PartyName wallet);
}
