package kessai.topology;

import java.util.List;
import java.util.function.Predicate;
import kessai.broker.Wiretap;

/** Messages that were sent over the broker, in the order in which it got them. */
record Messages(List<Wiretap.Sent> all) {

    /** Those that say they belong to a settlement, and the answers to them. */
    Messages about(Settled settled) {
        List<String> asked = all.stream()
                .filter(sent -> sent.settlement().equals(settled.id()))
                .map(Wiretap.Sent::correlation)
                .filter(correlation -> !correlation.isEmpty())
                .toList();
        return only(sent -> sent.settlement().equals(settled.id()) || asked.contains(sent.correlation()));
    }

    /** Those to addresses that begin so. */
    List<Wiretap.Sent> received(String addresses) {
        return only(sent -> sent.address().startsWith(addresses)).all();
    }

    /** Those of a type. */
    Wiretap.Sent first(String type) {
        return only(sent -> sent.type().equals(type)).all().get(0);
    }

    /** All that a party gets to see: what is sent to its own addresses, and what it sends. */
    Messages seenBy(String party) {
        String own = party.replace('/', '.') + ".";
        return only(sent -> sent.address().startsWith(own) || sent.sender().equals(party));
    }

    Messages only(Predicate<Wiretap.Sent> those) {
        return new Messages(all.stream().filter(those).toList());
    }
}
