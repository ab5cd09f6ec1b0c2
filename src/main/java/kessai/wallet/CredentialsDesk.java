package kessai.wallet;

import java.time.Clock;
import kessai.credentials.CertificateHanded;
import kessai.credentials.CertificateRequest;
import kessai.credentials.HandingRefused;
import kessai.credentials.InstructionHanded;
import kessai.credentials.InstructionRequest;
import kessai.party.Role;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import org.apache.camel.Exchange;

/** Where one wallet asks another for a customer's credentials, and is answered; route files name it {@code credentials}. */
public class CredentialsDesk {

    private final Wallets wallets;
    private final Clock clock;

    CredentialsDesk(Wallets wallets, Clock clock) {
        this.wallets = wallets;
        this.clock = clock;
    }

    /** Says which route goes on: handing out, or what was handed out. */
    public void receive(Exchange exchange, String wallet) {
        ServerWallet asked = wallets.named(wallet).orElseThrow();
        Hop hop = Hop.arrived(exchange, asked.name(), clock.instant());
        if (hop.sender().role() != Role.WALLET) {
            throw new InvalidMessage(hop.sender() + " is no wallet");
        }
        hop.tell(Wallets.WALLET, wallet);
        hop.tell(WakeUpDesk.PART, part(hop.messageType()));
    }

    private static String part(String type) {
        return switch (type) {
            case CertificateRequest.TYPE, InstructionRequest.TYPE -> "hand-out";
            case CertificateHanded.TYPE, InstructionHanded.TYPE, HandingRefused.TYPE -> "handed-out";
            default -> throw new InvalidMessage("no message about credentials: " + type);
        };
    }
}
