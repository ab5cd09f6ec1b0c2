package kessai.wallet;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kessai.broker.Addresses;
import kessai.credentials.CertificateRequest;
import kessai.der.Bytes;
import kessai.journey.Outcome;
import kessai.party.PartyName;
import kessai.routing.Hop;
import kessai.routing.Promoted;
import kessai.set.BrandId;
import kessai.set.Nonce;
import kessai.treatment.DecryptionKey;
import kessai.treatment.Digests;
import kessai.treatment.SigningKey;
import kessai.wakeup.Brand;
import kessai.wakeup.WakeUpText;
import org.apache.camel.Exchange;

/**
 * The certificate acquiring module, as route files use it: a master asks the wallet that its brand information names for
 * the customer's certificate, to settle with it by itself. Nothing waits for the answer but a row.
 */
public class Acquiring {

    private final Wallets wallets;
    private final Settling settling;
    private final Asking asking;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Acquiring(Wallets wallets, Settling settling, Asking asking, Clock clock) {
        this.wallets = wallets;
        this.settling = settling;
        this.asking = asking;
        this.clock = clock;
    }

    /** Takes a wake-up: keeps the settlement and addresses the request to the wallet that was found. */
    public void ask(Exchange exchange) {
        Instant now = clock.instant();
        Hop hop = Hop.at(exchange, now);
        ServerWallet master = wallets.at(hop);
        Optional<Settlement> known = master.settlements().find(hop.settlement());
        if (known.isPresent()) {
            again(hop, master, known.get());
            return;
        }
        if (!now.isBefore(hop.promoted().deadline())) {
            Settling.refuse(hop, master, Outcome.EXPIRED, "the wake-up came when its time was up", now);
            return;
        }
        PartyName keeper =
                PartyName.wallet(hop.told(BrandInformation.SLAVE, String.class).orElseThrow());
        Brand brand = hop.told(BrandInformation.BRAND, Brand.class).orElseThrow();
        Promoted promoted = hop.promoted().withBrand(brand);
        Optional<Bytes> request = request(master, promoted, keeper);
        if (request.isEmpty()) {
            hop.tell(WakeUpDesk.WHY, cannotAcquire(brand));
            settling.unroutable(exchange);
            return;
        }
        keep(hop, master, promoted, keeper, request.get(), now);
        hop.note(master.name().toString(), "acquiring", "the customer's certificate of " + brand + ", from " + keeper);
        send(hop, promoted, keeper, request.get());
    }

    /** Whether a master can prove itself for a brand, and open what is closed for it. */
    static boolean canAcquire(ServerWallet master, Brand brand) {
        return master.key(brand).isPresent() && master.keys().seal().containsKey(brand);
    }

    static String cannotAcquire(Brand brand) {
        return "the master has no wallet certificates of " + brand + " to acquire with";
    }

    /** The request for the customer's certificate; none where this wallet cannot prove itself for the brand. */
    Optional<Bytes> request(ServerWallet master, Promoted promoted, PartyName keeper) {
        Brand brand = promoted.brand().orElseThrow();
        Optional<SigningKey> sign = master.key(brand);
        Optional<DecryptionKey> seal = Optional.ofNullable(master.keys().seal().get(brand));
        if (sign.isEmpty() || seal.isEmpty()) {
            return Optional.empty();
        }
        CertificateRequest request = new CertificateRequest(
                promoted.settlement().text(),
                master.name().name(),
                keeper.name(),
                promoted.terminal().toString(),
                new BrandId(brand.text()),
                Digests.thumb(seal.get().certificate()),
                promoted.deadline().truncatedTo(ChronoUnit.SECONDS),
                Nonce.random(random));
        return Optional.of(master.acquiring().ask(request, sign.get(), seal.get()));
    }

    private static void keep(
            Hop hop, ServerWallet master, Promoted promoted, PartyName keeper, Bytes request, Instant now) {
        Settlement settlement = new Settlement(
                promoted,
                promoted.brand().orElseThrow(),
                hop.sender(),
                WakeUpDesk.wakeUp(hop),
                Settlement.State.ACQUIRING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
        master.store().inTransaction(() -> {
            master.settlements().add(settlement, WakeUpText.print(settlement.wakeUp()), now);
            master.acquisitions().begin(promoted.settlement(), keeper, request);
        });
    }

    /** The wake-up came again: the request as it was, whoever it was for. */
    private void again(Hop hop, ServerWallet master, Settlement known) {
        Optional<Acquisition> acquisition = master.acquisition(known);
        if (known.state() == Settlement.State.ACQUIRING && acquisition.isPresent()) {
            hop.note(master.name().toString(), "acquiring", "again, since the wake-up came again");
            send(
                    hop,
                    known.promoted(),
                    acquisition.get().keeper(),
                    acquisition.get().request());
        } else {
            asking.askAgain(hop, master, known);
        }
    }

    private static void send(Hop hop, Promoted promoted, PartyName keeper, Bytes request) {
        hop.send(Addresses.certificatesOf(keeper), promoted, CertificateRequest.TYPE, request.toByteArray());
    }
}
