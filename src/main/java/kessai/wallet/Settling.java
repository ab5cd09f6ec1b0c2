package kessai.wallet;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kessai.broker.Addresses;
import kessai.der.Bytes;
import kessai.dialogue.WakeUpRefused;
import kessai.journey.Outcome;
import kessai.journey.OutcomeTold;
import kessai.party.PartyName;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.routing.Promoted;
import kessai.wakeup.WakeUp;
import kessai.wakeup.WakeUpText;
import org.apache.camel.Exchange;

/** A wallet settles a wake-up itself, as route files use it: it takes it, asks the customer, and hears the decision. */
public class Settling {

    /** The message by which a wallet asks. */
    static final String REQUEST = "ApprovalRequest";

    /** Why a wallet refuses that is no master. */
    static final String NO_ACCOUNT = "the wallet holds no account of the customer for any of the brands";

    /** The message by which a module answers. */
    static final String ANSWER = "ApprovalAnswer";

    private final Wallets wallets;
    private final Asking asking;
    private final PurchaseRunner runner;
    private final Clock clock;

    Settling(Wallets wallets, Asking asking, PurchaseRunner runner, Clock clock) {
        this.wallets = wallets;
        this.asking = asking;
        this.runner = runner;
        this.clock = clock;
    }

    /** Takes a wake-up: keeps the settlement and addresses the approval request to who woke this wallet. */
    public void take(Exchange exchange) {
        Instant now = clock.instant();
        Hop hop = Hop.at(exchange, now);
        ServerWallet wallet = wallets.at(hop);
        Optional<Settlement> known = wallet.settlements().find(hop.settlement());
        if (known.isPresent()) {
            asking.askAgain(hop, wallet, known.get());
            return;
        }
        if (!now.isBefore(hop.promoted().deadline())) {
            refuse(hop, wallet, Outcome.EXPIRED, "the wake-up came when its time was up", now);
            return;
        }
        Optional<Account> account = accountFor(wallet, hop);
        if (account.isEmpty()) {
            unroutable(exchange);
            return;
        }
        Promoted promoted = hop.promoted().withBrand(account.get().brand());
        Bytes request = keep(hop, wallet, promoted, account.get(), now);
        hop.note(
                wallet.name().toString(),
                "asked",
                "the customer to approve, with " + account.get().brand());
        hop.send(Addresses.dialogueOf(hop.sender()), promoted, REQUEST, request.toByteArray());
    }

    /** Nobody settles any of the brands, as far as this wallet knows: who woke it decides what becomes of it. */
    public void unroutable(Exchange exchange) {
        Hop hop = Hop.at(exchange, clock.instant());
        ServerWallet wallet = wallets.at(hop);
        String why = hop.told(WakeUpDesk.WHY, String.class).orElse(NO_ACCOUNT);
        hop.note(wallet.name().toString(), "refused", why);
        Woken woken = WakeUpDesk.woken(hop);
        hop.send(
                Addresses.dialogueOf(woken.upstream()),
                woken.promoted(),
                WakeUpRefused.TYPE,
                new WakeUpRefused(why).write());
    }

    static void refuse(Hop hop, ServerWallet wallet, Outcome outcome, String why, Instant now) {
        Promoted promoted = hop.promoted();
        PartyName upstream = hop.sender();
        wallet.store().inTransaction(() -> {
            wallet.note(promoted, now, "ended", outcome.word() + ": " + why);
            wallet.tell(upstream, promoted, new OutcomeTold(outcome, Optional.empty(), why), true);
        });
    }

    /** The module has answered: the purchase begins, or the settlement is cancelled. */
    public void decided(Exchange exchange) {
        Instant now = clock.instant();
        Hop hop = Hop.at(exchange, now);
        ServerWallet wallet = wallets.at(hop);
        Settlement settlement = wallet.settlements()
                .find(hop.settlement())
                .orElseThrow(() -> new InvalidMessage("this wallet does not settle " + hop.settlement()));
        if (!hop.messageType().equals(ANSWER) || !hop.sender().equals(settlement.upstream())) {
            throw new InvalidMessage("expected an answer from " + settlement.upstream() + ", found another message");
        }
        if (settlement.state() != Settlement.State.ASKED) {
            return;
        }
        asking.received(wallet, settlement, Bytes.of(hop.body()), now)
                .fold(decision -> apply(hop, wallet, settlement, decision, now), refusal -> {
                    hop.note(wallet.name().toString(), "approval refused", refusal.reason());
                    return false;
                });
    }

    private boolean apply(Hop hop, ServerWallet wallet, Settlement settlement, Asking.Decision decision, Instant now) {
        if (decision.approval().isEmpty()) {
            OutcomeTold told = new OutcomeTold(Outcome.CANCELLED, Optional.of(settlement.brand()), decision.reason());
            wallet.end(settlement, told, true, now);
            return false;
        }
        boolean first = wallet.settlements()
                .approved(
                        settlement.promoted().settlement(), decision.approval().get(), now);
        hop.note(wallet.name().toString(), "approved", "by the customer's module");
        if (first) {
            runner.begin(wallet, settlement);
        }
        return first;
    }

    private Bytes keep(Hop hop, ServerWallet wallet, Promoted promoted, Account account, Instant now) {
        WakeUp wakeUp = WakeUpDesk.wakeUp(hop);
        Asking.Asked asked = asking.ask(wallet, promoted, wakeUp, account.card());
        Settlement settlement = new Settlement(
                promoted,
                account.brand(),
                hop.sender(),
                wakeUp,
                Settlement.State.ASKED,
                Optional.of(asked.sealed()),
                Optional.empty(),
                Optional.empty(),
                0);
        wallet.store().inTransaction(() -> wallet.settlements().add(settlement, WakeUpText.print(wakeUp), now));
        return asked.octets();
    }

    /** The first of the brands that are left that the customer has an account of. */
    private static Optional<Account> accountFor(ServerWallet wallet, Hop hop) {
        Woken woken = WakeUpDesk.woken(hop);
        return woken.brands().stream()
                .filter(wallet::takes)
                .flatMap(brand -> wallet.accounts().find(woken.promoted().terminal(), brand).stream())
                .findFirst();
    }
}
