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
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that the application logs until it is closed, of every category, with the traces of exceptions. At level DEBUG: a build has no finer one. */
public final class CapturedLog extends Handler {

    private static final Logger ROOT = Logger.getLogger("");

    /** The client of the tests runs in the same process, and logs what it sends. */
    private static final String CLIENT = "org.apache.http.";

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final PatternFormatter formatter = new PatternFormatter("%p [%c] %X %s");
    private final Level before = ROOT.getLevel();
    private final List<Handler> others = List.of(ROOT.getHandlers());

    /** Captures from now on; the other handlers rest, since all levels would flood them. */
    public CapturedLog() {
        setLevel(Level.ALL);
        others.forEach(ROOT::removeHandler);
        ROOT.addHandler(this);
        ROOT.setLevel(org.jboss.logmanager.Level.DEBUG);
    }

    @Override
    public void publish(LogRecord record) {
        if (String.valueOf(record.getLoggerName()).startsWith(CLIENT)) {
            return;
        }
        StringWriter line = new StringWriter();
        line.append(formatter.format(org.jboss.logmanager.ExtLogRecord.wrap(record)));
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace(new PrintWriter(line, true));
        }
        lines.add(line.toString());
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
        ROOT.setLevel(before);
        others.forEach(ROOT::addHandler);
    }
}
