package kessai.shop;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kessai.wakeup.SettlementId;

/**
 * Holds a read that prefers to wait (RFC 7240) until its settlement has ended or its time is up. Platform-http works
 * with a thread a request, so the request is held before it gets there, by the servlet container, without a thread.
 */
final class WaitFilter implements Filter {

    private static final Pattern PATH = Pattern.compile("/settlements/([0-9a-f-]{36})");
    private static final String UNTIL = "kessai.wait-until";

    private final Settlements settlements;
    private final Waits waits;
    private final Duration patience;
    private final Clock clock;

    WaitFilter(Settlements settlements, Waits waits, Duration patience, Clock clock) {
        this.settlements = settlements;
        this.waits = waits;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (asked instanceof HttpServletRequest request && waits(request, response)) {
            return;
        }
        asked.setAttribute(UNTIL, Instant.EPOCH);
        chain.doFilter(asked, response);
    }

    /** A request that was woken comes here again, and may have been woken for less than the end. */
    private boolean waits(HttpServletRequest request, ServletResponse response) {
        Matcher path = PATH.matcher(request.getServletPath());
        if (!"GET".equals(request.getMethod()) || !path.matches()) {
            return false;
        }
        Duration left = Duration.between(clock.instant(), until(request));
        Optional<SettlementId> id = left.toMillis() > 0 ? id(path.group(1)) : Optional.empty();
        Optional<Duration> longest = id.flatMap(known -> toWait(request, known, left));
        if (id.isEmpty() || longest.isEmpty()) {
            return false;
        }
        // With the request as the filters before this one have made it: what they read cannot be read again.
        AsyncContext held = request.startAsync(request, response);
        held.setTimeout(0);
        if (!waits.add(id.get(), longest.get(), held::dispatch)) {
            request.setAttribute(UNTIL, Instant.EPOCH);
            held.dispatch();
        } else if (toWait(request, id.get(), left).isEmpty()) {
            waits.changed(id.get());
        }
        return true;
    }

    private Instant until(HttpServletRequest request) {
        if (request.getAttribute(UNTIL) instanceof Instant until) {
            return until;
        }
        Instant until = Prefer.wait(request.getHeaders("Prefer"))
                .map(wait -> clock.instant().plus(wait))
                .orElse(Instant.EPOCH);
        request.setAttribute(UNTIL, until);
        return until;
    }

    private static Optional<SettlementId> id(String text) {
        return SettlementId.isOne(text) ? Optional.of(new SettlementId(text)) : Optional.empty();
    }

    /** How long to wait until the settlement is worth another look; nothing if it can be answered now. */
    private Optional<Duration> toWait(HttpServletRequest request, SettlementId id, Duration left) {
        Instant now = clock.instant();
        return settlements
                .find(id)
                .filter(found -> isCallers(request, found))
                .filter(found -> found.shown(now, patience) != SettlementState.ENDED)
                .map(found -> found.ending()
                        .map(end -> Duration.between(now, end.at().plus(patience)))
                        .filter(settling -> settling.compareTo(left) < 0)
                        .orElse(left));
    }

    private static boolean isCallers(HttpServletRequest request, Settlement found) {
        return request.getAttribute(BearerFilter.CALLER) instanceof Caller caller
                && caller.shop().filter(found.shop()::equals).isPresent();
    }
}
