package kessai.bridge;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kessai.approval.ApprovalGiver;
import kessai.approval.ApprovalRequest;
import kessai.approval.OrderTold;
import kessai.approval.WakeUpFacts;
import kessai.broker.Addresses;
import kessai.certificate.Trust;
import kessai.der.Bytes;
import kessai.purchase.Refusal;
import kessai.routing.Hop;
import kessai.set.BrandId;
import kessai.set.CurrencyAmount;
import kessai.set.MerchantId;
import kessai.treatment.Digests;
import kessai.wakeup.Money;
import kessai.wakeup.OrderCommitment;
import kessai.wakeup.OrderDescription;
import kessai.wakeup.OrderNumber;
import kessai.wakeup.WakeUp;

/** A module answers a wallet's request for approval: by itself up to the limit in the terminal's descriptor. */
class Approvals {

    private final WakeUps wakeUps;
    private final ModuleKeyring keyring;
    private final Trust trust;
    private final SecureRandom random = new SecureRandom();

    private record Given(Bytes octets, boolean approved, String why) {}

    Approvals(WakeUps wakeUps, ModuleKeyring keyring, Trust trust) {
        this.wakeUps = wakeUps;
        this.keyring = keyring;
        this.trust = trust;
    }

    /** What stands for the order towards wallets. */
    OrderCommitment commitment(KeptWakeUp kept) {
        return new OrderCommitment(order(kept).commitment().toString());
    }

    /** Opens a request and addresses the answer to who passed the request on; the first answer counts. */
    void give(Hop hop, KeptWakeUp kept, TerminalDescriptor terminal, ModuleDescriptor module, Instant now) {
        Bytes request = Bytes.of(hop.body());
        Bytes digest = Digests.h(request.toByteArray());
        Optional<Bytes> before = kept.answer();
        if (before.isPresent()) {
            answerAgain(hop, digest.equals(kept.request().orElseThrow()), before.get());
            return;
        }
        ModuleKeyring.Keys keys = keyring.of(terminal.name(), module.wallet());
        ApprovalGiver.opened(request, keys.seal(), trust, facts(kept), now)
                .fold(
                        opened -> answer(hop, decided(kept, terminal, keys, opened), digest),
                        refusal -> refuse(hop, refusal));
    }

    private Given decided(
            KeptWakeUp kept, TerminalDescriptor terminal, ModuleKeyring.Keys keys, ApprovalRequest asked) {
        Money amount = kept.wakeUp().amount();
        String by = "asked by wallet/" + asked.wallet() + ", card " + asked.maskedCard();
        if (!terminal.approves(amount)) {
            String why = amount + " is above what the terminal approves by itself";
            return new Given(ApprovalGiver.decline(asked, why, keys.sign(), random), false, why + "; " + by);
        }
        return new Given(ApprovalGiver.approve(asked, order(kept), keys.sign(), random), true, by);
    }

    private boolean answer(Hop hop, Given given, Bytes digest) {
        if (!wakeUps.answered(hop.settlement(), digest, given.octets(), given.approved())) {
            throw new IllegalStateException("another request was answered meanwhile");
        }
        hop.note(Selector.party(hop), given.approved() ? "approved" : "declined", given.why());
        send(hop, given.octets());
        return true;
    }

    /** The request came again, or another one after the first was answered: that one is not. */
    private static void answerAgain(Hop hop, boolean same, Bytes answer) {
        if (same) {
            hop.note(Selector.party(hop), "answered again", "the same request, the same answer");
            send(hop, answer);
        } else {
            hop.note(Selector.party(hop), "approval refused", "another request was answered before");
        }
    }

    private static boolean refuse(Hop hop, Refusal why) {
        hop.note(
                Selector.party(hop),
                "approval refused",
                why.code().name().toLowerCase(Locale.ROOT) + ": " + why.reason());
        return false;
    }

    private static void send(Hop hop, Bytes answer) {
        hop.send(Addresses.dialogueOf(hop.sender()), hop.promoted(), "ApprovalAnswer", answer.toByteArray());
    }

    private WakeUpFacts facts(KeptWakeUp kept) {
        WakeUp wakeUp = kept.wakeUp();
        Money amount = wakeUp.amount();
        return new WakeUpFacts(
                kept.settlement().text(),
                new MerchantId(wakeUp.shop().text()),
                new CurrencyAmount(
                        amount.currency().number(),
                        amount.minor(),
                        -amount.currency().exponent()),
                wakeUp.brands().stream().map(brand -> new BrandId(brand.text())).toList(),
                order(kept).commitment());
    }

    private static OrderTold order(KeptWakeUp kept) {
        WakeUp wakeUp = kept.wakeUp();
        return new OrderTold(
                wakeUp.order().map(OrderNumber::text).orElseThrow(),
                Bytes.of(wakeUp.description().map(OrderDescription::octets).orElseThrow()),
                kept.salt());
    }
}
