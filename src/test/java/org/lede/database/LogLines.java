package org.lede.database;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects the warnings and errors that are logged while this is open. */
final class LogLines extends Handler implements AutoCloseable {

    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();

    LogLines() {
        Logger.getLogger("").addHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
        int level = line.getLevel().intValue();
        if (level >= Level.WARNING.intValue()) {
            String text = line.getLoggerName() + ": " + line.getMessage()
                    + (line.getThrown() == null ? "" : " " + line.getThrown());
            (level >= Level.SEVERE.intValue() ? errors : warnings).add(text);
        }
    }

    List<String> warnings() {
        return warnings;
    }

    List<String> errors() {
        return errors;
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
