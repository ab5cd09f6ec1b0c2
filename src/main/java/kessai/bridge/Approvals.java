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
import kessai.party.Followed;
import kessai.party.PartyName;
import kessai.purchase.Refusal;
import kessai.routing.Hop;
import kessai.set.BrandId;
import kessai.set.CurrencyAmount;
import kessai.set.MerchantId;
import kessai.treatment.Digests;
import kessai.wakeup.Brand;
import kessai.wakeup.Money;
import kessai.wakeup.OrderCommitment;
import kessai.wakeup.OrderDescription;
import kessai.wakeup.OrderNumber;
import kessai.wakeup.WakeUp;
import kessai.wakeup.WalletName;

/** A module answers a wallet's request for approval: by itself up to the terminal's limit, above it the customer does. */
class Approvals {

    private final WakeUps wakeUps;
    private final Prompts prompts;
    private final Followed<ModuleKeyring> keyring;
    private final Trust trust;
    private final SecureRandom random = new SecureRandom();

    private record Decided(Bytes octets, boolean approved, String why) {}

    Approvals(WakeUps wakeUps, Prompts prompts, Followed<ModuleKeyring> keyring, Trust trust) {
        this.wakeUps = wakeUps;
        this.prompts = prompts;
        this.keyring = keyring;
        this.trust = trust;
    }

    /** What stands for the order towards wallets. */
    OrderCommitment commitment(KeptWakeUp kept) {
        return new OrderCommitment(order(kept).commitment().toString());
    }

    /** Opens a request and addresses the answer to who passed the request on; the first answer counts. */
    void give(Hop hop, KeptWakeUp kept, TerminalDescriptor terminal, Instant now) {
        Bytes request = Bytes.of(hop.body());
        Bytes digest = Digests.h(request.toByteArray());
        Optional<Bytes> before = kept.answer();
        if (before.isPresent()) {
            answerAgain(hop, hop.sender(), digest.equals(kept.request().orElseThrow()), before.get());
            return;
        }
        if (kept.ended()) {
            hop.note(Selector.party(hop), "approval refused", "the settlement has ended here");
            return;
        }
        ModuleKeyring.Keys keys = keyring.current()
                .of(terminal.name(), new WalletName(hop.sender().name()));
        ApprovalGiver.opened(request, keys.seal(), trust, facts(kept), now)
                .fold(opened -> decide(hop, kept, terminal, keys, opened, now), refusal -> refuse(hop, refusal));
    }

    /** By itself up to the limit; above it the customer is asked, and the request waits. */
    private boolean decide(
            Hop hop,
            KeptWakeUp kept,
            TerminalDescriptor terminal,
            ModuleKeyring.Keys keys,
            ApprovalRequest opened,
            Instant now) {
        Bytes request = Bytes.of(hop.body());
        Money amount = kept.wakeUp().amount();
        if (terminal.approves(amount)) {
            return answer(hop, hop.sender(), decided(kept, keys, opened, ""), Digests.h(request.toByteArray()));
        }
        String why = amount + " is above what the terminal approves by itself";
        Prompt.Asked asked = new Prompt.Asked(
                hop.sender(),
                request,
                Optional.of(new Brand(opened.brand().value())),
                Optional.of(opened.maskedCard()));
        if (prompts.open(Prompt.approve(kept.settlement(), kept.terminal(), why, asked, now, kept.deadline()))) {
            hop.note(Selector.party(hop), "asked", "the customer to approve: " + why);
        }
        return true;
    }

    /** The customer has answered: the request is opened again, and answered to who passed it on. */
    void answer(Hop hop, KeptWakeUp kept, TerminalDescriptor terminal, Prompt prompt, Given given, Instant now) {
        Prompt.Asked asked = prompt.asked().orElseThrow();
        Bytes digest = Digests.h(asked.request().toByteArray());
        if (kept.answer().isPresent()) {
            answerAgain(
                    hop,
                    asked.asker(),
                    digest.equals(kept.request().orElseThrow()),
                    kept.answer().get());
            return;
        }
        ModuleKeyring.Keys keys = keyring.current()
                .of(terminal.name(), new WalletName(asked.asker().name()));
        String no = given.agreed()
                ? ""
                : "the customer does not want to pay " + kept.wakeUp().amount();
        ApprovalGiver.opened(asked.request(), keys.seal(), trust, facts(kept), now)
                .fold(
                        opened -> answer(hop, asked.asker(), decided(kept, keys, opened, no), digest),
                        refusal -> refuse(hop, refusal));
    }

    private Decided decided(KeptWakeUp kept, ModuleKeyring.Keys keys, ApprovalRequest asked, String no) {
        String by = "asked by wallet/" + asked.wallet() + ", card " + asked.maskedCard();
        if (!no.isEmpty()) {
            return new Decided(ApprovalGiver.decline(asked, no, keys.sign(), random), false, no + "; " + by);
        }
        return new Decided(ApprovalGiver.approve(asked, order(kept), keys.sign(), random), true, by);
    }

    private boolean answer(Hop hop, PartyName asker, Decided given, Bytes digest) {
        if (!wakeUps.answered(hop.settlement(), digest, given.octets(), given.approved())) {
            throw new IllegalStateException("another request was answered meanwhile, or it has ended");
        }
        hop.note(Selector.party(hop), given.approved() ? "approved" : "declined", given.why());
        send(hop, asker, given.octets());
        return true;
    }

    /** The request came again, or another one after the first was answered: that one is not. */
    private static void answerAgain(Hop hop, PartyName asker, boolean same, Bytes answer) {
        if (same) {
            hop.note(Selector.party(hop), "answered again", "the same request, the same answer");
            send(hop, asker, answer);
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

    private static void send(Hop hop, PartyName asker, Bytes answer) {
        hop.send(Addresses.dialogueOf(asker), hop.promoted(), "ApprovalAnswer", answer.toByteArray());
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
