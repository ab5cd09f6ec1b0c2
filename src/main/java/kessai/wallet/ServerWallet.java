package kessai.wallet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kessai.broker.Addresses;
import kessai.credentials.AcquiringModule;
import kessai.credentials.Keeper;
import kessai.journey.JourneyEntry;
import kessai.journey.JourneyJson;
import kessai.journey.OutcomeTold;
import kessai.party.Descriptor;
import kessai.party.MasterKey;
import kessai.party.PartyName;
import kessai.proof.AnnouncementCheck;
import kessai.proof.ProofCheck;
import kessai.purchase.Cardholder;
import kessai.routing.Promoted;
import kessai.store.Outbox;
import kessai.store.Store;
import kessai.treatment.SigningKey;
import kessai.wakeup.Brand;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.Topology;
import kessai.wakeup.WalletName;

/**
 * One server wallet: its descriptor, its accounts, its settlements and its keys.
 *
 * @param name its name as a party
 * @param described its descriptor file
 * @param store what it keeps
 * @param outbox what its transactions decided to send
 * @param masterKey what its secrets are kept under
 * @param accounts its customers' accounts
 * @param settlements what it settles itself
 * @param cardholder SET's procedures, with the roots that this wallet trusts
 * @param designations where it is, as a master, with finding slaves
 * @param proofs checks the proofs of those that say they are wallets
 * @param announcements checks what makes wallets known
 * @param acquiring how it acquires other wallets' credentials, as a master
 * @param keeper how it hands out its own customers' credentials
 * @param keys by which it proves itself, and what is closed for it
 */
record ServerWallet(
        PartyName name,
        Descriptor<WalletDescriptor> described,
        Store store,
        Outbox outbox,
        MasterKey masterKey,
        Accounts accounts,
        Settlements settlements,
        Cardholder cardholder,
        Designations designations,
        ProofCheck proofs,
        AnnouncementCheck announcements,
        AcquiringModule acquiring,
        Keeper keeper,
        WalletKeys keys) {

    WalletDescriptor descriptor() {
        return described.current();
    }

    /** The slaves that a master knows to exist, by its descriptor or by their own word; what they settle it does not know. */
    List<WalletName> knownSlaves() {
        return Stream.concat(descriptor().slaves().stream(), new AnnouncedWallets(store).names().stream())
                .distinct()
                .toList();
    }

    /** The key by which it proves itself as a wallet of a brand. */
    Optional<SigningKey> key(Brand brand) {
        return Optional.ofNullable(keys.sign().get(brand));
    }

    /** What it has of other wallets' credentials. */
    Acquisitions acquisitions() {
        return new Acquisitions(store, masterKey);
    }

    /** What it has acquired for a settlement; none where it settles with an account of its own. */
    Optional<Acquisition> acquisition(Settlement settlement) {
        return settlement
                        .promoted()
                        .topology()
                        .filter(Topology.MASTER_ACQUIRES::equals)
                        .isPresent()
                ? acquisitions().find(settlement.promoted().settlement())
                : Optional.empty();
    }

    /** For what it has handed out its own customers' credentials. */
    Handings handings() {
        return new Handings(store, masterKey);
    }

    /** Whether it settles a brand at all: its descriptor lists it, and it can prove itself for it. */
    boolean takes(Brand brand) {
        return descriptor().brands().contains(brand) && keys.sign().containsKey(brand);
    }

    /** Whether it settles a brand for a customer, who has then an account here. */
    boolean settles(TerminalAddress customer, Brand brand) {
        return takes(brand) && accounts.holds(customer, brand);
    }

    /** Adds to the settlement's journey, as part of the transaction under way. */
    void note(Promoted promoted, Instant at, String step, String detail) {
        JourneyEntry entry = new JourneyEntry(promoted.settlement(), at, name.toString(), step, detail);
        outbox.add(Addresses.JOURNEY, promoted.headers("Journey"), JourneyJson.write(List.of(entry)));
    }

    /**
     * Ends a settlement, once: keeps the outcome and tells who woke this wallet, and the shop where it cannot know.
     *
     * @param tellShop whether the merchant does not see this outcome by itself
     */
    void end(Settlement settlement, OutcomeTold told, boolean tellShop, Instant now) {
        store.inTransaction(() -> {
            if (settlements.ended(settlement.promoted().settlement(), told, now)) {
                tellEnd(settlement, told, tellShop, now);
            }
        });
    }

    /** Ends a settlement whose time is up, unless it has gone on since it was read: what has left for the shop decides then. */
    void expire(Settlement late, OutcomeTold told, Instant now) {
        store.inTransaction(() -> {
            if (settlements.endedIn(late.state(), late.promoted().settlement(), told, now)) {
                tellEnd(late, told, true, now);
            }
        });
    }

    private void tellEnd(Settlement settlement, OutcomeTold told, boolean tellShop, Instant now) {
        Promoted promoted = settlement.promoted();
        acquisitions().forget(promoted.settlement());
        note(promoted, now, "ended", told.outcome().word() + (told.reason().isEmpty() ? "" : ": " + told.reason()));
        tell(settlement.upstream(), promoted, told, tellShop);
    }

    /** Tells an outcome, as part of the transaction under way. */
    void tell(PartyName upstream, Promoted promoted, OutcomeTold told, boolean tellShop) {
        if (tellShop) {
            outbox.add(Addresses.OUTCOME, promoted.headers(OutcomeTold.TYPE), told.write());
        }
        outbox.add(Addresses.dialogueOf(upstream), promoted.headers(OutcomeTold.TYPE), told.write());
    }
}
