package org.lede.library.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lede.library.files.SeedsInTests.Written;
import org.lede.question.ArticleContext;
import org.lede.question.Kind;
import org.lede.question.Question;
import org.lede.testing.OtherKeys;

/**
 * Keys never leak, for every question that Lede comes with: published with every other key it could have, it is asked in
 * the same bytes, its options have the same ids, and chance shuffles them into the same order.
 */
@Execution(ExecutionMode.CONCURRENT)
class KeySwapInSeedsTest {

    private static final OtherKeys OTHERS =
            new OtherKeys("an answer longer than the one the author had in mind", new BigDecimal("123456.789"));

    /** Unlike canonical JSON it keeps the order of fields, in which something could be told too. */
    private static final ObjectMapper AS_SENT = new ObjectMapper();

    static List<Written> questions() {
        return SeedsInTests.questions(Path.of("seeds"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void asked_withEveryOtherKey(Written question) {
        Question published = Question.read(question.tree(), question.article()).published(question.salt());

        List<Question> others = others(question);

        assertThat(others).isNotEmpty().allSatisfy(other -> {
            Question otherPublished = other.published(question.salt());
            assertThat(asSent(otherPublished)).isEqualTo(asSent(published));
            assertThat(otherPublished.arrangement(new SplittableRandom(7)))
                    .isEqualTo(published.arrangement(new SplittableRandom(7)));
            assertThat(otherPublished.key()).isNotEqualTo(published.key());
        });
    }

    /** The author's order and ids of the options would tell as much as the key: first things come to mind first. */
    @ParameterizedTest
    @MethodSource("questions")
    void asked_withTheOptionsWrittenInAnotherOrder(Written question) {
        Object options = question.tree().get("options");
        if (options == null) {
            return;
        }
        List<Object> reversed = new ArrayList<>((List<?>) options);
        Collections.reverse(reversed);
        Map<String, Object> tree = new LinkedHashMap<>(question.tree());
        tree.put("options", reversed);

        assertThat(asSent(Question.read(tree, question.article()).published(question.salt())))
                .isEqualTo(asSent(
                        Question.read(question.tree(), question.article()).published(question.salt())));
    }

    @Test
    void kinds_allExchanged() {
        assertThat(questions().stream()
                        .map(question -> question.tree().get("kind"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of(Kind.values())
                        .map(kind -> (Object) kind.wire())
                        .toList());
    }

    private static List<Question> others(Written question) {
        return question.tree().get("kind").equals(Kind.LOCATE.wire())
                ? provedElsewhere(question)
                : OTHERS.of(question.tree()).stream()
                        .map(tree -> Question.read(tree, question.article()))
                        .toList();
    }

    /** The key of {@code locate} isn't in its tree: it is the sentences that hold the fact's evidence. */
    private static List<Question> provedElsewhere(Written question) {
        ArticleContext article = question.article();
        return IntStream.rangeClosed(1, article.sentences())
                .filter(sentence -> !article.proving().contains(sentence))
                .mapToObj(sentence ->
                        Question.read(question.tree(), article.withProving(new TreeSet<>(List.of(sentence)))))
                .toList();
    }

    private static String asSent(Question question) {
        try {
            return AS_SENT.writeValueAsString(question.asked());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
