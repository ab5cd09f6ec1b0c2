package kessai.topology;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** A copy of what is logged, and of what Kessai would log if it were asked for all it can say. */
final class LogCopy extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final List<String> TALKATIVE =
            List.of("kessai", "kessai.broker.PartyConsumers", "kessai.store.WritersJdbc");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Map<Logger, Level> before = new LinkedHashMap<>();

    /** Copies from now on. */
    static LogCopy begin() {
        LogCopy copy = new LogCopy();
        copy.setContext(root().getLoggerContext());
        copy.start();
        root().addAppender(copy);
        for (String name : TALKATIVE) {
            Logger logger = (Logger) LoggerFactory.getLogger(name);
            copy.before.put(logger, logger.getLevel());
            logger.setLevel(Level.TRACE);
        }
        return copy;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /** Copies no more, and what is logged is as it was. */
    @Override
    public void close() {
        root().detachAppender(this);
        before.forEach(Logger::setLevel);
    }

    @Override
    protected void append(ILoggingEvent event) {
        String thrown = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        lines.add(event.getLoggerName() + " " + event.getMDCPropertyMap() + " " + event.getFormattedMessage() + thrown);
    }

    /** Whether a line has this in it. */
    boolean says(String what) {
        return lines.stream().anyMatch(line -> line.contains(what));
    }

    /** How many lines have this in them. */
    long count(String what) {
        return lines.stream().filter(line -> line.contains(what)).count();
    }

    /** All of it. */
    String text() {
        return String.join("\n", lines);
    }
}
