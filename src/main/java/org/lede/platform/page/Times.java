package org.lede.platform.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time as pages show them, in the learner's zone. */
public final class Times {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Times() {}

    public static String date(Instant at, ZoneId zone) {
        return DATE.format(at.atZone(zone));
    }

    public static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    public static String dateAndTime(Instant at, ZoneId zone) {
        return date(at, zone) + ", " + time(at, zone);
    }
}
