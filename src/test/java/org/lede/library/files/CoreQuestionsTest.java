package org.lede.library.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lede.library.Publication;
import org.lede.library.Publication.NewQuestion;
import org.lede.library.Publication.NewSet;
import org.lede.library.Visibility;
import org.lede.question.Folding;
import org.lede.question.Option;
import org.lede.question.Question;

/** Checks the questions that a reader of a built-in article meets, and what they give away of each other. */
@Execution(ExecutionMode.CONCURRENT)
class CoreQuestionsTest {

    /** Words that say nothing by themselves, so that "lot" and "by lot" are one key. */
    private static final Set<String> SMALL =
            Set.of(("a an the of in to by for and or at on is was it its his their they"
                            + " with from as be le la les l un une des du de d et ou au aux en par pour dans sur qui que se")
                    .split(" "));

    private static final Set<String> KEYS = Set.of("accept", "reject", "ranges", "key", "id", "kind");
    private static final Set<String> SEEN_FIRST = Set.of("stem", "sentence", "items");

    static Stream<String> articles() {
        return SeedsTest.articles();
    }

    @ParameterizedTest
    @MethodSource("articles")
    void opener_hasSixToEightQuestionsOfFourKindsOrMore(String slug) {
        Publication article = SeedsTest.read(slug);
        NewSet opener = article.sets().get(0);

        assertThat(opener.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(opener.items()).hasSizeBetween(6, 8);
        assertThat(asked(article, opener)
                        .map(question -> question.content().kind())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("articles")
    void listedSets_haveTwelveToFifteenQuestionsAndStandBeforeTheOthers(String slug) {
        Publication article = SeedsTest.read(slug);

        assertThat(core(article)).hasSizeBetween(12, 15);
        assertThat(article.sets().stream().map(NewSet::visibility).toList()).isSorted();
    }

    @ParameterizedTest
    @MethodSource("articles")
    void atMostOneStemInTen_namesTheArticle(String slug) {
        Collection<NewQuestion> questions = SeedsTest.read(slug).questions().values();

        assertThat(questions)
                .filteredOn(question -> question.content().stem().text().matches("(?i).*\\b(article|text|texte)\\b.*"))
                .hasSizeLessThanOrEqualTo(questions.size() / 10);
    }

    /** In practice an explanation is shown at once, so it may not answer a question that is still to come. */
    @ParameterizedTest
    @MethodSource("articles")
    void keyOfACoreQuestion_standsInNoOtherCoreQuestion(String slug) {
        Publication article = SeedsTest.read(slug);
        Words words = new Words(Folding.of(article.imprint().language()));
        List<NewQuestion> core = core(article);

        assertThat(core.stream()
                        .flatMap(question -> core.stream()
                                .filter(other -> other != question)
                                .filter(other -> words.leak(question.content(), words.all(other.content())))
                                .map(other -> other.ref() + " gives away " + question.ref())))
                .isEmpty();
    }

    /** Before any answer, that is. Questions about the same fact have to speak of it; a review keeps them apart. */
    @ParameterizedTest
    @MethodSource("articles")
    void typedKey_standsInNoStemAboutAnotherFact(String slug) {
        Publication article = SeedsTest.read(slug);
        Words words = new Words(Folding.of(article.imprint().language()));
        Collection<NewQuestion> questions = article.questions().values();

        assertThat(questions.stream()
                        .filter(question -> question.content().isTyped())
                        .flatMap(question -> questions.stream()
                                .filter(other -> other.facts().stream().noneMatch(question.facts()::contains))
                                .filter(other -> words.leak(question.content(), words.seenFirst(other.content())))
                                .map(other -> other.ref() + " gives away " + question.ref())))
                .isEmpty();
    }

    private static List<NewQuestion> core(Publication article) {
        return article.sets().stream()
                .filter(set -> set.visibility() == Visibility.PUBLIC)
                .flatMap(set -> asked(article, set))
                .toList();
    }

    private static Stream<NewQuestion> asked(Publication article, NewSet set) {
        return set.items().stream().map(item -> article.questions().get(item.question()));
    }

    /** The roots of what questions say, in one language. */
    private record Words(Folding folding) {

        /** Whether all words of a key are among those. */
        boolean leak(Question question, Set<String> words) {
            Stream<String> typed = question.accepted().stream().map(slot -> slot.get(0));
            Stream<String> picked = question.options().stream()
                    .filter(Option::key)
                    .map(option -> option.text().text());
            return Stream.concat(typed, picked)
                    .map(this::roots)
                    .anyMatch(key -> !key.isEmpty() && words.containsAll(key));
        }

        Set<String> all(Question question) {
            return in(question.content());
        }

        Set<String> seenFirst(Question question) {
            Map<String, Object> seen = new HashMap<>(question.content());
            seen.keySet().retainAll(SEEN_FIRST);
            return in(seen);
        }

        private Set<String> in(Object node) {
            Set<String> found = new HashSet<>();
            if (node instanceof Map<?, ?> fields) {
                fields.forEach((name, value) -> found.addAll(KEYS.contains(name) ? Set.of() : in(value)));
            } else if (node instanceof Collection<?> items) {
                items.forEach(item -> found.addAll(in(item)));
            } else if (node instanceof String text) {
                found.addAll(roots(text));
            }
            return found;
        }

        private Set<String> roots(String text) {
            Set<String> roots = new HashSet<>();
            folding.words(text.replaceAll("(?<=\\d),(?=\\d)", "")).stream()
                    .filter(word -> !SMALL.contains(word))
                    .map(word -> word.replaceAll("(?<=.{4})(ing|es|ed|er|s|e|y)$", ""))
                    .forEach(roots::add);
            return roots;
        }
    }
}
