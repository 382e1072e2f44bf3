package org.lede.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** Whatever can be read of the request's header; the rest is passed over. */
    static AcceptedCodings of(HttpHeaders headers) {
        List<String> lines = Optional.ofNullable(headers.getRequestHeader(HttpHeaders.ACCEPT_ENCODING))
                .orElse(List.of());
        return new AcceptedCodings(lines.stream()
                .flatMap(line -> Stream.of(line.toLowerCase(Locale.ROOT).split(",")))
                .map(part -> CODING.matcher(part.strip()))
                .filter(Matcher::matches)
                .map(Coding::of)
                .toList());
    }

    /** Whether the client says that it takes that coding; the star stands for every one that isn't named. */
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
