package org.lede.platform.page;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lede.shared.Decimals;

/** Points as pages show them. */
@TemplateExtension
public final class Scores {

    private Scores() {}

    /** To two decimals, without trailing zeros: 8.5, 0.67, 11. */
    public static String inPoints(BigDecimal points) {
        return Decimals.plain(points.setScale(2, RoundingMode.HALF_UP)).toPlainString();
    }
}
