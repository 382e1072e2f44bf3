package org.lede.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lede.question.ArticleContext;
import org.lede.question.Question;

/** Questions about the article of {@link NigerArticle}, and what the gate has against them. */
final class NigerArticleQuestions {

    private NigerArticleQuestions() {}

    static Question read(String language, Map<String, Object> tree) {
        return Question.read(tree, new ArticleContext(language, Set.of(), Set.of(), 13, new TreeSet<>(Set.of(5))));
    }

    static Question choice(String stem, String key, String... others) {
        List<Object> options = new ArrayList<>();
        options.add(Map.of("text", key, "correct", true));
        Stream.of(others).forEach(other -> options.add(Map.of("text", other)));
        return read("en", Map.of("kind", "single-choice", "stem", stem, "options", options));
    }

    static Question shortText(String stem, String... accept) {
        return read("en", Map.of("kind", "short-text", "stem", stem, "accept", List.of(accept)));
    }

    static Question verdict(String stem, String key) {
        return read("en", Map.of("kind", "verdict", "stem", stem, "key", key));
    }

    static Question locate(String stem) {
        return read("en", Map.of("kind", "locate", "stem", stem));
    }

    static Question gap(String sentence, Map<String, Object> gaps) {
        return read("en", Map.of("kind", "gap", "stem", "Fill the gaps.", "sentence", sentence, "gaps", gaps));
    }

    static Question number(String language, Map<String, Object> range) {
        return read(language, Map.of("kind", "number", "stem", "How many?", "ranges", List.of(range)));
    }

    static List<Selector> evidence(EvidenceGate gate, String... quotes) {
        return Stream.of(quotes)
                .map(quote -> gate.resolve(Quote.of(quote)).accepted().orElseThrow())
                .toList();
    }

    static List<String> check(Question question, String... quotes) {
        EvidenceGate gate = NigerArticle.gate();
        return codes(gate.check(question, evidence(gate, quotes), Set.of()));
    }

    static List<String> checkAgainst(String language, String article, Question question) {
        EvidenceGate gate = new EvidenceGate(ArticleText.of(article), "Title", language);
        return codes(gate.check(question, evidence(gate, article), Set.of()));
    }

    static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }
}
