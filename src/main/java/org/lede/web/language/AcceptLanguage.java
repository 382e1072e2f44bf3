package org.lede.web.language;

import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the language that a browser likes best among those of the pages (RFC 9110, 12.5.4). */
final class AcceptLanguage {

    private AcceptLanguage() {}

    /** Empty if the header takes none of the languages; parts of it that can't be read are ignored. */
    static Optional<Language> best(String header) {
        List<LanguageRange> ranges = ranges(header);
        return ranges.stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> Stream.of(Language.values()).filter(language -> takes(range, language, ranges)))
                .findFirst();
    }

    /** The day on which weeks begin in the first region that the header names; Monday if it names none. */
    static DayOfWeek weeksBegin(String header) {
        return ranges(header).stream()
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .filter(locale -> !locale.getCountry().isEmpty())
                .findFirst()
                .map(locale -> WeekFields.of(locale).getFirstDayOfWeek())
                .orElse(DayOfWeek.MONDAY);
    }

    private static List<LanguageRange> ranges(String header) {
        return Stream.of(header.split(","))
                .flatMap(AcceptLanguage::read)
                .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
                .toList();
    }

    /** Reads one part at a time, since {@link LanguageRange#parse} gives up on everything because of one bad part. */
    private static Stream<LanguageRange> read(String part) {
        try {
            return LanguageRange.parse(part).stream().limit(1);
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return Stream.empty();
        }
    }

    /** The star stands for every language that no other range names. */
    private static boolean takes(LanguageRange range, Language language, List<LanguageRange> ranges) {
        return range.getRange().equals("*")
                ? ranges.stream().noneMatch(one -> names(one, language))
                : names(range, language);
    }

    /** A range names its language whatever the country: a reader of Canadian French gets French. */
    private static boolean names(LanguageRange range, Language language) {
        return (range.getRange() + "-").startsWith(language.tag() + "-");
    }
}
