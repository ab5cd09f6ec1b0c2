package kessai.wallet;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kessai.broker.Addresses;
import kessai.party.PartyName;
import kessai.party.Role;
import kessai.proof.ProofAsked;
import kessai.proof.ProofGiven;
import kessai.proof.Prover;
import kessai.purchase.Refusal;
import kessai.routing.Headers;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.wakeup.Brand;
import kessai.wakeup.Topology;
import kessai.wakeup.WalletName;
import org.apache.camel.Exchange;

/**
 * A slave whose address came from outside proves that it is a wallet, as route files use it: before that it is told
 * nothing of the settlement, not even which it is.
 */
public class Proving {

    private final Wallets wallets;
    private final Designating designating;
    private final WalletSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Proving(Wallets wallets, Designating designating, WalletSettings settings, Clock clock) {
        this.wallets = wallets;
        this.designating = designating;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks the slave for a proof, unless it has given one lately. Nothing waits but a row. */
    public void ask(Exchange exchange) {
        Instant now = clock.instant();
        Hop hop = Hop.at(exchange, now);
        ServerWallet master = wallets.at(hop);
        Designation kept = master.designations().find(hop.settlement()).orElseThrow();
        WalletName slave =
                new WalletName(hop.told(BrandInformation.SLAVE, String.class).orElseThrow());
        Optional<Brand> decided = hop.told(BrandInformation.BRAND, Brand.class);
        List<Brand> brands = decided.map(List::of).orElse(kept.woken().brands());
        Optional<Brand> before = new ProvenWallets(master.store()).brandOf(slave, brands, now);
        hop.tell(Dispatch.NEXT, Dispatch.HAND_ON);
        if (before.isPresent()) {
            if (master.designations().relayed(kept.settlement(), slave, decided, now)) {
                selected(hop, master, kept, slave, before.get() + ", as it has proved lately");
                hop.tell(Dispatch.NEXT, Dispatch.RELAY);
            }
        } else {
            ask(master, kept, slave, decided, brands, now);
        }
    }

    private void ask(
            ServerWallet master,
            Designation kept,
            WalletName slave,
            Optional<Brand> decided,
            List<Brand> brands,
            Instant now) {
        ProofAsked asked = ProofAsked.of(brands.stream().map(Brand::text).toList(), random);
        PartyName to = PartyName.wallet(slave.text());
        master.store().inTransaction(() -> {
            if (master.designations().proving(kept.settlement(), slave, decided, asked, now)) {
                master.note(
                        kept.woken().promoted(),
                        now,
                        "proof asked",
                        "of " + to + ", to be a wallet of "
                                + (brands.size() == 1 ? brands.get(0) : "one of " + brands));
                master.outbox()
                        .add(Addresses.dialogueOf(to), Map.of(Headers.MESSAGE_TYPE, ProofAsked.TYPE), asked.write());
            }
        });
    }

    /** A wallet answers: it proves itself to any master that asks. */
    public void prove(Exchange exchange) {
        Hop hop = Hop.at(exchange, clock.instant());
        ServerWallet wallet = wallets.at(hop);
        PartyName asker = hop.sender();
        if (asker.role() != Role.WALLET) {
            throw new InvalidMessage("a wallet proves itself to wallets, not to " + asker);
        }
        ProofGiven given = Prover.prove(
                hop.body(ProofAsked.class), asker.name(), wallet.name().name(), brand -> wallet.key(new Brand(brand)));
        hop.send(Addresses.dialogueOf(asker), ProofGiven.TYPE, given.write());
    }

    /** A slave has answered: it is woken, or turned away. */
    void given(Hop hop, ServerWallet master) {
        ProofGiven given = hop.body(ProofGiven.class);
        hop.tell(Dispatch.NEXT, Dispatch.HAND_ON);
        Optional<Designation> kept = master.designations().findByReference(given.reference());
        if (kept.isEmpty()) {
            // Too late, or nobody asked; which settlement it might be about, nobody knows.
            return;
        }
        if (!kept.get().isSlave(hop.sender())) {
            throw new InvalidMessage("a proof that another wallet was asked for came from " + hop.sender());
        }
        if (kept.get().state() == Designation.State.PROVING) {
            check(hop, master, kept.get(), given);
        } else {
            Dispatch.again(hop, master, kept.get());
        }
    }

    private void check(Hop hop, ServerWallet master, Designation kept, ProofGiven given) {
        ProofAsked asked = kept.proof().orElseThrow();
        WalletName slave = kept.slave().orElseThrow();
        Optional<Refusal> refusal = master.proofs()
                .proven(given, slave.text(), asked.challenge(), asked.brands(), clock.instant())
                .fold(
                        brand -> {
                            proven(hop, master, kept, brand);
                            return Optional.empty();
                        },
                        Optional::of);
        refusal.ifPresent(why -> designating.turnAway(
                hop,
                master,
                kept,
                new TurnedAway(
                        slave.text(),
                        kept.brand().map(Brand::text).orElse(""),
                        "it does not prove to be a wallet: " + why.reason())));
    }

    private void proven(Hop hop, ServerWallet master, Designation kept, String brand) {
        Instant now = clock.instant();
        WalletName slave = kept.slave().orElseThrow();
        boolean first = master.store().inTransaction(() -> {
            new ProvenWallets(master.store()).remember(slave, brand, now.plus(settings.proofLife()));
            return master.designations().relayed(kept.settlement(), slave, kept.brand(), now);
        });
        if (first) {
            Dispatch.goOn(hop, master, kept);
            selected(hop, master, kept, slave, brand + ", as it has proved");
            hop.tell(Dispatch.NEXT, Dispatch.RELAY);
        }
    }

    private static void selected(Hop hop, ServerWallet master, Designation kept, WalletName slave, String why) {
        String by = kept.topology() == Topology.TERMINAL_HOLDS_BRANDS
                ? "; by what the terminal sent along"
                        + Slips.others(kept.woken().slip(), slave)
                : "; designated by the customer" + (kept.offers().isEmpty() ? "" : ", of " + kept.offers());
        hop.note(master.name().toString(), "selected", "wallet/" + slave + ", a wallet of " + why + by);
    }
}
