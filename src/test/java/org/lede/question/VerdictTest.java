package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lede.question.Trees.map;
import static org.lede.question.Trees.problemsOf;
import static org.lede.question.Trees.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final Map<String, Object> TREE = Samples.VERDICT;

    @ParameterizedTest
    @CsvSource({
        "true, true, 1", "true, false, 0", "true, not-stated, 0",
        "false, true, 0", "false, false, 1", "false, not-stated, 0",
        "not-stated, true, 0", "not-stated, false, 0", "not-stated, not-stated, 1"
    })
    void mark_isEverythingOrNothing(String key, String given, double fraction) {
        Question question = Trees.read(with(TREE, "key", key));

        assertThat(question.mark(question.answer(map("verdict", given)))).isEqualTo(Mark.of(fraction));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", "not-stated, false"})
    void truth_isClaimedByATrueStatementAlone(String key, boolean claimed) {
        assertThat(Trees.read(with(TREE, "key", key)).claimsTruth()).isEqualTo(claimed);
    }

    @Test
    void key_asYamlReadsIt_isABoolean() {
        assertThat(Trees.read(with(TREE, "key", false, "verdicts", List.of(true, false))))
                .isEqualTo(Trees.read(with(TREE, "key", "false", "verdicts", List.of("false", "true"))));
    }

    @Test
    void verdicts_areAskedInOneOrder() {
        assertThat(Trees.read(with(TREE, "key", "false", "verdicts", List.of("not-stated", "false")))
                        .asked())
                .isEqualTo(map(
                        "kind",
                        "verdict",
                        "stem",
                        map("text", "France stayed."),
                        "verdicts",
                        List.of("false", "not-stated")));
    }

    @Test
    void content_hasTheKey() {
        assertThat(Trees.read(TREE).content())
                .isEqualTo(map(
                        "kind",
                        "verdict",
                        "stem",
                        map("text", "France stayed."),
                        "explanation",
                        map("text", "It left."),
                        "key",
                        "not-stated",
                        "verdicts",
                        List.of("true", "false", "not-stated")));
    }

    @Test
    void answer_thatIsABoolean_isRead() {
        assertThat(Trees.read(TREE).answer(map("verdict", true))).isEqualTo(new Verdict.Given(Verdict.Call.TRUE));
    }

    @Test
    void answer_thatIsNotOffered_isRefused() {
        Question question = Trees.read(with(TREE, "key", true, "verdicts", List.of(true, false)));

        assertThat(List.of(
                        Trees.problems(() -> question.answer(map("verdict", "not-stated"))),
                        Trees.problems(() -> question.answer(map("verdict", "maybe"))),
                        Trees.problems(() -> question.answer(map("verdict", 1)))))
                .containsExactly(
                        List.of("/verdict UNKNOWN_OPTION"),
                        List.of("/verdict UNKNOWN_OPTION"),
                        List.of("/verdict NOT_A_STRING"));
    }

    @Test
    void key_invalid_isRefused() {
        assertThat(List.of(
                        problemsOf(Trees.without(TREE, "key")),
                        problemsOf(with(TREE, "key", "maybe")),
                        problemsOf(with(TREE, "key", "")),
                        problemsOf(with(TREE, "key", "true", "verdicts", List.of("false", "not-stated")))))
                .containsExactly(
                        List.of("/key MISSING"),
                        List.of("/key UNKNOWN_OPTION"),
                        List.of("/key EMPTY"),
                        List.of("/verdicts NO_KEY"));
    }

    @Test
    void verdicts_tooFewOrDuplicate_areRefused() {
        assertThat(List.of(
                        problemsOf(with(TREE, "verdicts", List.of("not-stated"))),
                        problemsOf(with(TREE, "verdicts", List.of("not-stated", "true", "not-stated"))),
                        problemsOf(with(TREE, "verdicts", List.of("true", "false", "not-stated", "x"))),
                        problemsOf(with(TREE, "verdicts", List.of("true", "maybe", "not-stated")))))
                .containsExactly(
                        List.of("/verdicts TOO_FEW"),
                        List.of("/verdicts/2 DUPLICATE"),
                        List.of("/verdicts TOO_MANY"),
                        List.of("/verdicts/1 UNKNOWN_OPTION"));
    }

    @Test
    void record_withoutItsKeyOrAChoice_isRefused() {
        Verdict.Call yes = Verdict.Call.TRUE;
        assertThatThrownBy(() -> new Verdict(
                        Text.of("s"), Text.EMPTY, yes, List.of(Verdict.Call.FALSE, Verdict.Call.NOT_STATED)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Verdict(Text.of("s"), Text.EMPTY, yes, List.of(yes, yes)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
