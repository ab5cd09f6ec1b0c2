package kessai.topology;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** A copy of what is logged, and of what Kessai would log if it were asked for all it can say. */
final class LogCopy extends AppenderBase<ILoggingEvent> {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    /** Copies from now on. */
    static LogCopy begin() {
        LogCopy copy = new LogCopy();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        copy.setContext(root.getLoggerContext());
        copy.start();
        root.addAppender(copy);
        for (String name : List.of("kessai", "kessai.broker.PartyConsumers")) {
            ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.TRACE);
        }
        return copy;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String thrown = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        lines.add(event.getLoggerName() + " " + event.getMDCPropertyMap() + " " + event.getFormattedMessage() + thrown);
    }

    /** All of it. */
    String text() {
        return String.join("\n", lines);
    }
}
