package kessai.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kessai.wakeup.Capture;
import kessai.wakeup.OrderNumber;
import kessai.wakeup.SettlementId;
import kessai.wakeup.ShopName;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WakeUp;

/**
 * A shop's order on its way to its outcome.
 *
 * @param state open or unknown; which of them it was, once it has ended
 * @param ending the outcome, once there is one
 * @param journeyClosed whether the bridge has said that nothing comes after
 */
record Settlement(
        SettlementId id,
        ShopName shop,
        OrderNumber order,
        TerminalAddress terminal,
        Capture capture,
        WakeUp wakeUp,
        SettlementState state,
        Optional<Ending> ending,
        Instant startedAt,
        Instant deadline,
        boolean journeyClosed) {

    /**
     * What is shown: an end only when the journey is complete too, or has had the time to be.
     *
     * @param patience how long an outcome waits for its journey
     */
    SettlementState shown(Instant now, Duration patience) {
        boolean ended = ending.filter(
                        end -> journeyClosed || !end.at().plus(patience).isAfter(now))
                .isPresent();
        return ended ? SettlementState.ENDED : state;
    }
}
