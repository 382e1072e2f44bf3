package org.lede.web.page;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;

/** Writes points in the notation of the page's language. */
@TemplateExtension
public final class Scores {

    private static final int DECIMALS = 2;

    private Scores() {}

    /** A whole number with its sign and a typographic minus: +3, 0, −6. */
    public static String signed(int mark) {
        return (mark > 0 ? "+" : mark < 0 ? "\u2212" : "") + Math.abs(mark);
    }

    /** To two decimals, without trailing zeros: 8.5, 0.67, 11, and in French 8,5. */
    public static String inPoints(BigDecimal points, @TemplateAttribute("locale") @Nullable Object locale) {
        NumberFormat format = NumberFormat.getNumberInstance(Times.locale(locale));
        format.setMaximumFractionDigits(DECIMALS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setGroupingUsed(false);
        return format.format(points);
    }
}
