package kessai.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import kessai.party.DataFolder;
import kessai.party.PartyName;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;

/**
 * The keys with which the embedded broker and parties in other processes know each other over TLS: an authority of the
 * broker's own, a certificate for the broker's host and one for each party with its name as common name.
 *
 * <p>They have nothing to do with SET's hierarchy. The authority and the broker's key are in {@code broker/tls}, a
 * party's key in the party's folder.
 */
public final class BrokerKeys {

    private static final String PARTY_KEY = "broker-tls.p12";
    private static final String PARTY_TRUST = "broker-trust.p12";

    private BrokerKeys() {}

    /**
     * Makes what is missing: the authority, the broker's certificate, the parties'. The parties must be
     * {@link BrokerUsers#populate users} already, since their password also closes their key store.
     *
     * @param hosts the names and addresses under which other processes reach the broker; this machine's loopback is
     *     always among them
     */
    public static void populate(
            DataFolder data, Collection<PartyName> parties, List<String> hosts, Instant now, SecureRandom random) {
        Path folder = data.of("broker").resolve("tls");
        if (!Files.exists(folder.resolve("password"))) {
            byte[] secret = new byte[32];
            random.nextBytes(secret);
            OwnerOnly.write(
                    folder.resolve("password"), HexFormat.of().formatHex(secret).getBytes(StandardCharsets.US_ASCII));
        }
        String password = password(folder);
        TlsAuthority authority = TlsAuthority.in(folder.resolve("authority.p12"), password, now, random);
        if (!Files.exists(folder.resolve("server.p12"))) {
            authority.writeServer(folder.resolve("server.p12"), password, hosts);
            authority.writeTrust(folder.resolve("trust.p12"), password);
        }
        for (PartyName party : parties) {
            Path own = data.of(party);
            if (!Files.exists(own.resolve(PARTY_KEY))) {
                String partysOwn = BrokerUsers.passwordOf(data, party);
                authority.writeClient(own.resolve(PARTY_KEY), partysOwn, party);
                authority.writeTrust(own.resolve(PARTY_TRUST), partysOwn);
            }
        }
    }

    /** What a party in another process adds to the broker's URL; nothing if it has no key for TLS. */
    static Map<String, String> clientOptions(DataFolder data, PartyName party) {
        Path own = data.of(party);
        if (!Files.exists(own.resolve(PARTY_KEY))) {
            return Map.of();
        }
        String password = BrokerUsers.passwordOf(data, party);
        return Map.of(
                "sslEnabled", "true",
                "verifyHost", "true",
                "enabledProtocols", "TLSv1.3",
                "keyStoreType", "PKCS12",
                "keyStorePath", own.resolve(PARTY_KEY).toString(),
                "keyStorePassword", password,
                "trustStoreType", "PKCS12",
                "trustStorePath", own.resolve(PARTY_TRUST).toString(),
                "trustStorePassword", password);
    }

    /** Where the embedded broker takes other processes' connections: CORE only, TLS 1.3, both sides with a certificate. */
    static TransportConfiguration acceptor(DataFolder data, String host, int port) {
        Path folder = data.of("broker").resolve("tls");
        String password = password(folder);
        Map<String, Object> options = Map.ofEntries(
                Map.entry("host", host),
                Map.entry("port", port),
                Map.entry("protocols", "CORE"),
                Map.entry("sslEnabled", true),
                Map.entry("needClientAuth", true),
                Map.entry("enabledProtocols", "TLSv1.3"),
                Map.entry("keyStoreType", "PKCS12"),
                Map.entry("keyStorePath", folder.resolve("server.p12").toString()),
                Map.entry("keyStorePassword", password),
                Map.entry("trustStoreType", "PKCS12"),
                Map.entry("trustStorePath", folder.resolve("trust.p12").toString()),
                Map.entry("trustStorePassword", password));
        return new TransportConfiguration(NettyAcceptorFactory.class.getName(), options, "tls");
    }

    private static String password(Path folder) {
        try {
            return Files.readString(folder.resolve("password"), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("the broker has no TLS keys in " + folder + "; 'populate' makes them", e);
        }
    }
}
