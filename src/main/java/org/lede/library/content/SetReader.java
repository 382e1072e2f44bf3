package org.lede.library.content;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lede.evidence.EvidenceGate;
import org.lede.evidence.Finding;
import org.lede.evidence.Selector;
import org.lede.library.Mode;
import org.lede.library.Publication.NewFact;
import org.lede.library.Publication.NewItem;
import org.lede.library.Publication.NewQuestion;
import org.lede.library.Publication.NewSet;
import org.lede.library.Reveal;
import org.lede.library.SetRevision;
import org.lede.library.Visibility;
import org.lede.question.ArticleContext;
import org.lede.question.Fields;
import org.lede.question.InvalidContent;
import org.lede.question.Kind;
import org.lede.question.Question;

/** Reads the sets of one article, one after the other. */
public final class SetReader {

    private static final BigDecimal MOST_POINTS = new BigDecimal("99999.99");
    private static final Pattern TIME_LIMIT = Pattern.compile("[1-9][0-9]{0,4}[smh]");
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(24);

    private final ArticleReader article;
    private final EvidenceGate gate;
    private final FactsReader facts;
    private final ArticleContext unproved;
    private final Map<String, NewQuestion> questions = new LinkedHashMap<>();
    private final List<NewSet> sets = new ArrayList<>();

    /** Of the set being read. */
    private final List<ContentProblem> problems = new ArrayList<>();

    public SetReader(ArticleReader article, EvidenceGate gate, FactsReader facts) {
        this.article = article;
        this.gate = gate;
        this.facts = facts;
        this.unproved = ArticleContext.of(
                article.imprint().language(),
                article.text().text(),
                article.text().sentences().size(),
                Collections.emptySortedSet());
    }

    public Map<String, NewQuestion> questions() {
        return questions;
    }

    public List<NewSet> sets() {
        return sets;
    }

    /** The set read last. */
    public NewSet last() {
        return sets.get(sets.size() - 1);
    }

    /**
     * Reads one more set.
     *
     * @return what is wrong with it, or odd about it
     */
    public List<ContentProblem> read(@Nullable Object tree) {
        problems.clear();
        Fields fields = Fields.of(tree);
        fields.only(
                "slug",
                "title",
                "description",
                "listed",
                "tags",
                "modes",
                "reveal",
                "timeLimit",
                "allOrNothing",
                "questions");
        String slug = Refs.read(fields, "slug");
        if (sets.stream().anyMatch(set -> set.slug().equals(slug))) {
            fields.problem("slug", "DUPLICATE_SLUG", "There is another set " + slug + ".");
        }
        if (fields.isBlank("questions")) {
            fields.problem("questions", "MISSING", "A set needs at least one question.");
        }
        Visibility visibility = fields.bool("listed", true) ? Visibility.PUBLIC : Visibility.UNLISTED;
        SetRevision.Terms terms = terms(fields);
        boolean allOrNothing = allOrNothing(fields, terms);
        List<NewItem> items = new ArrayList<>();
        List<Question> contents = new ArrayList<>();
        for (Fields question : fields.list("questions")) {
            BigDecimal points = points(question);
            NewQuestion read = question(question, allOrNothing);
            if (read != null) {
                items.add(new NewItem(read.ref(), points));
                contents.add(read.content());
            }
        }
        gate.checkSet(contents).forEach(finding -> problems.add(ContentProblem.of(finding)));
        fields.problems().forEach(problem -> problems.add(ContentProblem.of(problem)));
        sets.add(new NewSet(slug, visibility, terms, items));
        return List.copyOf(problems);
    }

    /** Null if it is invalid, which is then noted. */
    private @Nullable NewQuestion question(Fields fields, boolean allOrNothing) {
        String ref = Refs.read(fields, "ref");
        List<NewFact> tested = testedFacts(fields);
        if (fields.isBlank("explanation")) {
            fields.problem("explanation", "MISSING", "Every question needs an explanation.");
        }
        Set<String> allow = fields.isBlank("allow")
                ? Set.of()
                : fields.list("allow").stream().map(Fields::asWritten).collect(Collectors.toSet());
        Question content;
        try {
            content = Question.read(contentAlone(fields, allOrNothing), unproved.withProving(proving(tested)));
        } catch (InvalidContent e) {
            e.problems()
                    .forEach(problem -> problems.add(ContentProblem.of(problem).under(fields.pointer())));
            return null;
        }
        if (tested.isEmpty()) {
            return null;
        }
        judge(content, tested, allow)
                .forEach(finding -> problems.add(ContentProblem.of(finding).under(fields.pointer())));
        NewQuestion question =
                new NewQuestion(ref, content, tested.stream().map(NewFact::ref).toList());
        if (questions.put(ref, question) != null) {
            fields.problem("ref", "DUPLICATE_REF", "The article has another question " + ref + ".");
        }
        return question;
    }

    /**
     * The sentences that hold evidence of the main fact. If the fact is unknown or unproved, which has been
     * noted, the first stands in for them.
     */
    private SortedSet<Integer> proving(List<NewFact> tested) {
        SortedSet<Integer> proving = article.text()
                .sentencesProving(tested.stream()
                        .limit(1)
                        .flatMap(fact -> fact.evidence().stream())
                        .toList());
        return proving.isEmpty() ? new TreeSet<>(Set.of(1)) : proving;
    }

    /** The gate's findings; none while the article or the facts themselves have problems. */
    private List<Finding> judge(Question content, List<NewFact> tested, Set<String> allow) {
        if (!article.problems().isEmpty() || !tested.stream().allMatch(facts::isProved)) {
            return List.of();
        }
        List<Selector> evidence =
                tested.stream().flatMap(fact -> fact.evidence().stream()).toList();
        return gate.check(content, evidence, allow);
    }

    /** A question's own fields, without those that place it in the set and tie it to facts. */
    private static Map<String, Object> contentAlone(Fields fields, boolean allOrNothing) {
        Map<String, Object> content = new LinkedHashMap<>(fields.members());
        content.keySet().removeAll(Set.of("ref", "fact", "facts", "points", "allow"));
        boolean inParts = content.get("kind") instanceof String kind
                && Kind.of(kind).filter(Kind::isMarkedInParts).isPresent();
        if (allOrNothing && inParts) {
            content.put("allOrNothing", true);
        }
        return content;
    }

    private List<NewFact> testedFacts(Fields fields) {
        List<String> refs = new ArrayList<>(List.of(fields.string("fact")));
        refs.addAll(fields.isBlank("facts") ? List.of() : fields.strings("facts"));
        List<NewFact> tested = new ArrayList<>();
        for (String ref : refs) {
            NewFact fact = facts.facts().get(ref);
            if (fact != null && !tested.contains(fact)) {
                tested.add(fact);
            } else if (!ref.isEmpty() && !facts.mayLack(ref)) {
                fields.problem("fact", fact == null ? "UNKNOWN_FACT" : "DUPLICATE_FACT", "Check the fact " + ref + ".");
            }
        }
        return tested;
    }

    /** In practice, what is right in part is worth knowing. */
    private static boolean allOrNothing(Fields fields, SetRevision.Terms terms) {
        boolean allOrNothing = fields.bool("allOrNothing", false);
        if (allOrNothing && terms.modes().contains(Mode.PRACTICE)) {
            fields.problem("allOrNothing", "PRACTISED", "All or nothing is for sets with modes: [test].");
        }
        return allOrNothing;
    }

    private static BigDecimal points(Fields fields) {
        BigDecimal points = fields.optionalDecimal("points");
        if (points == null) {
            return BigDecimal.ONE;
        }
        if (points.signum() <= 0
                || points.compareTo(MOST_POINTS) > 0
                || points.stripTrailingZeros().scale() > 2) {
            fields.problem("points", "OUT_OF_RANGE", "points are from 0.01 to 99999.99.");
        }
        return points;
    }

    private static SetRevision.Terms terms(Fields fields) {
        Set<Mode> modes = modes(fields);
        Reveal reveal = reveal(fields);
        Duration limit = timeLimit(fields);
        if (reveal == Reveal.NEVER && modes.contains(Mode.PRACTICE)) {
            fields.problem("modes", "REVEALS", "A set that never reveals its answers can't be practised.");
        }
        if (limit != null && !modes.contains(Mode.TEST)) {
            fields.problem("timeLimit", "NO_TEST", "A time limit is for tests, which this set doesn't allow.");
        }
        return new SetRevision.Terms(
                fields.string("title"),
                fields.string("description"),
                fields.isBlank("tags") ? List.of() : fields.strings("tags"),
                modes,
                reveal,
                limit);
    }

    private static Set<Mode> modes(Fields fields) {
        if (fields.isBlank("modes")) {
            return EnumSet.allOf(Mode.class);
        }
        Set<Mode> modes = EnumSet.noneOf(Mode.class);
        for (String wire : fields.strings("modes")) {
            Mode.of(wire)
                    .ifPresentOrElse(
                            modes::add, () -> fields.problem("modes", "UNKNOWN_MODE", "modes are practice and test."));
        }
        return modes;
    }

    private static Reveal reveal(Fields fields) {
        String wire = fields.optionalString("reveal");
        return wire == null
                ? Reveal.SUBMISSION
                : Reveal.of(wire).orElseGet(() -> {
                    fields.problem("reveal", "UNKNOWN_REVEAL", "reveal is submission or never.");
                    return Reveal.SUBMISSION;
                });
    }

    /** Written as people write it, 90s, 10m or 1h. */
    private static @Nullable Duration timeLimit(Fields fields) {
        String written = fields.optionalString("timeLimit");
        if (written == null) {
            return null;
        }
        if (TIME_LIMIT.matcher(written).matches()) {
            Duration limit = Duration.parse("PT" + written.toUpperCase(Locale.ROOT));
            if (limit.compareTo(SHORTEST) >= 0 && limit.compareTo(LONGEST) <= 0) {
                return limit;
            }
        }
        fields.problem("timeLimit", "NOT_A_TIME", "timeLimit is written 90s, 10m or 1h, from 10s to 24h.");
        return null;
    }
}
