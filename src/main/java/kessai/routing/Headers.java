package kessai.routing;

import java.util.Set;

/**
 * The headers that routing needs, promoted from the body once; the only ones that travel over the broker.
 *
 * <p>They are JMS identifiers, so that Camel hands them on unchanged. What is not listed here neither leaves a route nor
 * enters one: a header that came from outside can then not choose a destination or a reply address.
 */
public final class Headers {

    /** The settlement's identifier, a UUID. */
    public static final String SETTLEMENT = "KessaiSettlement";

    /** The terminal's address, {@code name@bridge}. */
    public static final String TERMINAL = "KessaiTerminal";

    /** The shop's name. */
    public static final String SHOP = "KessaiShop";

    /** The brand that is settled with, once it is decided. */
    public static final String BRAND = "KessaiBrand";

    /** The number of the arrangement that the terminal is set up for, {@code 107}. */
    public static final String TOPOLOGY = "KessaiTopology";

    /** The settlement protocol, {@code SET}. */
    public static final String PROTOCOL = "KessaiProtocol";

    /** What the body is: the name of a message. */
    public static final String MESSAGE_TYPE = "KessaiMessageType";

    /** When the settlement's time is up, ISO 8601. */
    public static final String DEADLINE = "KessaiDeadline";

    /** The RRPID of a SET request, hexadecimal; the JMS correlation identifier is Camel's own. */
    public static final String RRPID = "KessaiRrpid";

    /** How many masters have relayed a wake-up; none: it comes from its terminal. */
    public static final String RELAYED = "KessaiRelayed";

    /** Why a message was set aside. */
    public static final String REASON = "KessaiReason";

    /** Messages of one settlement are a group: where the broker heeds it, one consumer takes them, in order. */
    public static final String GROUP = "JMSXGroupID";

    /** Artemis drops a second message with the same value; on its way out only, and on sends without a transaction. */
    public static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

    /** The headers that pass both ways. */
    public static final Set<String> PROMOTED = Set.of(
            SETTLEMENT, TERMINAL, SHOP, BRAND, TOPOLOGY, PROTOCOL, MESSAGE_TYPE, DEADLINE, RRPID, RELAYED, REASON);

    private Headers() {}
}
