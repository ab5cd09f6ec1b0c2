package kessai.broker;

import jakarta.jms.ConnectionFactory;
import kessai.party.DataFolder;
import kessai.party.PartyName;

/** A party that is the broker's user and that nobody hosts: a test may speak for it. */
public final class Unhosted {

    private Unhosted() {}

    /** Connections as this party, with its own password. */
    public static ConnectionFactory connections(EmbeddedBroker broker, DataFolder data, PartyName party) {
        return new BrokerAccess(broker.url(), data).factoryFor(party);
    }
}
