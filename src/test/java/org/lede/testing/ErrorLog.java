package org.lede.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Collects the lines that the application logs at ERROR while this is open. */
public final class ErrorLog implements AutoCloseable {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
                lines.add(request(line) + " " + line.getLoggerName() + " " + line.getMessage() + " " + trace(line));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private ErrorLog() {}

    /** The id of the request that it is about. */
    private static String request(LogRecord line) {
        return line instanceof ExtLogRecord record ? record.getMdc("requestId") : "";
    }

    private static String trace(LogRecord line) {
        StringWriter trace = new StringWriter();
        if (line.getThrown() != null) {
            line.getThrown().printStackTrace(new PrintWriter(trace));
        }
        return trace.toString();
    }

    public static ErrorLog open() {
        ErrorLog log = new ErrorLog();
        Logger.getLogger("").addHandler(log.handler);
        return log;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(handler);
    }
}
