package kessai.wallet;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kessai.approval.ApprovalAsker;
import kessai.approval.ApprovalDecision;
import kessai.approval.ApprovalRequest;
import kessai.approval.AskedApproval;
import kessai.approval.ModuleKeys;
import kessai.broker.Addresses;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.purchase.Checked;
import kessai.routing.Hop;
import kessai.routing.Promoted;
import kessai.set.BrandId;
import kessai.set.MerchantId;
import kessai.set.Nonce;
import kessai.treatment.SigningKey;
import kessai.wakeup.Brand;
import kessai.wakeup.WakeUp;

/** A wallet asks the customer to approve, and reads the answer. */
class Asking {

    private static final int BACK_KEY = 32;

    private final SecureRandom random = new SecureRandom();

    /**
     * A request that was made.
     *
     * @param octets what is sent to the module
     * @param sealed what the wallet keeps, under its master key
     * @param request what the customer is asked
     */
    record Asked(Bytes octets, Bytes sealed, ApprovalRequest request) {}

    /**
     * What the customer is asked to approve with.
     *
     * @param module the registered keys of the customer's module
     */
    record Card(Brand brand, String masked, ModuleKeys module) {}

    /**
     * The customer's decision.
     *
     * @param approval the encoded approval; none: the customer said no
     * @param reason why not, in words
     */
    record Decision(Optional<Bytes> approval, String reason) {}

    /** Makes the request for a settlement. */
    Asked ask(ServerWallet wallet, Promoted promoted, WakeUp wakeUp, Card card) {
        SigningKey key = wallet.key(card.brand())
                .orElseThrow(() -> new IllegalStateException(
                        wallet.name() + " settles with " + card.brand() + " but has no wallet certificate of it"));
        ApprovalRequest request = new ApprovalRequest(
                promoted.settlement().text(),
                wallet.name().name(),
                new MerchantId(promoted.shop().text()),
                Amounts.of(wakeUp.amount()),
                new BrandId(card.brand().text()),
                card.masked(),
                Bytes.ofHex(wakeUp.commitment().orElseThrow().hex()),
                promoted.deadline().truncatedTo(ChronoUnit.SECONDS),
                Nonce.random(random),
                Bytes.random(BACK_KEY, random));
        AskedApproval asked = ApprovalAsker.ask(request, key, card.module(), random);
        byte[] sealed = wallet.masterKey().seal(Der.encode(asked), context(promoted));
        return new Asked(asked.octets(), Bytes.of(sealed), request);
    }

    /** Addresses a request to who woke this wallet. */
    static void send(Hop hop, Settlement settlement, Bytes request) {
        hop.send(
                Addresses.dialogueOf(settlement.upstream()),
                settlement.promoted(),
                Settling.REQUEST,
                request.toByteArray());
    }

    /** The wake-up came again: the request as it was, as long as it is open. */
    void askAgain(Hop hop, ServerWallet wallet, Settlement known) {
        if (known.state() == Settlement.State.ASKED) {
            hop.note(wallet.name().toString(), "asked again", "the wake-up came again");
            send(hop, known, again(wallet, known));
        }
    }

    /** The request as it was made. */
    private static Bytes again(ServerWallet wallet, Settlement settlement) {
        return asked(wallet, settlement).octets();
    }

    /** Reads what the module answered. */
    Checked<Decision> received(ServerWallet wallet, Settlement settlement, Bytes answer, Instant now) {
        ModuleKeys module = wallet.acquisition(settlement)
                .flatMap(Acquisition::certificate)
                .map(certificate -> certificate.handed().module())
                .or(() -> wallet.accounts()
                        .find(settlement.promoted().terminal(), settlement.brand())
                        .map(Account::module))
                .orElseThrow(() -> new IllegalStateException("the account was closed meanwhile"));
        return ApprovalAsker.received(asked(wallet, settlement), answer, module, now)
                .map(Asking::decision);
    }

    private static Decision decision(ApprovalDecision decision) {
        return new Decision(decision.approval().map(yes -> Bytes.of(Der.encode(yes))), decision.reason());
    }

    private static AskedApproval asked(ServerWallet wallet, Settlement settlement) {
        byte[] sealed = settlement.asked().orElseThrow().toByteArray();
        return Der.decode(AskedApproval.class, wallet.masterKey().open(sealed, context(settlement.promoted())));
    }

    private static String context(Promoted promoted) {
        return "approval of " + promoted.settlement();
    }
}
