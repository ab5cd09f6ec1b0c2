package kessai.wallet;

import java.util.List;
import java.util.function.Function;
import kessai.broker.Addresses;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Undecodable;
import kessai.dialogue.SlipEntry;
import kessai.dialogue.WakeUpWithSlip;
import kessai.party.PartyName;
import kessai.routing.Headers;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.routing.Promoted;
import kessai.wakeup.Brand;
import kessai.wakeup.ValueRefused;
import kessai.wakeup.WakeUp;
import kessai.wakeup.WakeUpText;
import kessai.wakeup.WalletName;

/**
 * A wake-up that reached a wallet.
 *
 * @param upstream who woke it: the terminal's bridge, or a master; the dialogue goes there
 * @param promoted what routing knows of it
 * @param octets as it came, without the slip
 * @param wakeUp what it says, with a commitment in the place of the order's text
 * @param slip what the terminal knows of slaves, where it sent that along
 * @param relayed how many masters it has passed
 */
record Woken(PartyName upstream, Promoted promoted, Bytes octets, WakeUp wakeUp, List<SlipEntry> slip, int relayed) {

    static final String WAKE_UP = "WakeUp";

    private static final String COUNT = "[0-9]{1,2}";

    Woken {
        slip = List.copyOf(slip);
    }

    /** Reads a wake-up that has just come. */
    static Woken read(Hop hop) {
        String relayed = hop.header(Headers.RELAYED).orElse("0");
        if (!relayed.matches(COUNT)) {
            throw new InvalidMessage("the header " + Headers.RELAYED + " is malformed: expected a number below 100");
        }
        Promoted promoted = hop.promoted();
        return of(hop.sender(), it -> promoted, hop.messageType(), hop.body(), Integer.parseInt(relayed));
    }

    /** Reads a wake-up of one of the two types. */
    static Woken of(PartyName upstream, Function<WakeUp, Promoted> promoted, String type, byte[] body, int relayed) {
        if (!type.equals(WakeUpWithSlip.TYPE)) {
            WakeUp wakeUp = read(body);
            return new Woken(upstream, promoted.apply(wakeUp), Bytes.of(body), wakeUp, List.of(), relayed);
        }
        try {
            WakeUpWithSlip both = Der.decode(WakeUpWithSlip.class, body);
            WakeUp wakeUp = read(both.wakeUp().toByteArray());
            return new Woken(upstream, promoted.apply(wakeUp), both.wakeUp(), wakeUp, both.slip(), relayed);
        } catch (Undecodable e) {
            throw new InvalidMessage("the wake-up with its slip cannot be read: " + e.getMessage(), e);
        }
    }

    private static WakeUp read(byte[] octets) {
        try {
            WakeUp wakeUp = WakeUpText.parse(octets);
            if (wakeUp.commitment().isEmpty()) {
                throw new InvalidMessage("a wallet is woken with a commitment to the order, not with its text");
            }
            return wakeUp;
        } catch (ValueRefused e) {
            throw new InvalidMessage("the wake-up cannot be read: " + e.getMessage(), e);
        }
    }

    /** The brand that was decided on the way, or else all of the shop's. */
    List<Brand> brands() {
        return promoted.brand().map(List::of).orElse(wakeUp.brands());
    }

    /** As a message, with what there is of a slip. */
    byte[] write() {
        return slip.isEmpty() ? octets.toByteArray() : new WakeUpWithSlip(octets, slip).write();
    }

    String type() {
        return slip.isEmpty() ? WAKE_UP : WakeUpWithSlip.TYPE;
    }

    /** As a master hands it on to a slave: with what is left of the slip, and the brand that was decided. */
    Woken handedOn(WalletName slave, List<Brand> decided) {
        Promoted known = decided.size() == 1 ? promoted.withBrand(decided.get(0)) : promoted;
        return new Woken(upstream, known, octets, wakeUp, left(slip, slave, decided), relayed + 1);
    }

    /** What is left of a slip when it is handed on to a slave. */
    static List<SlipEntry> left(List<SlipEntry> slip, WalletName slave, List<Brand> decided) {
        return slip.stream()
                .filter(entry -> !entry.slave().equals(slave.text()))
                .filter(entry -> entry.brand().isEmpty()
                        || decided.stream()
                                .map(Brand::text)
                                .anyMatch(entry.brand().get()::equals))
                .toList();
    }

    /** Addresses it to a wallet. */
    void send(Hop hop, PartyName to) {
        hop.send(Addresses.wakeUpOf(to), promoted, type(), write());
        hop.withHeader(Headers.RELAYED, Integer.toString(relayed));
    }
}
