package kessai.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedTest {

    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch mayBeRead = new CountDownLatch(1);
    private final AtomicInteger readers = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void whileOneReadsTheFileTheOthersGoOnWithWhatWasReadBefore() throws Exception {
        write("old", 0);
        Followed<String> file = Followed.of(file(), this::slowly);
        write("new", 1);
        CompletableFuture<Void> one = CompletableFuture.runAsync(
                () -> await().until(() -> file.current().equals("new")));

        reading.await();

        for (int other = 0; other < 100; other++) {
            assertThat(file.current()).isEqualTo("old");
        }
        mayBeRead.countDown();
        one.join();
        assertThat(file.current()).isEqualTo("new");
        assertThat(readers).hasValue(2);
    }

    @Test
    void whatCannotBeReadIsTriedAgainUntilItCan() {
        write("good", 0);
        AtomicBoolean whole = new AtomicBoolean();
        Followed<String> file = Followed.of(file(), path -> {
            String text = read(path);
            if (text.equals("half") && !whole.get()) {
                throw new BadDescriptor("half written");
            }
            return text;
        });

        write("half", 1);

        await().until(() -> file.current() != null && file.fault().isPresent());
        assertThat(file.current()).isEqualTo("good");
        assertThat(file.fault()).contains("half written");
        whole.set(true);
        await().until(() -> file.current().equals("half"));
        assertThat(file.fault()).isEmpty();
    }

    @Test
    void whatIsStillBeingWrittenIsNotRead() throws IOException {
        write("old", 0);
        Followed<String> file = Followed.of(file(), FollowedTest::read);
        Files.writeString(file(), "line\n");

        await().during(Duration.ofMillis(1500)).until(() -> {
            Files.writeString(file(), "line\n", StandardOpenOption.APPEND);
            return file.current().equals("old");
        });
        Files.writeString(file(), "the last\n", StandardOpenOption.APPEND);

        await().until(() -> file.current().endsWith("line\nthe last\n"));
    }

    @Test
    void whatIsReplacedAsAWholeCountsAtOnce() {
        write("old", 0);
        Followed<String> file = Followed.whole(file(), FollowedTest::read);

        await().until(() -> {
            writeAt("new", Instant.now());
            return file.current().equals("new");
        });
    }

    @Test
    void whatIsWrittenToWhileItIsReadIsReadAgain() {
        write("old", 0);
        Followed<String> file = Followed.of(file(), path -> {
            String text = read(path);
            if (text.equals("half")) {
                write("whole", 2);
            }
            return text;
        });

        write("half", 1);

        await().until(() -> {
            assertThat(file.current()).isIn("old", "whole");
            return file.current().equals("whole");
        });
    }

    @Test
    void whatStandsStillIsReadThoughItsClockIsAhead() {
        write("old", 0);
        Followed<String> file = Followed.of(file(), FollowedTest::read);

        writeAt("new", Instant.now().plusSeconds(3600));

        await().until(() -> file.current().equals("new"));
    }

    @Test
    void aDescriptorHasSixtyFourMebibytesAtMost() throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(file().toFile(), "rw")) {
            large.setLength(Descriptor.LARGEST + 1L);
        }

        assertThatThrownBy(() -> Descriptor.at(file(), Map.class))
                .isInstanceOf(BadDescriptor.class)
                .hasMessageContaining("larger than 67108864 octets");
    }

    /** The first time at once, after that when it may. */
    private String slowly(Path path) {
        if (readers.incrementAndGet() > 1) {
            reading.countDown();
            try {
                mayBeRead.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return read(path);
    }

    private Path file() {
        return folder.resolve("followed.yaml");
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a time of its own, since two edits can be made within what the file system tells apart. */
    private void write(String text, int edit) {
        writeAt(text, Instant.parse("2026-11-23T10:15:00Z").plusSeconds(edit));
    }

    private void writeAt(String text, Instant changed) {
        try {
            Files.writeString(file(), text);
            Files.setLastModifiedTime(file(), FileTime.from(changed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
