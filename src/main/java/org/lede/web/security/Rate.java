package org.lede.web.security;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often something may be done, written {@code 20/15m}: twenty times at once, and then as fast as twenty in fifteen
 * minutes are.
 *
 * @param times from 1, or 0 for no limit
 * @param period longer than nothing
 */
public record Rate(long times, Duration period) {

    private static final Rate OFF = new Rate(0, Duration.ofSeconds(1));

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})/(\\d{1,9}(ms|[smhd]))");

    public Rate {
        if (times < 0 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a rate is a number of times in a period longer than nothing");
        }
    }

    /**
     * Reads a configured rate; {@code off} and {@code 0} mean no limit.
     *
     * @throws IllegalArgumentException for any other text, which keeps the application from starting
     */
    public static Rate of(String text) {
        if (text.equalsIgnoreCase("off") || text.equals("0")) {
            return OFF;
        }
        Matcher rate = FORM.matcher(text);
        if (!rate.matches()) {
            throw new IllegalArgumentException("“" + text + "” is no rate such as 20/15m, nor off");
        }
        return new Rate(Long.parseLong(rate.group(1)), DurationConverter.parseDuration(rate.group(2)));
    }

    public boolean isOff() {
        return times == 0;
    }
}
