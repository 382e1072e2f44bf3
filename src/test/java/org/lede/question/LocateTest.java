package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lede.question.Trees.map;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The article has 9 sentences, of which 2 and 4 prove the fact. */
class LocateTest {

    private static final Question QUESTION = Trees.read(Samples.LOCATE);

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "3, 0", "4, 1", "9, 0"})
    void mark_isEverythingForEachProvingSentence(int sentence, double fraction) {
        assertThat(QUESTION.mark(QUESTION.answer(map("sentence", sentence)))).isEqualTo(Mark.of(fraction));
    }

    @Test
    void key_isTheFirstProvingSentence() {
        assertThat(QUESTION.key()).isEqualTo(new Locate.Picked(2));
    }

    @Test
    void asked_hasTheNumberOfSentencesAlone() {
        assertThat(QUESTION.asked())
                .isEqualTo(
                        map("kind", "locate", "stem", map("text", "The junta rejected the presence."), "sentences", 9));
    }

    @Test
    void content_hasTheStatementAlone() {
        assertThat(QUESTION.content())
                .isEqualTo(map("kind", "locate", "stem", map("text", "The junta rejected the presence.")));
    }

    @Test
    void answer_notASentence_isRefused() {
        assertThat(List.of(
                        Trees.problems(() -> QUESTION.answer(map("sentence", 0))),
                        Trees.problems(() -> QUESTION.answer(map("sentence", 10))),
                        Trees.problems(() -> QUESTION.answer(map("sentence", 1.5))),
                        Trees.problems(() -> QUESTION.answer(map("sentence", 1L << 40))),
                        Trees.problems(() -> QUESTION.answer(map("sentence", "two")))))
                .containsExactly(
                        List.of("/sentence OUT_OF_RANGE"),
                        List.of("/sentence OUT_OF_RANGE"),
                        List.of("/sentence NOT_AN_INTEGER"),
                        List.of("/sentence NOT_AN_INTEGER"),
                        List.of("/sentence NOT_A_NUMBER"));
    }

    @Test
    void form_notANumber_isPassedOn() {
        assertThat(List.of(
                        QUESTION.answerTree(Map.of("sentence", List.of("two"))),
                        QUESTION.answerTree(Map.of("sentence", List.of(" 7 "))),
                        QUESTION.answerTree(Map.of("sentence", List.of("1234567890")))))
                .containsExactly(map("sentence", "two"), map("sentence", 7), map("sentence", "1234567890"));
    }

    @Test
    void statement_thatNothingProves_isRefused() {
        ArticleContext article = Trees.article("en", "", 9);
        assertThat(Trees.problems(() -> Question.read(Samples.LOCATE, article))).containsExactly(" NO_KEY");
        assertThatThrownBy(() -> new Locate(Text.of("s"), Text.EMPTY, article))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void article_foldsItsWords() {
        assertThat(ArticleContext.of("en", "Niger’s Élan, the élan.", 1, new TreeSet<>(Set.of(1))))
                .isEqualTo(new ArticleContext(
                        "en",
                        Set.of("niger", "elan", "the"),
                        Set.of(Set.of("niger", "elan")),
                        1,
                        new TreeSet<>(Set.of(1))));
    }

    @Test
    void sentenceNotInTheArticle_isRefused() {
        assertThat(Trees.article("en", "", 2, 1, 2).proving()).containsExactly(1, 2);
        assertThat(Trees.article("en", "", 0).sentences()).isZero();
        assertThatThrownBy(() -> Trees.article("en", "", 2, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Trees.article("en", "", 2, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Trees.article("en", "", -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
