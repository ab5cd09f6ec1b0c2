package kessai.broker;

import java.util.Set;
import org.apache.activemq.artemis.api.core.Interceptor;
import org.apache.activemq.artemis.core.protocol.core.CoreRemotingConnection;
import org.apache.activemq.artemis.core.protocol.core.Packet;
import org.apache.activemq.artemis.core.protocol.core.impl.PacketImpl;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.ReattachSessionResponseMessage;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses what no party needs and Artemis accepts before it knows who asks: federation (CVE-2026-27446) and taking over
 * another's session (CVE-2026-57967); and messages sent in pieces, since none of ours is that long.
 */
public final class RefusedPackets implements Interceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedPackets.class);

    private static final Set<Byte> REFUSED = Set.of(
            PacketImpl.FEDERATION_DOWNSTREAM_CONNECT,
            PacketImpl.REATTACH_SESSION,
            PacketImpl.SESS_SEND_LARGE,
            PacketImpl.SESS_SEND_CONTINUATION);

    /** Never throws: Artemis lets a packet pass whose interceptor has thrown. */
    @Override
    public boolean intercept(Packet packet, RemotingConnection connection) {
        if (!REFUSED.contains(packet.getType())) {
            return true;
        }
        if (packet.getType() == PacketImpl.REATTACH_SESSION) {
            answerThatTheSessionIsGone(packet, connection);
        } else {
            LOG.warn("refused a packet of type {} from {}", packet.getType(), connection.getRemoteAddress());
        }
        return false;
    }

    /** An honest client that reconnects then makes a new session, instead of waiting for the answer in vain. */
    private static void answerThatTheSessionIsGone(Packet packet, RemotingConnection connection) {
        if (connection instanceof CoreRemotingConnection core) {
            try {
                core.getChannel(packet.getChannelID(), -1).send(new ReattachSessionResponseMessage(-1, false));
            } catch (RuntimeException e) {
                LOG.debug("the client does not learn that its session is gone", e);
            }
        }
    }
}
