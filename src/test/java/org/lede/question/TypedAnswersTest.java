package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.question.Trees.map;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Typed answers in eleven languages and more, with what a teacher would say to each. */
class TypedAnswersTest {

    @ParameterizedTest(name = "{0}: {2} for {1} is {3}")
    @CsvFileSource(resources = "/typed-answers.tsv", delimiter = '\t', quoteCharacter = '\0', numLinesToSkip = 1)
    void typedAnswer_isMarkedAsATeacherWould(String language, String accepted, String typed, String mark) {
        Question question = Question.read(
                map("kind", "short-text", "stem", "Which?", "accept", List.of(accepted)),
                Trees.article(language, "", 0));

        Mark given = question.mark(question.answer(map("text", typed)));

        assertThat(given.slip() != null ? "slip" : given.correct() ? "right" : "wrong")
                .isEqualTo(mark);
    }
}
