package kessai.bridge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import kessai.wakeup.TerminalAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The event streams of one terminal, written by one thread at a time. */
final class Lane {

    /** As many pages and devices as one customer would have open. */
    static final int MOST = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final long RECONNECT_MILLIS = 500;

    private final TerminalAddress terminal;
    private final Executor executor;
    private final Function<TerminalAddress, String> state;
    private final List<SseEmitter> streams = new CopyOnWriteArrayList<>();
    private final List<SseEmitter> begun = new CopyOnWriteArrayList<>();
    private final Consumer<SseEmitter> gone;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong changes = new AtomicLong();

    /**
     * No streams yet.
     *
     * @param gone what is done with a stream that nobody reads any longer
     */
    Lane(
            TerminalAddress terminal,
            Executor executor,
            Function<TerminalAddress, String> state,
            Consumer<SseEmitter> gone) {
        this.terminal = terminal;
        this.executor = executor;
        this.state = state;
        this.gone = gone;
    }

    /** Adds a stream, unless there are too many. */
    void add(SseEmitter stream) {
        if (streams.size() < MOST) {
            streams.add(stream);
        }
    }

    boolean has(SseEmitter stream) {
        return streams.contains(stream);
    }

    boolean remove(SseEmitter stream) {
        begun.remove(stream);
        return streams.remove(stream);
    }

    /**
     * From now on a stream is told, first of all how things stand: by the thread of its request, since the server can end a
     * request whose listener has gone meanwhile while that thread is with it, or after it has left, but not just between.
     */
    void begin(SseEmitter stream) {
        long before = changes.get();
        if (!now().map(how -> send(stream, "state", how)).orElse(false)) {
            return;
        }
        begun.add(stream);
        if (!has(stream)) {
            begun.remove(stream);
        }
        if (changes.get() != before) {
            ask();
        }
    }

    int size() {
        return streams.size();
    }

    /** Ends all of them: who still may, reconnects. */
    void end() {
        streams.forEach(SseEmitter::complete);
    }

    /** Has the state told, once more if it is being told just now. */
    void ask() {
        changes.incrementAndGet();
        if (asked.getAndIncrement() == 0) {
            try {
                executor.execute(this::tell);
            } catch (RejectedExecutionException e) {
                LOG.debug("the streams of {} have ended", terminal, e);
            }
        }
    }

    private void tell() {
        int seen;
        do {
            seen = asked.get();
            now().ifPresent(how -> send("state", how));
        } while (!asked.compareAndSet(seen, 0));
    }

    private Optional<String> now() {
        try {
            return Optional.of(state.apply(terminal));
        } catch (RuntimeException e) {
            LOG.warn("the screens of {} could not be told; they are to reconnect", terminal, e);
            end();
            return Optional.empty();
        }
    }

    /** Something to write now and then, by which both ends notice that the other has gone. */
    void beat() {
        send("beat", "-");
    }

    private synchronized void send(String name, String data) {
        begun.forEach(stream -> send(stream, name, data));
    }

    private boolean send(SseEmitter stream, String name, String data) {
        try {
            stream.send(SseEmitter.event()
                    .name(name)
                    .reconnectTime(RECONNECT_MILLIS)
                    .data(data, TEXT));
            return true;
        } catch (IOException | IllegalStateException e) {
            LOG.debug("a screen of {} has gone", terminal, e);
            stream.completeWithError(e);
            gone.accept(stream);
            return false;
        }
    }
}
