package org.lede.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lede.library.CorrectedSets;
import org.lede.library.PublishedQuestion;
import org.lede.library.QuestionSet;
import org.lede.question.Gap;
import org.lede.question.Matching;
import org.lede.question.Question;
import org.lede.question.Verdict;

/** Knows right and wrong answers of every kind of question, which no client can. */
@ApplicationScoped
public class AnswerKeys {

    private final CorrectedSets sets;

    AnswerKeys(CorrectedSets sets) {
        this.sets = sets;
    }

    /** An answer that earns everything, in the current revision of the set. */
    @Transactional
    public Map<String, Object> right(String set, String ref) {
        return question(set, ref).key().tree();
    }

    /** An answer that earns nothing and says something. */
    @Transactional
    public Map<String, Object> wrong(String set, String ref) {
        Question question = question(set, ref);
        Map<String, Object> wrong = wrong(question);
        if (question.mark(question.answer(wrong)).fraction() > 0) {
            throw new IllegalStateException(ref + ": " + wrong + " isn't wrong");
        }
        return wrong;
    }

    /** Answers every question of an attempt over the API, by its ref rightly or wrongly. */
    public void answerAll(ApiAttempt attempt, Predicate<String> rightly) {
        for (String ref : attempt.refs()) {
            Map<String, Object> answer = rightly.test(ref) ? right(attempt.set(), ref) : wrong(attempt.set(), ref);
            attempt.answer(ref, answer).then().statusCode(200);
        }
    }

    /** The fact that the question is about. */
    @Transactional
    public UUID fact(String set, String ref) {
        return published(set, ref).mainFact().orElseThrow().id();
    }

    private Question question(String slug, String ref) {
        return published(slug, ref).content();
    }

    private PublishedQuestion published(String slug, String ref) {
        QuestionSet set = QuestionSet.withSlug(slug).orElseThrow();
        return sets.asPublished(set.id(), set.currentN()).questions().stream()
                .filter(question -> question.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> wrong(Question question) {
        Map<String, Object> key = question.key().tree();
        return switch (question.kind()) {
            case SINGLE_CHOICE ->
                Map.of("choice", others(question, List.of(key.get("choice"))).get(0));
            case MULTIPLE_CHOICE -> Map.of("choices", others(question, (List<?>) key.get("choices")));
            case VERDICT -> Map.of("verdict", otherVerdict((Verdict) question));
            case SHORT_TEXT -> Map.of("text", "nothing of the kind");
            case NUMBER -> Map.of("number", new BigDecimal((String) key.get("number")).add(BigDecimal.valueOf(12_345)));
            case GAP -> Map.of("gaps", otherGaps((Gap) question));
            case ORDERING -> Map.of("order", reversed((List<?>) key.get("order")));
            case MATCHING -> Map.of("pairs", otherPairs((Matching) question, (Map<?, ?>) key.get("pairs")));
            case LOCATE -> Map.of("sentence", otherSentence(question));
        };
    }

    private static List<Object> others(Question question, List<?> keys) {
        List<Object> others = new ArrayList<>(question.arrangement(new SplittableRandom(1)));
        others.removeAll(keys);
        return others.stream().sorted().toList();
    }

    private static String otherVerdict(Verdict question) {
        return question.verdicts().stream()
                .filter(verdict -> verdict != question.call())
                .findFirst()
                .orElseThrow()
                .wire();
    }

    private static Map<String, String> otherGaps(Gap question) {
        Map<String, String> gaps = new HashMap<>();
        for (Gap.Slot slot : question.slots()) {
            gaps.put(
                    slot.number(),
                    slot.options().stream()
                            .filter(option -> !slot.acceptance().full().contains(option))
                            .findFirst()
                            .orElse("nothing of the kind"));
        }
        return gaps;
    }

    private static List<Object> reversed(List<?> order) {
        List<Object> reversed = new ArrayList<>(order);
        Collections.reverse(reversed);
        return reversed;
    }

    private static Map<String, String> otherPairs(Matching question, Map<?, ?> key) {
        Map<String, String> pairs = new HashMap<>();
        question.left()
                .forEach(left -> pairs.put(
                        left.id(),
                        question.right().stream()
                                .filter(right -> !right.id().equals(key.get(left.id())))
                                .findFirst()
                                .orElseThrow()
                                .id()));
        return pairs;
    }

    private static int otherSentence(Question question) {
        int sentences = (int) question.asked().get("sentences");
        return IntStream.rangeClosed(1, sentences)
                .filter(sentence -> question.mark(question.answer(Map.of("sentence", sentence)))
                                .fraction()
                        == 0)
                .findFirst()
                .orElseThrow();
    }
}
