package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.question.Trees.map;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a part of a name is worth, where the author says that the answer is a name. */
class NamesTest {

    private static final String ARTICLE = "President Ada Maria Okoro met Kim Jong-un and Kim Yo-jong. Then Okoro left.";

    @ParameterizedTest
    @CsvSource({
        "Ada Maria Okoro, Okoro, right",
        "Ada Maria Okoro, Mrs Okoro, right",
        "Ada Maria Okoro, President Okoro, right",
        "Ada Maria Okoro, Ada, right",
        "Ada Maria Okoro, Ada Okoro, right",
        "Ada Maria Okoro, Ada Maria Okorro, right",
        "Ada Maria Okoro, Ada Maria Akorro, right",
        "Ada Maria Okoro, Okorro, right",
        "Ada Maria Okoro, Smith, wrong",
        "Ada Maria Okoro, Ada Maria Smith, wrong",
        "Ada Maria Okoro, the President, wrong",
        "Ada Maria Okoro, A, wrong",
        "Ada Maria Okoro, A. M. Okoro, right",
        "Ada Maria Okoro, A. M., wrong",
        "Ada Maria Okoro, Maria M., right",
        "Ada Maria Okoro, Maria B., wrong",
        "Ada Maria Okoro, Okrro Ada, right",
        "Ada Maria Okoro, Adda, wrong",
        "Ada Maria Okoro, Okorro Smith, wrong",
        "Ada Maria Okoro, Okorro Mariaa, wrong",
        "Ada Maria Okoro, B. Okoro, wrong",
        "Ada Maria Okoro, Eve Okoro, wrong",
        "Ada Maria Okoro, Bartholomew Okoro, wrong",
        "Ada Maria Okoro, 'Okoro, Ada', right",
        "Ludwig van Beethoven, van, wrong",
        "Ludwig van Beethoven, van Beethoven, right",
        "Ludwig van Beethoven, Karl van Beethoven, wrong",
        "Ludwig van Beethoven, L. van Beethoven, right",
        "Maria Okoro, Okoro, right",
        "Kim Jong-un, Kim, wrong",
        "Kim Jong-un, Jong-un, right",
        "Kim Jong-un, Kim Yo-jong, wrong",
        "Kim Jong-un, Kim Jong-il, wrong"
    })
    void partOfAName_thatSinglesItOut_isRight(String name, String typed, String mark) {
        assertThat(marked(name, typed, true)).isEqualTo(mark);
    }

    @Test
    void partOfAName_whereTheAuthorDoesNotSaySo_isWrong() {
        assertThat(marked("Ada Maria Okoro", "Okoro", false)).isEqualTo("wrong");
    }

    @Test
    void name_isKeptInTheContent() {
        Question question = question("Ada Maria Okoro", true);

        assertThat(question.content()).containsEntry("name", true);
        assertThat(question.rekeyed(new ShortText.Typed("Kim Jong-un")).mark(new ShortText.Typed("Jong-un")))
                .isEqualTo(Mark.of(1));
    }

    @Test
    void namesOfAnArticle_areWordsWithCapitalsInARow() {
        assertThat(ArticleNames.in(ARTICLE, "en"))
                .containsExactlyInAnyOrder(
                        Set.of("ada", "maria", "okoro"), Set.of("kim", "jong", "un"), Set.of("kim", "yo", "jong"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Then Ada Okoro (Bo Diallo) left.       | [[ada, okoro], [bo, diallo]]
            We met Ada Okoro, Kim Lee and Eve.     | [[ada, okoro], [kim, lee]]
            We met Ada Okoro. Then Bo Diallo left. | [[ada, okoro], [bo, diallo]]
            We met Ada Okoro! Bo Diallo left.      | [[ada, okoro], [bo, diallo]]
            He met J. Okoro. The Council left.     | [[j, okoro]]
            He saw “Ada Okoro”                     | [[ada, okoro]]
            """)
    void names_endAtASign(String text, String names) {
        assertThat(ArticleNames.in(text, "en").stream()
                        .map(name -> name.stream().sorted().toList().toString())
                        .sorted()
                        .toList()
                        .toString())
                .isEqualTo(names);
    }

    private static Question question(String name, boolean isName) {
        return Question.read(
                map("kind", "short-text", "stem", "Who?", "accept", List.of(name), "name", isName),
                Trees.article("en", ARTICLE, 0));
    }

    private static String marked(String name, String typed, boolean isName) {
        return question(name, isName).mark(new ShortText.Typed(typed)).correct() ? "right" : "wrong";
    }
}
