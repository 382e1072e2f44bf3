package org.lede.web.language;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The languages a browser asks for, the dearest first (RFC 9110, 12.5.4).
 *
 * <p>Read here and not by {@link Locale.LanguageRange#parse}, which gives up on the whole header because of one part
 * that is wrong, and answers some with an index that is out of bounds.
 */
final class AcceptLanguage {

    private static final String ANY = "*";

    private static final Pattern RANGE = Pattern.compile(
            "(?<tag>[*]|[a-z]{1,8}(?:-[a-z0-9]{1,8}){0,8})(?:\\s*;\\s*q\\s*=\\s*(?<weight>0(?:[.][0-9]{0,3})?|1(?:[.]0{0,3})?))?",
            Pattern.CASE_INSENSITIVE);

    private final List<Range> ranges;

    private AcceptLanguage(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** Whatever can be read of a header; the rest is passed over. */
    static AcceptLanguage read(String header) {
        return new AcceptLanguage(Stream.of(header.split(","))
                .map(part -> RANGE.matcher(part.strip()))
                .filter(Matcher::matches)
                .map(Range::of)
                .sorted(Comparator.comparingDouble(Range::weight).reversed())
                .toList());
    }

    /** The language it likes best of those there are; empty where it takes none of them. */
    Optional<Language> best() {
        return ranges.stream()
                .filter(range -> range.weight > 0)
                .flatMap(range -> Stream.of(Language.values()).filter(language -> takes(range, language)))
                .findFirst();
    }

    /** The star stands for every language that no other range names. */
    private boolean takes(Range range, Language language) {
        return range.tag.equals(ANY) ? ranges.stream().noneMatch(one -> one.names(language)) : range.names(language);
    }

    private record Range(String tag, double weight) {

        static Range of(Matcher range) {
            String weight = range.group("weight");
            return new Range(
                    range.group("tag").toLowerCase(Locale.ROOT), weight == null ? 1 : Double.parseDouble(weight));
        }

        /** Whoever reads Canadian French also reads French. */
        boolean names(Language language) {
            return tag.equals(language.tag()) || tag.startsWith(language.tag() + "-");
        }
    }
}
