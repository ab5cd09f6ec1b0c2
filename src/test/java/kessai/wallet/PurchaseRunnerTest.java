package kessai.wallet;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kessai.routing.Promoted;
import kessai.wakeup.SettlementId;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the regular look at a wallet's store starts: no more than what is still as it was read. */
class PurchaseRunnerTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:15:00Z");
    private static final SettlementId ID = SettlementId.random(new SecureRandom());

    private final ProducerTemplate producer = mock();
    private final Settlements settlements = mock();
    private final ServerWallet wallet = mock();
    private final PurchaseRunner runner = new PurchaseRunner(producer, Clock.fixed(NOW, ZoneOffset.UTC));

    private final Settlement read = settlement(Settlement.State.APPROVED, 0);
    private final Settlement goneOn = settlement(Settlement.State.ORDERING, 0);
    private final Settlement tried = settlement(Settlement.State.APPROVED, 1);

    @BeforeEach
    void oneIsDue() {
        when(wallet.settlements()).thenReturn(settlements);
        when(wallet.acquisition(any())).thenReturn(Optional.empty());
        when(settlements.due(any(), anyInt())).thenReturn(List.of(read));
        when(producer.asyncSend(anyString(), any(Processor.class))).thenReturn(new CompletableFuture<>());
    }

    @Test
    void whatIsAsItWasReadStartsOnce() {
        when(settlements.find(ID)).thenReturn(Optional.of(read));

        runner.sweep(wallet);
        runner.sweep(wallet);

        verify(producer, times(1)).asyncSend(anyString(), any(Processor.class));
    }

    @Test
    void whatHasGoneOnSinceItWasReadDoesNotStartAgain() {
        when(settlements.find(ID)).thenReturn(Optional.of(goneOn));

        runner.sweep(wallet);

        verify(producer, never()).asyncSend(anyString(), any(Processor.class));
    }

    @Test
    void whatIsToBeTriedLaterDoesNotStartNow() {
        when(settlements.find(ID)).thenReturn(Optional.of(tried));

        runner.sweep(wallet);

        verify(producer, never()).asyncSend(anyString(), any(Processor.class));
    }

    @Test
    void whatDidNotStartMayStartAtTheNextLook() {
        when(settlements.find(ID)).thenReturn(Optional.of(goneOn)).thenReturn(Optional.of(read));

        runner.sweep(wallet);
        runner.sweep(wallet);

        verify(producer, times(1)).asyncSend(anyString(), any(Processor.class));
    }

    private static Settlement settlement(Settlement.State state, int attempts) {
        Promoted promoted = mock();
        when(promoted.settlement()).thenReturn(ID);
        Settlement settlement = mock();
        when(settlement.promoted()).thenReturn(promoted);
        when(settlement.state()).thenReturn(state);
        when(settlement.attempts()).thenReturn(attempts);
        return settlement;
    }
}
