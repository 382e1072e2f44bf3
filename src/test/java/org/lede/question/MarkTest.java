package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, RIGHT",
        "1.5, 1, RIGHT",
        "0.99999, 1, RIGHT",
        "0.999989, 0.999989, PARTLY_RIGHT",
        "0.5, 0.5, PARTLY_RIGHT",
        "1e-9, 1e-9, PARTLY_RIGHT",
        "0, 0, WRONG",
        "-0.0, 0, WRONG",
        "-3, 0, WRONG"
    })
    void fraction_isClampedAndRounded(double given, double fraction, Outcome outcome) {
        assertThat(Mark.of(given)).isEqualTo(new Mark(fraction, outcome, null));
    }

    @Property
    void fraction_liesBetweenNothingAndEverything(@ForAll double given) {
        assertThat(Mark.of(given).fraction()).isBetween(0.0, 1.0);
    }

    @Test
    void correct_isEverythingAlone() {
        assertThat(List.of(
                        Mark.of(1).correct(), Mark.of(0.9).correct(), Mark.of(0).correct(), Mark.DONT_KNOW.correct()))
                .containsExactly(true, false, false, false);
    }

    @ParameterizedTest
    @CsvSource({
        "1, WRONG",
        "1, PARTLY_RIGHT",
        "0, RIGHT",
        "0, PARTLY_RIGHT",
        "0.5, RIGHT",
        "0.5, WRONG",
        "0.5, DONT_KNOW",
        "0.5, NOT_ANSWERED",
        "1.1, RIGHT",
        "-0.1, WRONG",
        "NaN, WRONG"
    })
    void outcome_contradictingTheFraction_isRefused(double fraction, Outcome outcome) {
        assertThatThrownBy(() -> new Mark(fraction, outcome, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fraction_notANumber_isRefused() {
        assertThatThrownBy(() -> Mark.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void outcomes_haveTheirWordsForEver() {
        assertThat(Arrays.stream(Outcome.values()).map(Outcome::wire))
                .containsExactly("right", "partly-right", "wrong", "dont-know", "not-answered", "void");
    }

    @Test
    void kinds_haveTheirWordsForEver() {
        assertThat(Arrays.stream(Kind.values()).map(Kind::wire))
                .containsExactly(
                        "single-choice",
                        "multiple-choice",
                        "verdict",
                        "short-text",
                        "number",
                        "gap",
                        "ordering",
                        "matching",
                        "locate");
    }

    @Test
    void kinds_areFoundByTheirWords() {
        assertThat(Arrays.stream(Kind.values()).map(kind -> Kind.of(kind.wire()).orElseThrow()))
                .containsExactly(Kind.values());
        assertThat(Kind.of("essay")).isEmpty();
    }

    @Test
    void unanswered_hasItsTrees() {
        assertThat(List.of(Answer.BLANK.tree(), Answer.DONT_KNOW.tree()))
                .containsExactly(Map.of(), Map.of("dontKnow", true));
        assertThat(List.of(
                        Answer.BLANK.isBlank(),
                        Answer.BLANK.isDontKnow(),
                        Answer.DONT_KNOW.isBlank(),
                        Answer.DONT_KNOW.isDontKnow()))
                .containsExactly(true, false, false, true);
    }

    @Test
    void refusal_listsItsProblems() {
        InvalidContent refusal = new InvalidContent(
                List.of(new Problem("/a", "MISSING", "No a."), new Problem("", "EMPTY", "Nothing.")));
        assertThat(refusal).hasMessage("/a MISSING: No a.;  EMPTY: Nothing.");
        assertThatThrownBy(() -> new InvalidContent(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
