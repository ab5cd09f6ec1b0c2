package kessai.store;

import kessai.party.PartyName;

/** How each party's outbox reaches the broker. */
@FunctionalInterface
public interface Deliveries {

    /** The delivery of a party hosted here, as that party. */
    Delivery of(PartyName party);
}
