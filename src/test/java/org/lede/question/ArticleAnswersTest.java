package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.question.Trees.map;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that say more than was asked: what the article says with them doesn't matter, anything else does. */
class ArticleAnswersTest {

    private static final String ARTICLE = "Niger’s junta rules from Niamey. Ten bars were cast in the town of Sèvres"
            + " near Paris, of 10 per cent of iridium, and Denmark’s people got one from Agadez.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            junta     | Niger's junta                        | right
            junta     | Denmark’s junta                      | right
            junta     | people's junta                       | right
            junta     | Norway's junta                       | wrong
            junta     | Niger's                              | wrong
            iridium   | 10 per cent iridium                  | right
            iridium   | 10% iridium                          | right
            iridium   | 10 iridium                           | right
            iridium   | 12 per cent iridium                  | wrong
            iridium   | 10 per cent                          | wrong
            iridium   | 10                                   | wrong
            iridium   | 10 per cent platinum                 | wrong
            12 bars   | 10 12 bars                           | wrong
            Sèvres    | Sèvres near Paris                    | right
            Sèvres    | Sèvres near the Paris                | right
            Sèvres    | Sèvres near Lyon                     | wrong
            Sèvres    | Sèvres near                          | wrong
            Sèvres    | Sèvres in France                     | right
            Sèvres    | Sèvres, France                       | right
            Sèvres    | Sèvres France                        | wrong
            Sèvres    | Sèvres, Paris, France                | wrong
            Sèvres    | , Sèvres France                      | wrong
            Sèvres    | Sèvres, Lyon                         | wrong
            Sèvres    | Sèvres in the United Arab Emirates   | right
            Niger     | Niger in Denmark                     | wrong
            Niger     | Niger, Denmark                       | wrong
            Niger     | Niger in Agadez                      | right
            Niamey    | Niamey (Niger)                       | right
            Niamey    | (in Niger) Niamey                    | right
            Niamey    | Niamey (or Agadez)                   | wrong
            Niamey    | (Niamey)                             | right
            Niamey    | Agadez (Niamey)                      | wrong
            """)
    void moreThanTheAnswer_isRightWhereTheArticleSaysSo(String accepted, String typed, String mark) {
        Question question = Question.read(
                map("kind", "short-text", "stem", "Which?", "accept", List.of(accepted)),
                Trees.article("en", ARTICLE, 0));

        assertThat(question.mark(question.answer(map("text", typed))).correct() ? "right" : "wrong")
                .isEqualTo(mark);
    }
}
