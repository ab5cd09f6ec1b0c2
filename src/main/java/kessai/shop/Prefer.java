package kessai.shop;

import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the preference {@code wait} (RFC 7240): how many seconds a caller is ready to wait. */
final class Prefer {

    private static final int LONGEST = 60;
    private static final Pattern WAIT = Pattern.compile("(?i)(?:^|,)\\s*wait\\s*=\\s*\"?([0-9]{1,9})\"?\\s*(?=;|,|$)");

    private Prefer() {}

    /** The first wait that is preferred, at most a minute. What cannot be understood is no preference. */
    static Optional<Duration> wait(Enumeration<String> headers) {
        return wait(Collections.list(headers));
    }

    static Optional<Duration> wait(List<String> headers) {
        Matcher matcher = WAIT.matcher(String.join(",", headers));
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Math.min(LONGEST, Integer.parseInt(matcher.group(1)))));
    }
}
