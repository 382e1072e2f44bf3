package org.lede.shared;

import java.math.BigDecimal;

/** Decimals as people write them. */
public final class Decimals {

    private Decimals() {}

    /** The same number without trailing zeros and without an exponent: 1.50 is 1.5, and 1E+1 is 10. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
