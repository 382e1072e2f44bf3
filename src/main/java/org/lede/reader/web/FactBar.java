package org.lede.reader.web;

import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lede.reader.FactCounts;

/** Facts by state as the parts of one bar. */
@TemplateExtension
final class FactBar {

    private FactBar() {}

    /** The states that any fact is in, side by side from the strongest. */
    static List<Part> parts(FactCounts counts) {
        List<Part> parts = new ArrayList<>();
        int before = 0;
        for (FactCounts.OfState of : counts.states()) {
            if (of.facts() > 0) {
                parts.add(new Part(of.state().wire(), percent(before, counts), percent(of.facts(), counts)));
                before += of.facts();
            }
        }
        return parts;
    }

    /** As SVG reads it in every language. */
    private static String percent(int facts, FactCounts counts) {
        return String.format(Locale.ROOT, "%.3f%%", 100.0 * facts / counts.total());
    }

    /** Where the part of a state begins and how wide it is. */
    public record Part(String state, String x, String width) {}
}
