package kessai.wallet;

import java.time.Clock;
import java.time.Instant;
import kessai.broker.Addresses;
import kessai.credentials.CertificateRequest;
import kessai.credentials.HandingRefused;
import kessai.party.PartyName;
import kessai.purchase.Checked;
import kessai.routing.Hop;
import kessai.set.ErrorCode;
import org.apache.camel.Exchange;

/**
 * A wallet hands out customers' credentials, as route files use it: to a master that it knows, for one settlement, once.
 * The identical request gets the identical answer while that may be used; every other is refused.
 */
public class Keeping {

    private final Wallets wallets;
    private final Clock clock;

    Keeping(Wallets wallets, Clock clock) {
        this.wallets = wallets;
        this.clock = clock;
    }

    /** Answers a master's request for a certificate, or for what pays. */
    public void hand(Exchange exchange) {
        Instant now = clock.instant();
        Hop hop = Hop.at(exchange, now);
        ServerWallet keeper = wallets.at(hop);
        known(keeper, hop.sender())
                .then(any -> hop.messageType().equals(CertificateRequest.TYPE)
                        ? new CertificateCounter(keeper, hop, now).answer()
                        : new InstructionCounter(keeper, hop, now).answer())
                .fold(answer -> send(keeper, hop, answer), refusal -> refuse(keeper, hop, refusal.reason()));
    }

    private static Checked<PartyName> known(ServerWallet keeper, PartyName master) {
        return Checked.passed(master)
                .require(
                        it -> keeper.descriptor().handingOut().knows(it.name()),
                        ErrorCode.INVALID_CERTIFICATE,
                        unknown(master));
    }

    static String unknown(PartyName master) {
        return master + " is none of the masters that it knows";
    }

    private static boolean send(ServerWallet keeper, Hop hop, HandingAnswer answer) {
        hop.note(keeper.name().toString(), "handed out", answer.what());
        hop.send(
                Addresses.certificatesOf(hop.sender()),
                hop.promoted(),
                answer.type(),
                answer.octets().toByteArray());
        return true;
    }

    private static boolean refuse(ServerWallet keeper, Hop hop, String why) {
        HandingRefused refused = new HandingRefused(HandingAnswer.digest(hop), why);
        hop.note(keeper.name().toString(), "refused", "to hand out: " + why);
        hop.send(Addresses.certificatesOf(hop.sender()), hop.promoted(), HandingRefused.TYPE, refused.write());
        return false;
    }

    /** Nothing that is over can be opened any more. */
    void sweep(ServerWallet keeper) {
        keeper.handings().wipe(clock.instant());
    }
}
