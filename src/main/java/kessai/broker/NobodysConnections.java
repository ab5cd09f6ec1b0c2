package kessai.broker;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;

/** What an endpoint gets that does not say as which party it connects: an error that tells how to say it. */
final class NobodysConnections implements ConnectionFactory {

    private static final String REASON = "say as which party this endpoint connects, with the parameter"
            + " connectionFactory: \"#jms.<role>.<name>\" (or #rpc.… for request/reply)";

    @Override
    public Connection createConnection() throws JMSException {
        throw new JMSException(REASON);
    }

    @Override
    public Connection createConnection(String user, String password) throws JMSException {
        throw new JMSException(REASON);
    }

    @Override
    public JMSContext createContext() {
        throw new IllegalStateException(REASON);
    }

    @Override
    public JMSContext createContext(String user, String password) {
        throw new IllegalStateException(REASON);
    }

    @Override
    public JMSContext createContext(String user, String password, int mode) {
        throw new IllegalStateException(REASON);
    }

    @Override
    public JMSContext createContext(int mode) {
        throw new IllegalStateException(REASON);
    }
}
