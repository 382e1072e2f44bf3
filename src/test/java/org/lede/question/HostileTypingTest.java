package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.lede.question.Trees.map;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed is marked. */
@Execution(ExecutionMode.CONCURRENT)
class HostileTypingTest {

    @Property(tries = 2000)
    void anyText_isMarked(
            @ForAll("languages") String language, @ForAll("texts") String accepted, @ForAll("texts") String typed) {
        ArticleContext article = ArticleContext.of(language, accepted + ". " + typed, 1, new TreeSet<>());
        Acceptance acceptance =
                new Acceptance(List.of(new Acceptance.Accepted(accepted, BigDecimal.ONE)), List.of(typed + "x"), true);

        assertThat(acceptance.markTyped(typed, article).fraction()).isIn(0.0, 1.0);
        assertThat(acceptance.markTyped(accepted, article).correct()).isTrue();
    }

    @Property(tries = 2000)
    void anyText_isANumberOrNot(@ForAll("languages") String language, @ForAll("texts") String typed) {
        NumberQuestion question = (NumberQuestion) Question.read(
                map("kind", "number", "stem", "How many of those?", "unit", "mm", "ranges", List.of(map("value", 1))),
                Trees.article(language, "", 0));

        assertThatCode(() -> TypedNumber.of(question).read(typed)).doesNotThrowAnyException();
    }

    /** As long as a text may be; a pattern that goes back and forth or calls itself would not come to an end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "1 ",
                "1,",
                "1.",
                "1/",
                "-",
                "'",
                "a'",
                "a.",
                "(",
                "()",
                " ",
                "a ",
                "one ",
                "one hundred ",
                "in ",
                "the ",
                "$",
                "$1 ",
                "1 million ",
                "%",
                "A B ",
                "a, ",
                "1'",
                "1\"",
                "½",
                "³",
                "1³",
                "十",
                "十 ",
                "ぁ",
                "ア",
                "한",
                "̈",
                "ä",
                "😀",
                "ה",
                "״",
                "א״",
                "١",
                "e",
                "1e",
                "as far ",
                "m",
                "5m",
                "M ",
                "a's "
            })
    void longText_isMarked(String piece) {
        String text = piece.repeat(10_000 / piece.length());

        assertThatCode(() -> {
                    for (String language : List.of("en", "ja")) {
                        ArticleContext article = ArticleContext.of(language, text, 1, new TreeSet<>());
                        Acceptance acceptance = new Acceptance(
                                List.of(new Acceptance.Accepted("Kim Jong-un in 1798", BigDecimal.ONE)),
                                List.of("no"),
                                true);
                        acceptance.markTyped(text, article);
                        Notation.of(language).read(text);
                    }
                })
                .doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("en", "fr", "de", "es", "ar", "he", "hi", "zh", "ja", "ko", "tr", "en-IN", "xx", "");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> marks = Arbitraries.strings()
                .withChars("aeiTMmbWHz0159.,:/'’ʻ-−+~%‰$€#&()½³²⁴⁻  \u00A0\u2009\u0301\u05F3\u05F4\u200B\uE000十万ア한ء")
                .ofMaxLength(14);
        Arbitrary<String> words = Arbitraries.of(
                        "in", "the", "of", "North", "Korea", "per", "cent", "twenty", "five", "million", "mm",
                        "Niger's", "no", "1,500", "mW", "l’", "as", "far", "France", "Köln", "(", ")", "في", "ב", "に")
                .list()
                .ofMaxSize(6)
                .map(list -> String.join(" ", list));
        return Arbitraries.oneOf(marks, words, Arbitraries.strings().ofMaxLength(20));
    }
}
