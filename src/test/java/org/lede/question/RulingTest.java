package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulingTest {

    private static final Ruling VOID = new Ruling.Void();

    /** Two questions that differ in their keys alone, as they are published. */
    record Rivals(Question question, Question other) {}

    static Stream<Rivals> rivals() {
        return Samples.rivals().stream()
                .map(trees -> trees.stream()
                        .map(tree -> Trees.read(tree).published("salt"))
                        .toList())
                .flatMap(questions ->
                        questions.stream().flatMap(one -> questions.stream().map(other -> new Rivals(one, other))));
    }

    static Stream<Question> questions() {
        return Samples.all().stream().map(tree -> Trees.read(tree).published("salt"));
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void rekeyed_marksAsTheQuestionWithThatKey(Rivals rivals) {
        Question rekeyed = rivals.question.rekeyed(rivals.other.key());

        assertThat(List.of(
                        rekeyed.key(),
                        rekeyed.mark(rivals.other.key()),
                        rekeyed.mark(rivals.question.key()),
                        rekeyed.mark(Answer.BLANK)))
                .isEqualTo(List.of(
                        rivals.other.key(),
                        rivals.other.mark(rivals.other.key()),
                        narrowed(rivals).mark(rivals.question.key()),
                        Mark.NOT_ANSWERED));
    }

    /** A ruling names one number, where an author may have named a range. */
    private static Question narrowed(Rivals rivals) {
        return rivals.other.kind() == Kind.NUMBER ? rivals.other.rekeyed(rivals.other.key()) : rivals.other;
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void rekeyed_asksTheSame(Rivals rivals) {
        assertThat(rivals.question.rekeyed(rivals.other.key()).asked()).isEqualTo(rivals.question.asked());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void rekeyed_dropsTheOldExplanation(Question question) {
        Question rekeyed = question.rekeyed(question.key());

        assertThat(List.of(rekeyed.explanation(), rekeyed.feedback(rekeyed.key())))
                .isEqualTo(List.of(Text.EMPTY, List.of()));
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void accepted_isRightBesideTheKey(Rivals rivals) {
        CorrectedQuestion ruled = CorrectedQuestion.unchanged(rivals.question).accepting(rivals.other.key());

        assertThat(List.of(
                        ruled.mark(rivals.question.key()),
                        ruled.mark(rivals.other.key()),
                        ruled.mark(Answer.DONT_KNOW),
                        ruled.mark(Answer.BLANK)))
                .isEqualTo(List.of(Mark.of(1), Mark.of(1), Mark.DONT_KNOW, Mark.NOT_ANSWERED));
    }

    @Test
    void accepted_isComparedAsTypedAnswersAre() {
        Question text = Trees.read(Samples.SHORT_TEXT);
        Question number = Trees.read(Samples.NUMBER);
        Question gap = Trees.read(Samples.GAP);

        assertThat(List.of(
                        ruled(text, Map.of("text", "the Kremlin")).mark(text.answer(Map.of("text", "KREMLIN!"))),
                        ruled(text, Map.of("text", "the Kremlin")).mark(text.answer(Map.of("text", "Paris"))),
                        ruled(number, Map.of("number", "3000")).mark(number.answer(Map.of("number", "3,000.0"))),
                        ruled(gap, gaps("vote", "Niamey")).mark(gap.answer(gaps("vote", "NIAMEY"))),
                        ruled(gap, gaps("vote", "Niamey")).mark(gap.answer(gaps("strike", "Niamey")))))
                .isEqualTo(List.of(Mark.of(1), Mark.of(0), Mark.of(1), Mark.of(1), Mark.of(0)));
    }

    private static CorrectedQuestion ruled(Question question, Map<String, Object> accepted) {
        return CorrectedQuestion.unchanged(question).after(new Ruling.Accept(question.answer(accepted)));
    }

    private static Map<String, Object> gaps(String first, String second) {
        return Map.of("gaps", Map.of("1", first, "2", second));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void voided_givesEverybodyEverything(Question question) {
        CorrectedQuestion ruled = CorrectedQuestion.unchanged(question).after(VOID);

        assertThat(Stream.of(question.key(), Answer.DONT_KNOW, Answer.BLANK).map(ruled::mark))
                .containsOnly(new Mark(1, Outcome.VOID, null));
    }

    @Test
    void rulings_areAppliedOneAfterTheOther() {
        Question question = Trees.read(Samples.SINGLE);
        Answer first = question.answer(Map.of("choice", "1"));
        Answer second = question.answer(Map.of("choice", "2"));
        Answer third = question.answer(Map.of("choice", "3"));

        CorrectedQuestion ruled = CorrectedQuestion.unchanged(question)
                .after(new Ruling.Accept(second))
                .after(VOID)
                .after(new Ruling.Rekey(third))
                .after(new Ruling.Accept(first));

        assertThat(ruled).isEqualTo(new CorrectedQuestion(question.rekeyed(third), List.of(first), false));
    }

    static Stream<Ruling> withoutEffect() {
        Question question = Trees.read(Samples.SINGLE);
        return Stream.of(new Ruling.Accept(question.key()), new Ruling.Rekey(question.key()));
    }

    @ParameterizedTest
    @MethodSource("withoutEffect")
    void ruling_thatSaysWhatHoldsAnyway_changesNothing(Ruling ruling) {
        CorrectedQuestion ruled = CorrectedQuestion.unchanged(Trees.read(Samples.SINGLE));

        assertThat(ruled.after(ruling)).isSameAs(ruled);
    }

    @Test
    void ruling_onAVoidQuestion_changesItOnlyByANewKey() {
        CorrectedQuestion ruled =
                CorrectedQuestion.unchanged(Trees.read(Samples.SINGLE)).after(VOID);

        assertThat(Stream.of(VOID, new Ruling.Accept(new SingleChoice.Picked("2")))
                        .map(ruled::after))
                .containsOnly(ruled);
    }

    static Stream<Answer> halfAnswers() {
        return Stream.of(
                Answer.BLANK,
                Answer.DONT_KNOW,
                new Matching.Paired(new TreeMap<>(Map.of("1", "1"))),
                new Gap.Filled(Map.of("1", "vote")));
    }

    @ParameterizedTest
    @MethodSource("halfAnswers")
    void key_incomplete_isRefused(Answer half) {
        Question question = Trees.read(half instanceof Gap.Filled ? Samples.GAP : Samples.MATCHING);

        assertThat(Trees.problems(() -> CorrectedQuestion.unchanged(question).after(new Ruling.Rekey(half))))
                .singleElement()
                .asString()
                .endsWith("INCOMPLETE");
    }

    @Test
    void key_ofAnotherKind_isRefused() {
        Question question = Trees.read(Samples.SINGLE);

        assertThatThrownBy(() -> question.rekeyed(new Locate.Picked(2))).isInstanceOf(IllegalArgumentException.class);
    }
}
