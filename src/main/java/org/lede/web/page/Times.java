package org.lede.web.page;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes dates and times in the language of the page. */
@TemplateExtension
public final class Times {

    private static final Notation ENGLISH = Notation.of(Locale.ENGLISH, Map.of(), ", ", "HH:mm");

    /** Only the first of a month is an ordinal; no-break spaces keep the hours with their sign. */
    private static final Notation FRENCH = Notation.of(Locale.FRENCH, Map.of(1L, "1er"), " à ", "H'\u00a0h\u00a0'mm");

    private Times() {}

    /** 14:05, and in French 14 h 05. */
    public static String time(ZonedDateTime at, @TemplateAttribute("locale") @Nullable Object locale) {
        return in(locale).time.format(at);
    }

    /** 24 November 2026, 14:05, and in French 24 novembre 2026 à 14 h 05. */
    public static String dateAndTime(ZonedDateTime at, @TemplateAttribute("locale") @Nullable Object locale) {
        return in(locale).dateAndTime.format(at);
    }

    /** 24 November 2026, and in French 24 novembre 2026. */
    public static String date(LocalDate day, @TemplateAttribute("locale") @Nullable Object locale) {
        return in(locale).date.format(day);
    }

    /** Wednesday 25 November, and in French mercredi 25 novembre. */
    public static String weekday(LocalDate day, @TemplateAttribute("locale") @Nullable Object locale) {
        return in(locale).weekday.format(day);
    }

    /** Wed, and in French mer. */
    public static String shortWeekday(LocalDate day, @TemplateAttribute("locale") @Nullable Object locale) {
        return in(locale).shortWeekday.format(day);
    }

    private static Notation in(@Nullable Object locale) {
        return locale(locale).getLanguage().equals(Locale.FRENCH.getLanguage()) ? FRENCH : ENGLISH;
    }

    /** @param attribute the template's locale; missing if the template isn't rendered for a request */
    static Locale locale(@Nullable Object attribute) {
        return attribute instanceof Locale locale ? locale : Locale.ENGLISH;
    }

    private record Notation(
            DateTimeFormatter time,
            DateTimeFormatter dateAndTime,
            DateTimeFormatter date,
            DateTimeFormatter weekday,
            DateTimeFormatter shortWeekday) {

        /** @param days the days of the month that aren't written as numbers */
        static Notation of(Locale locale, Map<Long, String> days, String between, String time) {
            DateTimeFormatter clock = DateTimeFormatter.ofPattern(time, locale);
            DateTimeFormatter date = new DateTimeFormatterBuilder()
                    .appendText(ChronoField.DAY_OF_MONTH, days)
                    .appendPattern(" MMMM yyyy")
                    .toFormatter(locale);
            return new Notation(
                    clock,
                    new DateTimeFormatterBuilder()
                            .append(date)
                            .appendLiteral(between)
                            .append(clock)
                            .toFormatter(locale),
                    date,
                    new DateTimeFormatterBuilder()
                            .appendPattern("EEEE ")
                            .appendText(ChronoField.DAY_OF_MONTH, days)
                            .appendPattern(" MMMM")
                            .toFormatter(locale),
                    DateTimeFormatter.ofPattern("EEE", locale));
        }
    }
}
