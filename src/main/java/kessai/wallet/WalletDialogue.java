package kessai.wallet;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import kessai.dialogue.Designated;
import kessai.dialogue.WakeUpRefused;
import kessai.proof.ProofAsked;
import kessai.proof.ProofGiven;
import kessai.proof.WalletAnnounced;
import kessai.routing.Hop;
import org.apache.camel.Exchange;

/** What modules, masters and slaves say to a wallet, as route files use it: it says which route goes on. */
public class WalletDialogue {

    /** What a master's finding of a slave is about. */
    private static final Set<String> ABOUT_SLAVES = Set.of(Designated.TYPE, WakeUpRefused.TYPE);

    private final Wallets wallets;
    private final Relays relays;
    private final Designating designating;
    private final Proving proving;
    private final Announcing announcing;
    private final Clock clock;

    WalletDialogue(
            Wallets wallets,
            Relays relays,
            Designating designating,
            Proving proving,
            Announcing announcing,
            Clock clock) {
        this.wallets = wallets;
        this.relays = relays;
        this.designating = designating;
        this.proving = proving;
        this.announcing = announcing;
        this.clock = clock;
    }

    /** What is between a slave and its terminal is addressed to the other side, unread; the rest is the wallet's own. */
    public void hear(Exchange exchange, String wallet) {
        ServerWallet at = wallets.named(wallet).orElseThrow();
        Hop hop = Hop.arrived(exchange, at.name(), clock.instant());
        hop.tell(Wallets.WALLET, wallet);
        switch (hop.messageType()) {
            case ProofAsked.TYPE -> hop.tell(Dispatch.NEXT, "prove-wallet");
            case ProofGiven.TYPE -> proving.given(hop, at);
            case WalletAnnounced.TYPE -> announcing.heard(hop, at);
            default -> about(hop, at);
        }
    }

    private void about(Hop hop, ServerWallet at) {
        Optional<Designation> kept =
                ABOUT_SLAVES.contains(hop.messageType()) ? at.designations().find(hop.settlement()) : Optional.empty();
        if (kept.isPresent() && designating.hears(hop, at, kept.get())) {
            return;
        }
        hop.tell(Dispatch.NEXT, relays.pass(hop) ? Dispatch.HAND_ON : "decided-by-customer");
    }
}
