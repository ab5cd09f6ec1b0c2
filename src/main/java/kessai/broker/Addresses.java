package kessai.broker;

import java.util.List;
import kessai.party.PartyName;

/** The broker's addresses ({@code architecture.md} section 3); each has one durable queue of the same name. */
public final class Addresses {

    /** What happened to settlements, in order; the shop's party reads it. */
    public static final String JOURNEY = "journey";

    /** Outcomes that the shop does not see by itself. */
    public static final String OUTCOME = "outcome";

    /** What could not be decoded, with the reason. */
    public static final String INVALID_MESSAGE = "invalid-message";

    /** What could not be delivered. */
    public static final String DEAD_LETTER = "dead-letter";

    /** What was too old. */
    public static final String EXPIRED = "expired";

    private Addresses() {}

    /** Where a bridge or a wallet is woken. */
    public static String wakeUpOf(PartyName party) {
        return party.dotted() + ".wake-up";
    }

    /** Where approvals and outcomes go back to a bridge or a wallet. */
    public static String dialogueOf(PartyName party) {
        return party.dotted() + ".dialogue";
    }

    /** Where wallets ask a wallet for customers' credentials, and answer it. */
    public static String certificatesOf(PartyName wallet) {
        return wallet.dotted() + ".certificates";
    }

    /** Where a bridge hands its customers' answers to itself. */
    public static String answerOf(PartyName bridge) {
        return bridge.dotted() + ".answer";
    }

    /** Where a wallet is asked what it settles, and a bridge is told. */
    public static String brandsOf(PartyName party) {
        return party.dotted() + ".brands";
    }

    /** Where a bridge or a wallet is asked what it would do, and a shop host is told. */
    public static String whatIfOf(PartyName party) {
        return party.dotted() + ".what-if";
    }

    /** Where a shop host, a gateway or an authority is asked in SET. */
    public static String setOf(PartyName party) {
        return party.dotted() + ".set";
    }

    /** Where the answers to a wallet's or a shop host's requests arrive; read by one route in one process. */
    public static String replyOf(PartyName party) {
        return party.dotted() + ".reply";
    }

    /** Every address that belongs to a party, and is made with it. */
    public static List<String> of(PartyName party) {
        return switch (party.role()) {
            case SHOP -> List.of(setOf(party), replyOf(party), whatIfOf(party));
            case BRIDGE ->
                List.of(wakeUpOf(party), dialogueOf(party), answerOf(party), brandsOf(party), whatIfOf(party));
            case WALLET ->
                List.of(
                        wakeUpOf(party),
                        dialogueOf(party),
                        brandsOf(party),
                        certificatesOf(party),
                        whatIfOf(party),
                        replyOf(party));
            case GATEWAY, AUTHORITY -> List.of(setOf(party));
        };
    }
}
