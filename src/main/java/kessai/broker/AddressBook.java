package kessai.broker;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import kessai.party.PartyName;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Which addresses there are on the broker. It is asked as a party, and nothing is made by asking. */
public final class AddressBook {

    private static final int REMEMBERED = 10_000;

    /** Addresses are not deleted while the system runs; only that one is there is remembered. */
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);

    private final BrokerAccess access;
    private final Cache<String, Boolean> there = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    AddressBook(BrokerAccess access) {
        this.access = access;
    }

    /**
     * Whether a wallet can be reached: it runs, or has run. The name has been validated, so that no other address can be
     * asked about.
     *
     * @param asker who wants to know, with whose credentials the broker is asked
     */
    public boolean hasWallet(PartyName asker, PartyName wallet) {
        String address = Addresses.wakeUpOf(wallet);
        if (there.getIfPresent(address) != null) {
            return true;
        }
        boolean found = isThere(asker, SimpleString.of(address));
        if (found) {
            there.put(address, true);
        }
        return found;
    }

    private boolean isThere(PartyName asker, SimpleString address) {
        try (ActiveMQConnectionFactory factory = access.factoryFor(asker);
                ServerLocator locator = factory.getServerLocator();
                ClientSessionFactory sessions = locator.createSessionFactory();
                ClientSession session =
                        sessions.createSession(factory.getUser(), factory.getPassword(), false, true, true, false, 0)) {
            return session.addressQuery(address).isExists();
        } catch (Exception e) {
            throw new IllegalStateException("the broker cannot be asked whether there is " + address, e);
        }
    }
}
