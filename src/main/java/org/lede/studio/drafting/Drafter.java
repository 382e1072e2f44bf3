package org.lede.studio.drafting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lede.evidence.ArticleText;
import org.lede.evidence.Code;
import org.lede.evidence.EvidenceGate;
import org.lede.evidence.Finding;
import org.lede.evidence.Quote;
import org.lede.evidence.Selector;
import org.lede.evidence.Sentence;
import org.lede.question.ArticleContext;
import org.lede.question.InvalidContent;
import org.lede.question.Question;

/** Drafts questions from an article by rules, the best first. */
public final class Drafter {

    /** Changes with every change of what is drafted. */
    public static final String NAME = "rules 1";

    /** A book is drafted from as many sentences, spread over it evenly. */
    private static final int MOST_SENTENCES = 500;

    private static final double LEAST = 0.1;

    private final ArticleText text;
    private final Rules rules;
    private final EvidenceGate gate;
    private final ArticleContext context;

    private Drafter(ArticleText text, String title, String language) {
        this.text = text;
        this.rules = Rules.of(language);
        this.gate = new EvidenceGate(text, title, language);
        this.context = ArticleContext.of(language, text.text(), text.sentences().size(), Collections.emptySortedSet());
    }

    /**
     * Drafts that the evidence gate accepts, the same of the same article every time.
     *
     * @param language the article's language as a BCP 47 tag; of one without rules only gaps are drafted, or nothing
     * @param limit    how many drafts at most
     */
    public static List<Suggestion> draft(ArticleText text, String title, String language, int limit) {
        return new Drafter(text, title, language).best(candidates(text, title, Rules.of(language)), limit);
    }

    private static List<Candidate> candidates(ArticleText text, String title, Rules rules) {
        List<Sentence> sentences = spread(text.sentences());
        Terms terms = new Terms(rules, text, title, sentences);
        Words words = new Words(rules);
        Askings askings = new Askings(rules, terms);
        Actors actors = new Actors(rules, sentences);
        Statements cutter = new Statements(rules, terms);
        List<Statement> statements = sentences.stream()
                .flatMap(sentence -> cutter.of(sentence).stream())
                .toList();
        Gaps gaps = new Gaps(rules, terms, words);
        Typed typed = new Typed(rules, words, askings);
        Choices choices = new Choices(rules, terms, words, askings, actors);
        Verdicts verdicts = new Verdicts(rules, terms, words);
        Locates locates = new Locates(words, askings);
        Stream<Candidate> ofOne = statements.stream()
                .flatMap(statement -> Stream.of(
                                gaps.of(statement),
                                typed.of(statement),
                                choices.of(statement),
                                verdicts.of(statement),
                                locates.of(statement))
                        .flatMap(found -> found));
        return Stream.concat(ofOne, new Orderings(rules).of(statements).stream())
                .toList();
    }

    /** Sentences that stand there twice are left out: no quote of theirs could be told apart. */
    private static List<Sentence> spread(List<Sentence> all) {
        Map<String, Long> often = all.stream().collect(Collectors.groupingBy(Sentence::text, Collectors.counting()));
        List<Sentence> once = all.stream()
                .filter(Statements::isReadable)
                .filter(sentence -> often.get(sentence.text()) == 1)
                .toList();
        int step = Math.max(1, (once.size() + MOST_SENTENCES - 1) / MOST_SENTENCES);
        return once.stream()
                .filter(sentence -> (sentence.number() - 1) % step == 0)
                .limit(MOST_SENTENCES)
                .toList();
    }

    /** One after the other the best, each worth less the more there are already of its kind and its sentence. */
    private List<Suggestion> best(List<Candidate> candidates, int limit) {
        List<Candidate> left = new LinkedList<>(candidates);
        List<Suggestion> drafts = new ArrayList<>();
        Map<String, Integer> used = new HashMap<>();
        Set<String> refs = new HashSet<>();
        while (drafts.size() < limit && !left.isEmpty()) {
            Candidate best = best(left, used);
            left.remove(best);
            if (worth(best, used) < LEAST) {
                break;
            }
            drafted(best, refs).ifPresent(draft -> {
                drafts.add(draft);
                shared(best).forEach(shared -> used.merge(shared.trait(), 1, Integer::sum));
            });
        }
        return drafts;
    }

    /** Of those worth the same the first. */
    private static Candidate best(List<Candidate> candidates, Map<String, Integer> used) {
        return Collections.max(candidates, Comparator.comparingDouble(candidate -> worth(candidate, used)));
    }

    private static double worth(Candidate candidate, Map<String, Integer> used) {
        double worth = candidate.value();
        for (Shared shared : shared(candidate)) {
            worth -= shared.cost() * used.getOrDefault(shared.trait(), 0);
        }
        return worth;
    }

    /** What drafts may have in common, and how much less one is worth for each other that has it too. */
    private record Shared(String trait, double cost) {}

    private static List<Shared> shared(Candidate candidate) {
        String kind = candidate.kind();
        String statement = candidate.proof().ref();
        String sentence = " of sentence " + candidate.proof().sentence().number();
        return List.of(
                new Shared(kind + candidate.members().getOrDefault("key", ""), 0.05),
                new Shared("any" + sentence, 0.1),
                new Shared("any of " + statement, 0.15),
                new Shared(kind + sentence, 0.2),
                new Shared(kind + " of " + statement, 1),
                new Shared("answer " + candidate.key() + sentence, 1));
    }

    private Optional<Suggestion> drafted(Candidate candidate, Set<String> refs) {
        List<Selector> evidence = new ArrayList<>();
        List<Object> quotes = new ArrayList<>();
        for (Statement proof : candidate.proofs()) {
            Optional<Selector> found = gate.resolve(Quote.of(proof.quote())).accepted();
            found.ifPresent(evidence::add);
            quotes.add(Map.of("quote", proof.quote()));
        }
        if (evidence.size() < quotes.size() || !isAccepted(candidate, evidence)) {
            return Optional.empty();
        }
        return Optional.of(draft(candidate, quotes, refs));
    }

    private boolean isAccepted(Candidate candidate, List<Selector> evidence) {
        try {
            Question question = Question.read(
                    candidate.members(), context.withProving(new TreeSet<>(text.sentencesProving(evidence))));
            List<Finding> findings = gate.check(question, evidence, Set.of());
            return findings.stream().noneMatch(found -> found.failure() || found.code() == Code.STEM_CONTAINS_KEY);
        } catch (InvalidContent refused) {
            return false;
        }
    }

    private static Suggestion draft(Candidate candidate, List<Object> quotes, Set<String> refs) {
        String factRef = candidate.kind().equals("ordering")
                ? "order-of-events"
                : candidate.proof().ref();
        String ref = factRef + "-" + candidate.kind();
        int more = 2;
        while (!refs.add(ref)) {
            ref = factRef + "-" + candidate.kind() + "-" + more++;
        }
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("ref", factRef);
        fact.put(
                "statement",
                candidate.proofs().stream().map(Statement::asSentence).collect(Collectors.joining(" ")));
        fact.put("evidence", quotes);
        Map<String, Object> question = new LinkedHashMap<>(Map.of("ref", ref));
        question.put("fact", factRef);
        question.putAll(candidate.members());
        return new Suggestion(fact, question, NAME);
    }
}
