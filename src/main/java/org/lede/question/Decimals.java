package org.lede.question;

import java.math.BigDecimal;
import java.util.Optional;

/** Exact decimal numbers in one canonical form, so that 1.50 equals 1.5 and a thousand is not 1E+3. */
final class Decimals {

    /** Digits before and after the point that are read at most; more would only burn time. */
    private static final int MOST_DIGITS = 40;

    /** The same with trailing zeros, which an exponent can make billions of. */
    private static final int MOST_STRIPPED = 1_000;

    private Decimals() {}

    /** The exact value of a tree's number; none for infinities, for "not a number" and for absurdly many digits. */
    static Optional<BigDecimal> of(Number number) {
        try {
            return canonical(new BigDecimal(number.toString()));
        } catch (NumberFormatException notFinite) {
            return Optional.empty();
        }
    }

    /** The canonical form, where absurdly many digits are a fault of the caller's. */
    static BigDecimal requireCanonical(BigDecimal value) {
        return canonical(value).orElseThrow(() -> new IllegalArgumentException("absurdly many digits"));
    }

    /** The canonical form; none where it would have absurdly many digits. */
    static Optional<BigDecimal> canonical(BigDecimal value) {
        if (exceeds(value, MOST_STRIPPED)) {
            return Optional.empty();
        }
        BigDecimal stripped = value.stripTrailingZeros();
        if (exceeds(stripped, MOST_DIGITS)) {
            return Optional.empty();
        }
        return Optional.of(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    private static boolean exceeds(BigDecimal value, int digits) {
        return value.scale() > digits || (long) value.precision() - value.scale() > digits;
    }

    static Optional<Integer> toInteger(BigDecimal value) {
        try {
            return Optional.of(value.intValueExact());
        } catch (ArithmeticException fractionalOrTooLarge) {
            return Optional.empty();
        }
    }
}
