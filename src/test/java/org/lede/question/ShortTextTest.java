package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lede.question.Trees.map;
import static org.lede.question.Trees.problemsOf;
import static org.lede.question.Trees.with;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortTextTest {

    private static final Map<String, Object> TREE = Samples.SHORT_TEXT;
    private static final Question QUESTION = Trees.read(TREE);

    @ParameterizedTest
    @ValueSource(strings = {"Russia", "russia", "  RUSSIA ", "the Russia!", "Ru\u00ADssia", "Ru\u0301ssia", "Russia's"})
    void mark_ofTheAcceptedAnswerHoweverSpelt_isEverything(String typed) {
        assertThat(QUESTION.mark(typed(typed))).isEqualTo(Mark.of(1));
    }

    @Test
    void mark_ofALesserAnswer_isItsWeight() {
        assertThat(QUESTION.mark(typed("moscow"))).isEqualTo(Mark.of(0.5));
    }

    @Test
    void mark_ofASlip_saysWhatWasMeant() {
        assertThat(List.of(QUESTION.mark(typed("Rusia")), QUESTION.mark(typed("Moscwo"))))
                .containsExactly(
                        Mark.of(1, new Mark.Slip("Rusia", "Russia")), Mark.of(0.5, new Mark.Slip("Moscwo", "Moscow")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Prussia", "prussia", "Prusia", "France", "Rusa", "?", "Russia and more"})
    void mark_ofAnythingElse_isNothing(String typed) {
        assertThat(QUESTION.mark(typed(typed))).isEqualTo(Mark.of(0));
    }

    @Test
    void mark_ofWhatEqualsSeveral_isTheBest() {
        Question question = Trees.read(with(
                TREE,
                "accept",
                List.of(
                        "Moscow",
                        map("text", "a Kremlin", "weight", 0.25),
                        map("text", "Kremlin", "weight", 0.75),
                        map("text", "the kremlin", "weight", 0.5))));

        assertThat(List.of(question.mark(typed("kremlin")), question.mark(typed("krelmin"))))
                .containsExactly(Mark.of(0.75), Mark.of(0.75, new Mark.Slip("krelmin", "Kremlin")));
    }

    @Test
    void mark_justified_isNoSlipOfUnjustified() {
        Question question = Trees.read(with(TREE, "accept", List.of("unjustified")));

        assertThat(List.of(question.mark(typed("justified")), question.mark(typed("unjustifed"))))
                .containsExactly(Mark.of(0), Mark.of(1, new Mark.Slip("unjustifed", "unjustified")));
    }

    @Test
    void mark_unjustified_isNoSlipOfJustified() {
        ArticleContext wordless = Trees.article("en", "", 1);
        Question question = Question.read(with(TREE, "accept", List.of("justified")), wordless);

        assertThat(List.of(question.mark(typed("unjustified")), question.mark(typed("jutsified"))))
                .containsExactly(Mark.of(0), Mark.of(1, new Mark.Slip("jutsified", "justified")));
    }

    @Test
    void mark_ofAnotherWordOfTheArticle_isNothing() {
        Question question = Trees.read(with(TREE, "accept", List.of("presents")));

        assertThat(question.mark(typed("presence")).fraction()
                        + question.mark(typed("justified")).fraction())
                .isZero();
        assertThat(Trees.read(with(TREE, "accept", List.of("adjustified"))).mark(typed("justified")))
                .isEqualTo(Mark.of(0));
    }

    @Test
    void accepted_isWhatEarnsEverything() {
        assertThat(Trees.read(with(TREE, "accept", List.of("Russia", map("text", "Moscow", "weight", 0.5), "Kremlin")))
                        .accepted())
                .isEqualTo(List.of(List.of("Russia", "Kremlin")));
    }

    @Test
    void content_hasAcceptedAndRejectedAnswers() {
        assertThat(QUESTION.content())
                .isEqualTo(map(
                        "kind",
                        "short-text",
                        "stem",
                        map("text", "Whose troops arrived?"),
                        "accept",
                        List.of("Russia", map("text", "Moscow", "weight", new BigDecimal("0.5"))),
                        "reject",
                        List.of("Prussia")));
    }

    @Test
    void content_withoutRejects_hasNone() {
        assertThat(Trees.read(Trees.without(TREE, "reject")).content()).doesNotContainKey("reject");
    }

    @Test
    void asked_tellsNothingOfTheAnswer() {
        assertThat(QUESTION.asked()).isEqualTo(map("kind", "short-text", "stem", map("text", "Whose troops arrived?")));
    }

    @Test
    void answer_isStrippedAndComposed() {
        assertThat(QUESTION.answer(map("text", "\u00A0 E\u0301mile\u200B\n")).tree())
                .isEqualTo(Map.of("text", "\u00C9mile"));
    }

    @Test
    void answer_longerThanAnybodyTypes_isRefused() {
        assertThat(Trees.problems(() -> QUESTION.answer(map("text", "x".repeat(1001)))))
                .containsExactly("/text TOO_LONG");
        assertThat(QUESTION.mark(QUESTION.answer(map("text", "x".repeat(1000)))))
                .isEqualTo(Mark.of(0));
    }

    @Test
    void answer_ofAnotherType_isRefused() {
        assertThat(Trees.problems(() -> QUESTION.answer(map("text", List.of("x")))))
                .containsExactly("/text NOT_A_STRING");
    }

    @Test
    void accept_ofNothingOrOfLessThanEverythingFirst_isRefused() {
        assertThat(List.of(
                        problemsOf(Trees.without(TREE, "accept")),
                        problemsOf(with(TREE, "accept", List.of())),
                        problemsOf(with(TREE, "accept", List.of(map("text", "Moscow", "weight", 0.5), "Russia")))))
                .containsOnly(List.of("/accept NO_KEY"));
    }

    @Test
    void accept_withInvalidAnswers_isRefused() {
        assertThat(problemsOf(with(
                        TREE,
                        "accept",
                        List.of(
                                "Russia",
                                "",
                                "?!",
                                5,
                                map("text", ""),
                                map("weight", 0.5),
                                map("text", "a", "weight", 0),
                                map("text", "b", "weight", 1.01),
                                map("text", "c", "weight", "x"),
                                map("text", "d", "colour", "red"),
                                "y".repeat(201),
                                map("text", "...")))))
                .containsExactly(
                        "/accept/1 EMPTY",
                        "/accept/2 EMPTY",
                        "/accept/3 NOT_A_STRING",
                        "/accept/4/text EMPTY",
                        "/accept/5/text MISSING",
                        "/accept/6/weight OUT_OF_RANGE",
                        "/accept/7/weight OUT_OF_RANGE",
                        "/accept/8/weight NOT_A_NUMBER",
                        "/accept/9/colour UNKNOWN_FIELD",
                        "/accept/10 TOO_LONG",
                        "/accept/11/text EMPTY");
    }

    @Test
    void accept_ofTwoHundredCharactersAndFiftyAnswers_isRead() {
        assertThat(problemsOf(with(TREE, "accept", Collections.nCopies(50, "y".repeat(200)))))
                .isEmpty();
        assertThat(problemsOf(with(TREE, "accept", Collections.nCopies(51, "y"))))
                .containsExactly("/accept TOO_MANY");
    }

    @Test
    void reject_ofAnAcceptedAnswer_isRefused() {
        assertThat(problemsOf(with(TREE, "reject", List.of("Prussia", "the RUSSIA", "", "Moscow"))))
                .containsExactly("/reject/1 CONTRADICTION", "/reject/2 EMPTY", "/reject/3 CONTRADICTION");
    }

    @Test
    void records_thatAcceptNothingFully_areRefused() {
        Acceptance.Accepted half = new Acceptance.Accepted("x", new BigDecimal("0.50"));
        assertThat(half.weight()).isEqualTo(new BigDecimal("0.5"));
        assertThatThrownBy(() -> new Acceptance(List.of(half), List.of(), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Acceptance(List.of(), List.of(), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Acceptance.Accepted("x", BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Acceptance.Accepted("x", BigDecimal.TEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ShortText.Typed typed(String text) {
        return new ShortText.Typed(text);
    }
}
