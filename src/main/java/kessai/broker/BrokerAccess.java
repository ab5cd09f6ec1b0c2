package kessai.broker;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import kessai.party.DataFolder;
import kessai.party.PartyName;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * How a party gets to the broker: where it is, and with which of its own credentials.
 *
 * @param url of the broker, embedded or not
 * @param data where the parties' passwords and key stores are
 */
record BrokerAccess(String url, DataFolder data) {

    /** What holds wherever the broker is. */
    private static final Map<String, String> ALWAYS = Map.of(
            "cacheDestinations", "true",
            "deserializationDenyList", "*",
            // 64 KiB a consumer: with the default of 1 MiB one consumer hoards what others could take.
            "consumerWindowSize", "65536",
            // Above the broker's limit for messages, so that none is sent in pieces.
            "minLargeMessageSize", "307200");

    /** A broker elsewhere may be away: connect again and again, but let no sender wait longer than ten seconds. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "reconnectAttempts", "-1",
            "initialConnectAttempts", "40",
            "retryInterval", "500",
            "retryIntervalMultiplier", "1.5",
            "maxRetryInterval", "5000",
            "callTimeout", "10000",
            "callFailoverTimeout", "10000",
            "connectionTTL", "30000",
            "useTopologyForLoadBalancing", "false");

    ActiveMQConnectionFactory factoryFor(PartyName party) {
        return new ActiveMQConnectionFactory(urlFor(party), party.toString(), BrokerUsers.passwordOf(data, party));
    }

    private String urlFor(PartyName party) {
        Map<String, String> options = new LinkedHashMap<>(ALWAYS);
        if (!url.startsWith("vm:")) {
            options.putAll(ELSEWHERE);
            options.putAll(BrokerKeys.clientOptions(data, party));
        }
        String added = options.entrySet().stream()
                .filter(option -> !url.contains(option.getKey() + "="))
                .map(option -> option.getKey() + "=" + encoded(option.getValue()))
                .collect(Collectors.joining("&"));
        return url + (url.contains("?") ? "&" : "?") + added;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
