package org.lede.people.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** How many times the limit of a test the forms offer; whoever knows better may send what lies between. */
final class TimeFactors {

    static final List<BigDecimal> OFFERED =
            Stream.of("1", "1.25", "1.5", "2", "3").map(BigDecimal::new).toList();

    private TimeFactors() {}

    /** The number that somebody sent; 0, which nobody can be granted, where it is none. */
    static BigDecimal of(String sent) {
        try {
            return new BigDecimal(sent.strip());
        } catch (NumberFormatException none) {
            return BigDecimal.ZERO;
        }
    }
}
