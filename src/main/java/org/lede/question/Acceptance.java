package org.lede.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The accepted and rejected answers of a text or gap that is typed, and how a typed answer is marked by them.
 *
 * @param accept the accepted answers; the first is the canonical one and earns everything
 * @param reject answers that are wrong even where they look like a slip of an accepted one
 * @param name   whether the accepted answers are names, of which a part is enough that singles them out
 */
public record Acceptance(List<Accepted> accept, List<String> reject, boolean name) {

    private static final int MOST = 50;
    private static final int LONGEST = 200;

    /** @throws InvalidContent if nothing is accepted, or the first does not earn everything */
    public Acceptance {
        accept = List.copyOf(accept);
        reject = List.copyOf(reject);
        InvalidContent.refuse(accept.isEmpty(), "/accept", "NO_KEY", "Say which answers are accepted.");
        InvalidContent.refuse(
                !accept.get(0).isFull(), "/accept", "NO_KEY", "The first accepted answer has to earn everything.");
    }

    /**
     * One accepted answer.
     *
     * @param weight the part it earns, above 0 and at most 1
     */
    public record Accepted(String text, BigDecimal weight) {

        /** @throws IllegalArgumentException if the weight is out of range */
        public Accepted {
            weight = Decimals.requireCanonical(weight);
            if (!isWeight(weight)) {
                throw new IllegalArgumentException("weight not in (0,1]: " + weight);
            }
        }

        boolean isFull() {
            return weight.compareTo(BigDecimal.ONE) == 0;
        }

        private Object tree() {
            return isFull()
                    ? text
                    : new Tree().with("text", text).with("weight", weight).map();
        }
    }

    /** Whether a number can be the part that an accepted answer earns. */
    static boolean isWeight(BigDecimal weight) {
        return weight.signum() > 0 && weight.compareTo(BigDecimal.ONE) <= 0;
    }

    /** Reads the part of points that an accepted answer earns, 1 where nothing is said. */
    static BigDecimal readWeight(Fields fields) {
        BigDecimal weight = fields.optionalDecimal("weight");
        if (weight == null) {
            return BigDecimal.ONE;
        }
        if (!isWeight(weight)) {
            fields.problem("weight", "OUT_OF_RANGE", "A weight lies above 0 and is 1 at most.");
            return BigDecimal.ONE;
        }
        return weight;
    }

    /** Reads {@code accept} and {@code reject}. */
    static Acceptance read(Fields fields, Folding folding) {
        List<Accepted> accept = fields.list("accept", MOST).stream()
                .map(element -> readAccepted(element, folding))
                .toList();
        return new Acceptance(accept, readRejected(fields, accept, folding), fields.bool("name", false));
    }

    Tree addTo(Tree tree) {
        return tree.with("accept", accept.stream().map(Accepted::tree).toList())
                .withPresent("reject", reject.isEmpty() ? null : reject)
                .withPresent("name", name ? true : null);
    }

    /** The canonical accepted answer. */
    public String canonical() {
        return accept.get(0).text;
    }

    /** The same with that answer alone accepted. */
    Acceptance only(String text) {
        return new Acceptance(List.of(new Accepted(text, BigDecimal.ONE)), reject, name);
    }

    /** The accepted answers that earn everything. */
    public List<String> full() {
        return accept.stream().filter(Accepted::isFull).map(Accepted::text).toList();
    }

    /** The mark of a picked text, which has to be an accepted one to the letter. */
    Mark markPicked(String picked) {
        return Mark.of(best(accept.stream()
                        .filter(accepted -> accepted.text.equals(picked))
                        .toList())
                .map(Accepted::weight)
                .orElse(BigDecimal.ZERO)
                .doubleValue());
    }

    /**
     * The mark of a typed text. What is written like an accepted answer is right, what is written like a rejected one
     * isn't; else it is right where a teacher would let it pass, with a slip or without.
     */
    Mark markTyped(String typed, ArticleContext article) {
        Leniency leniency = new Leniency(article);
        Optional<Accepted> same = best(accepted -> leniency.isSame(typed, accepted.text));
        if (same.isPresent() || reject.stream().anyMatch(wrong -> leniency.isAsGood(typed, wrong))) {
            return Mark.of(same.map(Accepted::weight).orElse(BigDecimal.ZERO).doubleValue());
        }
        Optional<Accepted> asGood = best(accepted ->
                leniency.isAsGood(typed, accepted.text) || name && leniency.isPartOfName(typed, accepted.text));
        if (asGood.isPresent()) {
            return Mark.of(asGood.get().weight.doubleValue());
        }
        return best(accepted -> leniency.isSlip(typed, accepted.text) && isNearer(typed, accepted.text, article))
                .map(accepted -> Mark.of(accepted.weight.doubleValue(), new Mark.Slip(typed, accepted.text)))
                .orElse(Mark.of(0));
    }

    /** A slip of the right answer is no nearer to any that the author lists as wrong. */
    private boolean isNearer(String typed, String accepted, ArticleContext article) {
        Folding folding = Folding.of(article.language());
        String folded = folding.fold(typed);
        int distance = Slips.distance(folded, folding.fold(accepted), LONGEST);
        return Slips.isNoneWithin(
                distance - 1, folded, reject.stream().map(folding::fold).toList());
    }

    private Optional<Accepted> best(Predicate<Accepted> fits) {
        return best(accept.stream().filter(fits).toList());
    }

    /** The one that earns most; of equals the first. */
    private static Optional<Accepted> best(List<Accepted> candidates) {
        return candidates.stream().min(Comparator.comparing(Accepted::weight).reversed());
    }

    private static Accepted readAccepted(Fields element, Folding folding) {
        if (!element.isObject()) {
            return new Accepted(readText(element, folding), BigDecimal.ONE);
        }
        element.only("text", "weight");
        String text = element.string("text");
        return new Accepted(text.isEmpty() ? text : readText(element.field("text"), folding), readWeight(element));
    }

    private static List<String> readRejected(Fields fields, List<Accepted> accept, Folding folding) {
        List<String> accepted =
                accept.stream().map(each -> folding.fold(each.text)).toList();
        List<String> rejected = new ArrayList<>();
        for (Fields element : fields.list("reject", MOST)) {
            String text = readText(element, folding);
            if (!text.isEmpty() && accepted.contains(folding.fold(text))) {
                element.problem("", "CONTRADICTION", "This is accepted, too.");
            }
            rejected.add(text);
        }
        return rejected;
    }

    private static String readText(Fields element, Folding folding) {
        String text = element.asString();
        if (text.length() > LONGEST) {
            element.problem("", "TOO_LONG", "An answer has " + LONGEST + " characters at most.");
        } else if (!text.isEmpty() && folding.fold(text).isEmpty()) {
            element.problem("", "EMPTY", "There is no letter and no digit in this.");
        }
        return text;
    }
}
