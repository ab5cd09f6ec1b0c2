package kessai.broker;

import java.util.Map;
import kessai.party.PartyName;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.apache.activemq.artemis.reader.MessageUtil;
import org.jspecify.annotations.Nullable;

/**
 * What the broker takes from a party: octets or text of limited size, whose answer, if one is wanted, comes back to the
 * sender itself. A serialized Java object (CVE-2026-40860) is refused; so is a reply address that is not the sender's,
 * or a responder could be used to write where its rights reach and the sender's do not.
 */
public final class MessageRules implements ActiveMQServerPlugin {

    private static final String QUEUE = "queue://";

    private int maxBytes = 256 * 1024;

    @Override
    public void init(Map<String, String> properties) {
        maxBytes = Integer.parseInt(properties.getOrDefault("max-bytes", Integer.toString(maxBytes)));
    }

    @Override
    public void beforeSend(
            ServerSession session, @Nullable Transaction tx, Message message, boolean direct, boolean noAutoCreateQueue)
            throws ActiveMQException {
        String fault = faultOf(session, message);
        if (fault != null) {
            ActiveMQException refused = new ActiveMQException(
                    "message to " + message.getAddress() + " refused: " + fault,
                    ActiveMQExceptionType.UNSUPPORTED_PACKET);
            if (tx != null) {
                // A send in a transaction is not answered; without this its commit would succeed without the message.
                tx.markAsRollbackOnly(refused);
            }
            throw refused;
        }
    }

    private @Nullable String faultOf(ServerSession session, Message message) {
        byte type = message.toCore().getType();
        if (type != Message.BYTES_TYPE && type != Message.TEXT_TYPE && type != Message.DEFAULT_TYPE) {
            return "expected octets or text, found type " + type;
        }
        if (message.isLargeMessage() || message.getEncodeSize() > maxBytes) {
            return "expected at most " + maxBytes + " octets, found " + message.getEncodeSize();
        }
        return replyFault(session, message);
    }

    private static @Nullable String replyFault(ServerSession session, Message message) {
        Object replyTo = message.getObjectProperty(MessageUtil.REPLYTO_HEADER_NAME);
        if (replyTo == null) {
            return null;
        }
        String own = Addresses.replyOf(PartyName.parse(session.getValidatedUser()));
        return replyTo.toString().equals(QUEUE + own)
                ? null
                : "expected answers to go to " + own + ", found " + replyTo;
    }
}
