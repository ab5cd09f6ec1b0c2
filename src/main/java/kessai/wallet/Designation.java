package kessai.wallet;

import java.util.List;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.party.PartyName;
import kessai.proof.ProofAsked;
import kessai.wakeup.Brand;
import kessai.wakeup.SettlementId;
import kessai.wakeup.Topology;
import kessai.wakeup.WalletName;

/**
 * Where a master is with finding the slave for a wake-up: it asks the customer, has the slave prove itself, relays, and
 * begins again when that slave is not the one.
 *
 * @param woken the wake-up
 * @param state how far it has come
 * @param question the question that was put last
 * @param offers what it offered
 * @param slave the slave that proves itself or is relayed to
 * @param brand the brand that it is to settle, where the master decided on one
 * @param proof what the slave was asked to prove last
 * @param turnedAway the slaves that were none, in the order in which that was found
 */
record Designation(
        Woken woken,
        State state,
        Optional<Bytes> question,
        List<WalletName> offers,
        Optional<WalletName> slave,
        Optional<Brand> brand,
        Optional<ProofAsked> proof,
        List<TurnedAway> turnedAway) {

    /** How far it has come. */
    enum State {
        /** No slave is known, or none any more. */
        OPEN,
        /** The customer is asked. */
        ASKED,
        /** The slave is asked to prove itself. */
        PROVING,
        /** The slave has been woken. */
        RELAYED,
        /** The customer does not want to pay. */
        CANCELLED
    }

    Designation {
        offers = List.copyOf(offers);
        turnedAway = List.copyOf(turnedAway);
    }

    SettlementId settlement() {
        return woken.promoted().settlement();
    }

    Topology topology() {
        return woken.promoted().topology().orElseThrow();
    }

    /** Whether a message is from the slave that was chosen. */
    boolean isSlave(PartyName sender) {
        return slave.map(chosen -> PartyName.wallet(chosen.text()))
                .filter(sender::equals)
                .isPresent();
    }

    /** Whether a slave was turned away, for this brand or for any. */
    boolean hasTurnedAway(String name, String forBrand) {
        return turnedAway.stream()
                .anyMatch(it -> it.slave().equals(name)
                        && (it.brand().isEmpty() || it.brand().equals(forBrand)));
    }

    boolean hasTurnedAway(PartyName sender) {
        return turnedAway.stream().anyMatch(it -> it.slave().equals(sender.name()));
    }
}
