package kessai.demo;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import kessai.party.PartySettings;
import kessai.party.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The demonstration.
 *
 * @param demo what it does at start; left out: {@link Demo#ORDERS} where every role runs in this process, else
 *     {@link Demo#OFF}, since parties that run apart would each make keys that the others do not know
 */
@ConfigurationProperties("kessai")
public record DemoSettings(@Nullable Demo demo) {

    /** What is to be done in a process that hosts these parties. */
    Demo effective(PartySettings parties) {
        if (demo != null) {
            return demo;
        }
        return isEverything(parties) ? Demo.ORDERS : Demo.OFF;
    }

    /** Whether this process makes what wallets need that come later: it makes a population, and hosts everybody. */
    boolean followsWallets(PartySettings parties) {
        return effective(parties) != Demo.OFF && isEverything(parties);
    }

    private static boolean isEverything(PartySettings parties) {
        Set<String> hosted =
                Arrays.stream(parties.parties().split(",")).map(String::strip).collect(Collectors.toSet());
        return Arrays.stream(Role.values()).map(Role::word).allMatch(hosted::contains);
    }
}
