package org.lede.web.api;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The codings in which a client takes a body (RFC 9110, 12.5.3). */
final class AcceptedCodings {

    private static final String ANY = "*";
    private static final Pattern CODING = Pattern.compile(
            "(?<name>[*]|[a-z0-9-]+)(?:\\s*;\\s*q\\s*=\\s*(?<weight>0(?:[.][0-9]{0,3})?|1(?:[.]0{0,3})?))?");

    private final List<Coding> codings;

    private AcceptedCodings(List<Coding> codings) {
        this.codings = codings;
    }

    /** The codings in the values of {@code Accept-Encoding}; what can't be read is passed over. */
    static AcceptedCodings of(List<String> lines) {
        return new AcceptedCodings(lines.stream()
                .flatMap(line -> Stream.of(line.toLowerCase(Locale.ROOT).split(",")))
                .map(part -> CODING.matcher(part.strip()))
                .filter(Matcher::matches)
                .map(Coding::of)
                .toList());
    }

    /** Whether the client takes that coding; the star stands for every one that isn't named. */
    boolean allow(String name) {
        return codings.stream()
                .filter(coding -> coding.name.equals(name))
                .findFirst()
                .or(() -> codings.stream()
                        .filter(coding -> coding.name.equals(ANY))
                        .findFirst())
                .map(coding -> coding.weight > 0)
                .orElse(false);
    }

    private record Coding(String name, double weight) {

        static Coding of(Matcher coding) {
            String weight = coding.group("weight");
            return new Coding(coding.group("name"), weight == null ? 1 : Double.parseDouble(weight));
        }
    }
}
