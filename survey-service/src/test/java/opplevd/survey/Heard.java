package opplevd.survey;

import static org.junit.jupiter.api.Assertions.assertFalse;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.Collection;
import java.util.List;
import org.slf4j.LoggerFactory;

/** For tests: everything that is logged meanwhile, with the traces of what was thrown. */
public final class Heard implements AutoCloseable {
    /** A test's own mail server, which is nobody's. */
    private static final String NOT_OURS = "com.icegreen";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    /** @param level from which on lines are heard */
    public Heard(Level level) {
        log.start();
        root.addAppender(log);
        root.setLevel(level);
    }

    /** Each line that was logged. */
    public List<String> lines() {
        return List.copyOf(log.list).stream()
                .filter(event -> !event.getLoggerName().startsWith(NOT_OURS))
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .toList();
    }

    /** Fails when one of these stands in any line. */
    public void hasNone(Collection<String> secrets) {
        for (String line : lines()) {
            for (String secret : secrets) {
                assertFalse(line.contains(secret), () -> secret + " in: " + line);
            }
        }
    }

    @Override
    public void close() {
        root.setLevel(before);
        root.detachAppender(log);
    }
}
