package org.lede.library.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.lede.library.files.SeedsInTests.Written;
import org.lede.question.InvalidContent;
import org.lede.question.Kind;
import org.lede.question.Question;

/** What readers may type to the questions that Lede comes with, and what a fair teacher says to it. */
@Execution(ExecutionMode.CONCURRENT)
class BuiltInAnswersTest {

    private static final Map<String, Question> QUESTIONS = SeedsInTests.questions(Path.of("seeds")).stream()
            .collect(Collectors.toMap(Written::ref, written -> Question.read(written.tree(), written.article())));

    @ParameterizedTest(name = "{1} {2} for {0}")
    @CsvFileSource(resources = "/built-in-answers.tsv", delimiter = '\t', quoteCharacter = '\0', numLinesToSkip = 1)
    void typedAnswer_isMarkedAsAFairTeacherWould(String ref, String should, String typed) {
        assertThat(isRight(ref, typed) ? "accept" : "refuse").isEqualTo(should);
    }

    @Test
    void everyAcceptedAnswer_isRight() {
        assertThat(QUESTIONS.values().stream()
                        .filter(Question::isTyped)
                        .filter(question -> !question.mark(question.key()).correct()))
                .isEmpty();
    }

    /** Answers to several gaps are written with a bar between them. */
    private static boolean isRight(String ref, String typed) {
        Question question = QUESTIONS.get(ref);
        try {
            return question.mark(question.answer(tree(question.kind(), typed))).correct();
        } catch (InvalidContent notANumber) {
            return false;
        }
    }

    private static Map<String, Object> tree(Kind kind, String typed) {
        if (kind != Kind.GAP) {
            return Map.of(kind == Kind.NUMBER ? "number" : "text", typed);
        }
        Map<String, String> gaps = new LinkedHashMap<>();
        for (String gap : List.of(typed.split(" \\| "))) {
            gaps.put(String.valueOf(gaps.size() + 1), gap);
        }
        return Map.of("gaps", gaps);
    }
}
