package kessai.party;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A descriptor file that an operator edits while the system runs: the newest good form of it. A broken edit is refused
 * by file and line, and what was good before stays in use.
 *
 * @param <T> the record that the file is read into
 */
public final class Descriptor<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Descriptor.class);
    private static final long LOOK_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long LARGEST = 64L * 1024 * 1024;
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path file;
    private final Class<T> type;
    private T good;
    private FileTime seen;
    private long lookedAt = System.nanoTime();
    private @Nullable String fault;

    private Descriptor(Path file, Class<T> type, T good, FileTime seen) {
        this.file = file;
        this.type = type;
        this.good = good;
        this.seen = seen;
    }

    /**
     * Reads a descriptor for the first time.
     *
     * @throws BadDescriptor saying file, line and what is wrong
     */
    public static <T> Descriptor<T> at(Path file, Class<T> type) {
        FileTime changed = changedAt(file);
        return new Descriptor<>(file, type, read(file, type), changed);
    }

    /** The newest good form; looks at the file at most once a second. */
    public synchronized T current() {
        long now = System.nanoTime();
        if (now - lookedAt >= LOOK_AGAIN_NANOS) {
            lookedAt = now;
            renew();
        }
        return good;
    }

    /** What is wrong with the file as it is now, if something is. */
    public synchronized Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    private void renew() {
        try {
            FileTime changed = changedAt(file);
            if (changed.equals(seen)) {
                return;
            }
            seen = changed;
            good = read(file, type);
            fault = null;
            LOG.info("read {} anew", file);
        } catch (BadDescriptor e) {
            if (!e.getMessage().equals(fault)) {
                LOG.warn("{}; what was read before stays in use", e.getMessage());
            }
            fault = e.getMessage();
        }
    }

    private static FileTime changedAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new BadDescriptor(file + ": cannot be read");
        }
    }

    private static <T> T read(Path file, Class<T> type) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new BadDescriptor(file + ": larger than " + LARGEST + " octets");
            }
            return YAML.readValue(Files.readAllBytes(file), type);
        } catch (UnrecognizedPropertyException e) {
            String name = e.getPropertyName();
            throw new BadDescriptor(file + ":" + lineOf(file, name) + ": there is no '" + name + "'; expected one of "
                    + e.getKnownPropertyIds());
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new BadDescriptor(file + ":" + line + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new BadDescriptor(file + ": cannot be read");
        }
    }

    /** Where a key stands first: the parser notices that it knows none of that name only when the whole is read. */
    private static int lineOf(Path file, String key) {
        Pattern written = Pattern.compile("(^|[\\s{,-])[\"']?" + Pattern.quote(key) + "[\"']?\\s*:");
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (written.matcher(lines.get(i)).find()) {
                    return i + 1;
                }
            }
            return 1;
        } catch (IOException e) {
            throw new BadDescriptor(file + ": cannot be read");
        }
    }
}
