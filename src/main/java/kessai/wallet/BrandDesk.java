package kessai.wallet;

import java.time.Clock;
import java.util.List;
import kessai.broker.Addresses;
import kessai.dialogue.AccountsAsked;
import kessai.dialogue.AccountsTold;
import kessai.dialogue.BrandsAsked;
import kessai.dialogue.BrandsTold;
import kessai.party.Role;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.routing.Promoted;
import kessai.wakeup.Brand;
import org.apache.camel.Exchange;

/**
 * Where bridges ask a server wallet what it settles, for everybody or for one customer, as route files use it. The answer
 * goes to the bridge that the broker says has asked. Knows nothing of SET.
 */
public class BrandDesk {

    private final Wallets wallets;
    private final Clock clock;

    BrandDesk(Wallets wallets, Clock clock) {
        this.wallets = wallets;
        this.clock = clock;
    }

    /** Answers a question about brands. */
    public void answer(Exchange exchange, String wallet) {
        ServerWallet asked = wallets.named(wallet).orElseThrow();
        Hop hop = Hop.arrived(exchange, asked.name(), clock.instant());
        if (hop.sender().role() != Role.BRIDGE) {
            throw new InvalidMessage("a bridge asks for brands, not " + hop.sender());
        }
        switch (hop.messageType()) {
            case BrandsAsked.TYPE -> tellBrands(hop, asked);
            case AccountsAsked.TYPE -> tellAccounts(hop, asked);
            default -> throw new InvalidMessage("a wallet is asked for brands or accounts, found another question");
        }
    }

    private static void tellBrands(Hop hop, ServerWallet asked) {
        BrandsAsked question = hop.body(BrandsAsked.class);
        BrandsTold told = BrandsTold.of(asked.descriptor().brands(), question.known());
        hop.send(Addresses.brandsOf(hop.sender()), BrandsTold.TYPE, told.write());
    }

    private static void tellAccounts(Hop hop, ServerWallet asked) {
        Promoted promoted = hop.promoted();
        WakeUpDesk.checkSpeaksFor(hop.sender(), promoted);
        List<Brand> settled = hop.body(AccountsAsked.class).listed().stream()
                .filter(brand -> asked.settles(promoted.terminal(), brand))
                .toList();
        AccountsTold told = AccountsTold.of(settled);
        hop.send(Addresses.brandsOf(hop.sender()), promoted, AccountsTold.TYPE, told.write());
    }
}
