package kessai.bridge;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import kessai.wakeup.SettlementId;
import kessai.wakeup.TerminalAddress;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The event streams of the screens that are open. Every event is the whole state of the terminal, so that nothing is missed,
 * however long a screen was away, and two of them agree. Changes that come while one is told are told together. A stream
 * holds no thread; a terminal's streams are written by one thread at a time, so that a screen that does not read holds up
 * its own terminal only.
 */
class EventStreams implements Changes.Listener {

    private static final int THREADS = 4;

    private static final Duration BEAT = Duration.ofSeconds(4);

    /** Then it reconnects, and shows again that it may. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Map<TerminalAddress, Lane> lanes = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final int most;
    private final Function<SettlementId, Optional<TerminalAddress>> terminalOf;
    private final Function<TerminalAddress, String> state;
    private final ScheduledThreadPoolExecutor executor;
    private volatile boolean closed;

    /**
     * Streams for so many screens.
     *
     * @param terminalOf the terminal of a settlement
     * @param state what is told: the whole state of a terminal, in JSON
     */
    EventStreams(
            int most,
            Function<SettlementId, Optional<TerminalAddress>> terminalOf,
            Function<TerminalAddress, String> state) {
        this.most = most;
        this.terminalOf = terminalOf;
        this.state = state;
        this.executor = new ScheduledThreadPoolExecutor(THREADS, task -> {
            Thread thread = new Thread(task, "screens");
            thread.setDaemon(true);
            return thread;
        });
        ScheduledFuture<?> unused =
                executor.scheduleAtFixedRate(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * A stream of a terminal, which is told nothing before it begins; none where too many are open. That a screen has gone
     * shows only when it is written to: where there are too many, they are, so that there is room for who tries again.
     */
    Optional<SseEmitter> open(TerminalAddress terminal) {
        if (closed || open.incrementAndGet() > most) {
            open.decrementAndGet();
            return Optional.empty();
        }
        SseEmitter stream = new SseEmitter(LIFE.toMillis());
        Lane lane = lanes.compute(terminal, (key, there) -> {
            Lane its = there == null ? new Lane(key, executor, state, gone -> remove(key, gone)) : there;
            its.add(stream);
            return its;
        });
        if (!lane.has(stream)) {
            open.decrementAndGet();
            lane.ask();
            return Optional.empty();
        }
        stream.onTimeout(stream::complete);
        stream.onCompletion(() -> remove(terminal, stream));
        return Optional.of(stream);
    }

    /**
     * Has a stream told, first of all how things stand. Spring must have taken it over: what is sent before comes to nothing
     * where the listener has gone meanwhile, and the request would never end.
     */
    void begin(TerminalAddress terminal, SseEmitter stream) {
        Optional.ofNullable(lanes.get(terminal)).ifPresent(lane -> lane.begin(stream));
    }

    /** How many screens of a terminal are open. */
    int of(TerminalAddress terminal) {
        return Optional.ofNullable(lanes.get(terminal)).map(Lane::size).orElse(0);
    }

    /** Ends a terminal's streams: who still may, reconnects. */
    void end(TerminalAddress terminal) {
        Optional.ofNullable(lanes.get(terminal)).ifPresent(Lane::end);
    }

    @Override
    public boolean isListening() {
        return open.get() > 0;
    }

    @Override
    public void changed(SettlementId settlement) {
        if (!closed) {
            executor.execute(() -> terminalOf.apply(settlement).ifPresent(this::changed));
        }
    }

    @Override
    public void changed(TerminalAddress terminal) {
        Optional.ofNullable(lanes.get(terminal)).ifPresent(Lane::ask);
    }

    /** Before the server stops gracefully: it would wait for the streams. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
        lanes.keySet().forEach(this::end);
        executor.shutdownNow();
    }

    private void beat() {
        lanes.values().forEach(lane -> executor.execute(lane::beat));
    }

    private void remove(TerminalAddress terminal, SseEmitter stream) {
        lanes.computeIfPresent(terminal, (key, lane) -> {
            if (lane.remove(stream)) {
                open.decrementAndGet();
            }
            return lane.size() == 0 ? null : lane;
        });
    }
}
