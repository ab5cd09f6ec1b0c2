package kessai.party;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which parties run here and where their descriptors and data are.
 *
 * @param parties roles or single parties, comma-separated
 * @param data where everything is kept
 * @param wallets the folder with one file a server wallet
 * @param clientBridge the folder with one file a client bridge
 * @param shopHost the name of the shop host in this process
 * @param bridgeName the name of the client bridge in this process
 * @param gateways the gateways that can run here
 * @param masterKey where master keys are: {@code file:PATH} or {@code env:NAME}, with {@code {party}} in it; empty: in
 *     each party's own folder
 */
@ConfigurationProperties("kessai")
public record PartySettings(
        @DefaultValue(ALL) String parties,
        @DefaultValue("data") Path data,
        @DefaultValue("wallets") Path wallets,
        @DefaultValue("client-bridge") Path clientBridge,
        @DefaultValue("demo") String shopHost,
        @DefaultValue("demo") String bridgeName,
        @DefaultValue("north") List<String> gateways,
        @DefaultValue("") String masterKey) {

    static final String ALL = "shop,bridge,wallet,gateway,authority";
}
