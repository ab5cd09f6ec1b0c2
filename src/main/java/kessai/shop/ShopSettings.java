package kessai.shop;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import kessai.wakeup.BridgeName;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the shop's party takes orders.
 *
 * @param bridges the client bridges whose terminals it can wake
 * @param journeyPatience how long an outcome waits for its journey to be complete before it is shown
 * @param sweepInterval how often deadlines are looked at
 * @param mostWaiting how many waiting reads are held at once; the next is answered without waiting
 */
@ConfigurationProperties("kessai.shop")
record ShopSettings(
        @DefaultValue("demo") Set<String> bridges,
        @DefaultValue("15s") Duration journeyPatience,
        @DefaultValue("1s") Duration sweepInterval,
        @DefaultValue("4000") int mostWaiting) {

    ShopSettings {
        bridges = bridges.stream().map(name -> new BridgeName(name).text()).collect(Collectors.toUnmodifiableSet());
        if (journeyPatience.isNegative() || sweepInterval.toMillis() < 1 || mostWaiting < 0) {
            throw new IllegalArgumentException("kessai.shop: expected durations and counts that are not negative");
        }
    }

    boolean knows(BridgeName bridge) {
        return bridges.contains(bridge.text());
    }
}
