package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for a question of every kind. */
class QuestionPropertiesTest {

    private static final Answer OF_NO_KIND = Map::of;

    @Property(tries = 300)
    void mark_liesBetweenNothingAndEverything(@ForAll("questions") Question question, @ForAll long seed) {
        Mark mark = question.mark(someAnswer(question, new Random(seed)));

        assertThat(mark.fraction()).isBetween(0.0, 1.0);
    }

    @Property(tries = 200)
    void key_earnsEverything(@ForAll("questions") Question question) {
        assertThat(question.mark(question.key())).isEqualTo(new Mark(1, Outcome.RIGHT, null));
    }

    @Property(tries = 200)
    void key_isAnAnswerThatCanBeGiven(@ForAll("questions") Question question) {
        assertThat(question.answer(question.key().tree())).isEqualTo(question.key());
    }

    @Property(tries = 300)
    void answer_readsItsOwnTree(@ForAll("questions") Question question, @ForAll long seed) {
        Answer answer = someAnswer(question, new Random(seed));

        assertThat(question.answer(answer.tree())).isEqualTo(answer);
    }

    @Property(tries = 200)
    void question_readsItsOwnContent(@ForAll("questions") Question question) {
        assertThat(Question.read(question.content(), Trees.ARTICLE)).isEqualTo(question);
    }

    @Property(tries = 100)
    void content_beginsWithTheKind(@ForAll("questions") Question question) {
        assertThat(question.content().entrySet().iterator().next())
                .isEqualTo(Map.entry("kind", question.kind().wire()));
    }

    @Property(tries = 300)
    void arrangement_changesNoMark(@ForAll("questions") Question question, @ForAll long seed) {
        Random random = new Random(seed);
        Question arranged = question.arranged(question.arrangement(random));
        Answer answer = someAnswer(question, random);

        assertThat(arranged.mark(answer)).isEqualTo(question.mark(answer));
    }

    @Property(tries = 200)
    void arrangement_isTheOrderThenShown(@ForAll("questions") Question question, @ForAll long seed) {
        List<String> ids = question.arrangement(new Random(seed));

        assertThat(shownIds(question.arranged(ids))).isEqualTo(ids);
    }

    @Property(tries = 100)
    void arranged_byNothing_isTheQuestionItself(@ForAll("questions") Question question) {
        assertThat(question.arranged(List.of())).isSameAs(question);
    }

    @Property(tries = 100)
    void arranged_byOtherIds_isRefused(@ForAll("questions") Question question) {
        List<String> ids = new ArrayList<>(question.arrangement(new Random(1)));
        ids.add("another");

        assertThatThrownBy(() -> question.arranged(ids)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void published_isTheSameForEveryKey(@ForAll("rivals") List<Question> rivals, @ForAll String salt) {
        Set<String> asked = rivals.stream()
                .map(rival -> rival.published(salt).asked().toString())
                .collect(Collectors.toSet());

        assertThat(asked).hasSize(1);
    }

    @Property(tries = 100)
    void published_again_isTheSame(@ForAll("questions") Question question, @ForAll String salt) {
        assertThat(question.published(salt).published(salt)).isEqualTo(question.published(salt));
    }

    @Property(tries = 100)
    void published_keepsItsKind(@ForAll("questions") Question question) {
        assertThat(question.published("salt").kind()).isEqualTo(question.kind());
    }

    @Property(tries = 100)
    void blankAnswer_isNotAnswered(@ForAll("questions") Question question, @ForAll("blanks") Object blank) {
        String field = fieldOf(question);

        assertThat(List.of(
                        question.mark(question.answer(blank)),
                        question.mark(question.answer(new HashMap<>(Map.of(field, blank)))),
                        question.mark(question.answer(null))))
                .containsOnly(Mark.NOT_ANSWERED);
    }

    @Property(tries = 50)
    void dontKnow_isNoWrongAnswer(@ForAll("questions") Question question) {
        assertThat(question.mark(question.answer(Map.of("dontKnow", true)))).isEqualTo(Mark.DONT_KNOW);
    }

    @Property(tries = 50)
    void dontKnow_denied_isBlank(@ForAll("questions") Question question) {
        assertThat(question.answer(Map.of("dontKnow", false))).isEqualTo(Answer.BLANK);
    }

    @Property(tries = 50)
    void dontKnow_besideAnAnswer_isAContradiction(@ForAll("questions") Question question) {
        Map<String, Object> both = Trees.with(question.key().tree(), "dontKnow", true);

        assertThat(Trees.problems(() -> question.answer(both))).containsExactly("/dontKnow CONTRADICTION");
    }

    @Property(tries = 50)
    void dontKnow_pressedAfterPicking_isDontKnow(@ForAll("questions") Question question) {
        Map<String, List<String>> form = new HashMap<>(formOf(question.key()));
        form.put("dontKnow", List.of("true"));

        assertThat(question.answerTree(form)).isEqualTo(Answer.DONT_KNOW.tree());
    }

    @Property(tries = 300)
    void form_givesTheAnswerFilledIn(@ForAll("questions") Question question, @ForAll long seed) {
        Answer answer = someAnswer(question, new Random(seed));

        assertThat(question.answer(question.answerTree(formOf(answer)))).isEqualTo(answer);
    }

    @Property(tries = 50)
    void form_empty_isBlank(@ForAll("questions") Question question) {
        assertThat(question.answer(question.answerTree(Map.of()))).isEqualTo(Answer.BLANK);
    }

    @Property(tries = 50)
    void answer_withAnUnknownField_isRefused(@ForAll("questions") Question question) {
        assertThat(Trees.problems(() -> question.answer(Map.of("cheat", "please"))))
                .containsExactly("/cheat UNKNOWN_FIELD");
    }

    @Property(tries = 50)
    void answerOfAnotherKind_cannotBeMarked(@ForAll("questions") Question question) {
        assertThatThrownBy(() -> question.mark(OF_NO_KIND)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 50)
    void question_withAnUnknownField_isRefused(@ForAll("questions") Question question) {
        Map<String, Object> tree = Trees.with(question.content(), "colour", "red");

        assertThat(Trees.problemsOf(tree)).containsExactly("/colour UNKNOWN_FIELD");
    }

    @Property(tries = 50)
    void question_withoutStem_isRefused(@ForAll("questions") Question question) {
        assertThat(Trees.problemsOf(Trees.without(question.content(), "stem"))).containsExactly("/stem MISSING");
    }

    @Provide
    Arbitrary<Question> questions() {
        Arbitrary<Question> written = Arbitraries.of(Samples.all()).map(Trees::read);
        Arbitrary<Question> weighted = Arbitraries.of(
                        SingleChoiceTest.WEIGHTED, MultipleChoiceTest.WEIGHTED, MatchingTest.SHARED)
                .map(Trees::read);
        return Combinators.combine(Arbitraries.oneOf(written, weighted), Arbitraries.of("", "salt", "pepper"))
                .as((question, salt) -> salt.isEmpty() ? question : question.published(salt));
    }

    @Provide
    Arbitrary<List<Question>> rivals() {
        return Arbitraries.of(Samples.rivals())
                .map(trees -> trees.stream().map(Trees::read).toList());
    }

    @Provide
    Arbitrary<Object> blanks() {
        return Arbitraries.of("", " \u00A0\u200B", List.of(), Map.of());
    }

    private static String fieldOf(Question question) {
        return question.key().tree().keySet().iterator().next();
    }

    /** Any answer that can be given, right or wrong. */
    private static Answer someAnswer(Question question, Random random) {
        return question.answer(
                switch (question.kind()) {
                    case SINGLE_CHOICE ->
                        Map.of("choice", someOf(shownIds(question), random).get(0));
                    case MULTIPLE_CHOICE -> Map.of("choices", someOf(shownIds(question), random));
                    case VERDICT ->
                        Map.of("verdict", List.of("true", "false", "not-stated").get(random.nextInt(3)));
                    case SHORT_TEXT ->
                        Map.of(
                                "text",
                                List.of("moscow", "Rusia", "Prussia", "E\u0301mile")
                                        .get(random.nextInt(4)));
                    case NUMBER ->
                        Map.of("number", List.of("1.5", "1.75", "2,000", "-3").get(random.nextInt(4)));
                    case GAP ->
                        Map.of(
                                "gaps",
                                Trees.map(
                                        "1",
                                        random.nextBoolean() ? "coup" : "vote",
                                        "2",
                                        random.nextBoolean() ? "Agadez" : ""));
                    case ORDERING -> Map.of("order", question.arrangement(random));
                    case MATCHING -> Map.of("pairs", somePairs(question, random));
                    case LOCATE -> Map.of("sentence", 1 + random.nextInt(9));
                });
    }

    private static Map<String, String> somePairs(Question question, Random random) {
        Map<String, String> pairs = new TreeMap<>(
                question.key().tree().get("pairs") instanceof Map<?, ?> right ? strings(right) : Map.of());
        List<String> ids = question.arrangement(random);
        pairs.replaceAll((left, right) -> random.nextBoolean() ? right : ids.get(random.nextInt(ids.size())));
        return pairs;
    }

    private static Map<String, String> strings(Map<?, ?> map) {
        Map<String, String> strings = new HashMap<>();
        map.forEach((name, value) -> strings.put((String) name, (String) value));
        return strings;
    }

    private static List<String> someOf(List<String> ids, Random random) {
        List<String> shuffled = new ArrayList<>(ids);
        shuffled.sort(Comparator.comparingInt(id -> random.nextInt()));
        return shuffled.subList(0, 1 + random.nextInt(shuffled.size()));
    }

    /** The ids of what can be shuffled, in the order in which it is shown. */
    private static List<String> shownIds(Question question) {
        Map<String, Object> asked = question.asked();
        List<String> ids = new ArrayList<>();
        for (String list : List.of("options", "items", "right")) {
            if (asked.get(list) instanceof List<?> shown) {
                shown.forEach(item -> ids.add((String) ((Map<?, ?>) item).get("id")));
            }
        }
        return ids;
    }

    /** The fields that a browser sends for an answer. */
    private static Map<String, List<String>> formOf(Answer answer) {
        Map<String, List<String>> form = new HashMap<>();
        answer.tree().forEach((name, value) -> addFields(form, name, value));
        return form;
    }

    private static void addFields(Map<String, List<String>> form, String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            String prefix = "gaps".equals(name) ? "gap." : "pair.";
            new TreeSet<>(strings(map).keySet()).forEach(key -> form.put(prefix + key, List.of((String) map.get(key))));
        } else if ("order".equals(name)) {
            List<?> order = (List<?>) value;
            order.forEach(id -> form.put("position." + id, List.of(String.valueOf(order.indexOf(id) + 1))));
        } else if (value instanceof List<?> list) {
            form.put(name, list.stream().map(String.class::cast).toList());
        } else {
            form.put(name, List.of(String.valueOf(value)));
        }
    }
}
