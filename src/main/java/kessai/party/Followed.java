package kessai.party;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a file says, read anew when the file has changed and stands still: it may be half written, and half a file may
 * well be read. What cannot be read leaves in use what was read before, and is tried again until it can. One reader at a
 * time reads the file; the others go on with what was read before, so that no message waits for a large file.
 *
 * @param <T> what the file is read into
 */
public final class Followed<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Followed.class);
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(500).toNanos();

    /**
     * A file that was not written to for so long, by this machine's clock, stands still; with the pause between looks, an edit
     * counts within a second.
     */
    private static final Duration STILL = Duration.ofMillis(500);

    /** Reading takes no more than a fifth of the time, however large the file and however often it changes. */
    private static final int PAUSES = 4;

    private final Path file;
    private final Function<Path, T> reader;
    private final Duration still;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Seen<T> seen;
    private volatile long lookAt = System.nanoTime() + LOOK_AGAIN_NANOS;
    private FileTime lookedAt;

    /**
     * How far it has been read.
     *
     * @param good the newest good form
     * @param changed when the file had changed that it was read from
     * @param fault what is wrong with the file as it is now
     */
    private record Seen<T>(T good, FileTime changed, @Nullable String fault) {}

    private Followed(Path file, Function<Path, T> reader, Duration still, Seen<T> seen) {
        this.file = file;
        this.reader = reader;
        this.still = still;
        this.seen = seen;
        this.lookedAt = seen.changed();
    }

    /** Reads a file for the first time; what the reader throws is thrown. */
    public static <T> Followed<T> of(Path file, Function<Path, T> reader) {
        return of(file, reader, STILL);
    }

    /** The same for a file of which half cannot be read, or that is replaced as a whole: it counts at once. */
    public static <T> Followed<T> whole(Path file, Function<Path, T> reader) {
        return of(file, reader, Duration.ZERO);
    }

    private static <T> Followed<T> of(Path file, Function<Path, T> reader, Duration still) {
        FileTime changed = changedAt(file);
        return new Followed<>(file, reader, still, new Seen<>(reader.apply(file), changed, null));
    }

    /** What it says; the file is looked at twice a second at most. */
    public T current() {
        if (System.nanoTime() - lookAt >= 0 && looking.tryLock()) {
            try {
                long began = System.nanoTime();
                renew();
                long ended = System.nanoTime();
                lookAt = ended + Math.max(LOOK_AGAIN_NANOS, PAUSES * (ended - began));
            } finally {
                looking.unlock();
            }
        }
        return seen.good();
    }

    /** What is wrong with the file as it is now, if something is. */
    public Optional<String> fault() {
        return Optional.ofNullable(seen.fault());
    }

    private void renew() {
        Seen<T> before = seen;
        try {
            FileTime changed = changedAt(file);
            boolean same = changed.equals(before.changed()) && before.fault() == null;
            if (same || !standsStill(changed)) {
                return;
            }
            T read = reader.apply(file);
            if (changedAt(file).equals(changed)) {
                seen = new Seen<>(read, changed, null);
                LOG.info("read {} anew", file);
            }
        } catch (RuntimeException e) {
            String found = String.valueOf(e.getMessage());
            if (!found.equals(before.fault())) {
                LOG.warn("{}; what was read before stays in use", found);
            }
            seen = new Seen<>(before.good(), before.changed(), found);
        }
    }

    /** By the clock that files are stamped by, which is no party's; or since the last look, where a folder's is ahead of it. */
    private boolean standsStill(FileTime changed) {
        boolean sinceTheLastLook = changed.equals(lookedAt);
        lookedAt = changed;
        return sinceTheLastLook || changed.toInstant().plus(still).isBefore(Instant.now());
    }

    private static FileTime changedAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new BadDescriptor(file + ": cannot be read");
        }
    }
}
