package kessai.party;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who hosts whom: where a party is looked up by a validated name. Nothing that a message brings along is an address.
 *
 * @param shops a shop's name to the name of its host
 * @param gateways a brand to the name of the gateway that authorises it
 */
@ConfigurationProperties("kessai.directory")
public record Directory(Map<String, String> shops, Map<String, String> gateways) {

    public Directory {
        shops = Map.copyOf(shops);
        gateways = Map.copyOf(gateways);
        shops.values().forEach(PartyName::shop);
        gateways.values().forEach(PartyName::gateway);
    }

    /**
     * The host of a shop.
     *
     * @throws IllegalArgumentException if nobody is known to host it
     */
    public PartyName hostOf(String shop) {
        String host = shops.get(shop);
        if (host == null) {
            throw new IllegalArgumentException("kessai.directory.shops: no host is known for the shop " + shop);
        }
        return PartyName.shop(host);
    }

    /**
     * The gateway of a brand.
     *
     * @throws IllegalArgumentException if none is known
     */
    public PartyName gatewayOf(String brand) {
        String gateway = gateways.get(brand);
        if (gateway == null) {
            throw new IllegalArgumentException("kessai.directory.gateways: no gateway is known for the brand " + brand);
        }
        return PartyName.gateway(gateway);
    }
}
