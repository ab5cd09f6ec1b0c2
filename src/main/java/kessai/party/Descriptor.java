package kessai.party;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * A descriptor file that an operator edits while the system runs: the newest good form of it. A broken edit is refused
 * by file and line, and what was good before stays in use.
 *
 * @param <T> the record that the file is read into
 */
public final class Descriptor<T> {

    /** In octets: some 700 000 terminals. */
    static final int LARGEST = 64 * 1024 * 1024;

    private static final ObjectMapper YAML = YAMLMapper.builder(
                    YAMLFactory.builder().loaderOptions(upToTheLargest()).build())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Followed<T> file;

    private Descriptor(Followed<T> file) {
        this.file = file;
    }

    /**
     * Reads a descriptor for the first time.
     *
     * @throws BadDescriptor saying file, line and what is wrong
     */
    public static <T> Descriptor<T> at(Path file, Class<T> type) {
        return new Descriptor<>(Followed.of(file, now -> read(now, type)));
    }

    /** The newest good form; looks at the file at most twice a second. */
    public T current() {
        return file.current();
    }

    /** What is wrong with the file as it is now, if something is. */
    public Optional<String> fault() {
        return file.fault();
    }

    /** The YAML parser's own limit is three million characters. */
    private static LoaderOptions upToTheLargest() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        return options;
    }

    private static <T> T read(Path file, Class<T> type) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new BadDescriptor(file + ": larger than " + LARGEST + " octets");
            }
            return YAML.readValue(Files.readAllBytes(file), type);
        } catch (JsonProcessingException e) {
            throw new DescriptorFault(file, upToTheLargest()).of(e);
        } catch (IOException e) {
            throw new BadDescriptor(file + ": cannot be read");
        }
    }
}
