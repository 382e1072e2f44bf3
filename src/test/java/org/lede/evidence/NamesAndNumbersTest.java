package org.lede.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.evidence.NigerArticleQuestions.check;
import static org.lede.evidence.NigerArticleQuestions.checkAgainst;
import static org.lede.evidence.NigerArticleQuestions.choice;
import static org.lede.evidence.NigerArticleQuestions.gap;
import static org.lede.evidence.NigerArticleQuestions.locate;
import static org.lede.evidence.NigerArticleQuestions.read;
import static org.lede.evidence.NigerArticleQuestions.shortText;
import static org.lede.evidence.NigerArticleQuestions.verdict;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.question.Question;

/** The names and numbers of a question, which have to be in the article, in its title, or among those allowed. */
class NamesAndNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who told the U.S. and the US to leave the Sahel in July?",
                "What did Saidou say? Who is Insa?",
                "Which Article says so: What did Niger’s junta say?",
                "He asked “Why?” and said “Nothing about Niger”, ‘Good’, \"Bad\", 'Ugly'.",
                "Title words: is Agreement one? Is The United States?",
                "Who did NOT turn to Russia, and who NEVER did?",
                "Is it Niger-U.S. cooperation? — What of it? … Then what?",
                "First.\n\nSecond",
            })
    void names_inArticleTitleOrAtABeginning_pass(String stem) {
        EvidenceGate gate = new EvidenceGate(NigerArticle.text(), "Agreement and Article, a Title", "en");

        assertThat(gate.check(choice(stem, "the junta did", "a court did"), List.of(), Set.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Who told Wagner to leave?, Wagner",
        "Who told Niger’s Wagner to leave?, Wagner",
        "When did the U.S. Navy leave?, Navy",
        "When did the Wagner-led troops leave?, Wagner",
        "Did Niger (Wagner) leave?, Wagner",
        "Did “the” Wagner leave?, Wagner",
        "Did soldiers’ Wagner leave?, Wagner",
        "Did it—Wagner—leave?, Wagner",
        "Did it leave with O’Wagner?, Wagner",
        "Is ǅungla there?, ǅungla",
    })
    void name_notInArticle_fails(String stem, String name) {
        EvidenceGate gate = NigerArticle.gate();

        assertThat(gate.check(choice(stem, "the junta", "a court"), List.of(), Set.of()))
                .contains(new Finding(
                        Code.NAME_NOT_IN_ARTICLE,
                        "/stem",
                        "The name “" + name + "” is not in the article; list it under allow if it is meant."));
    }

    @Test
    void name_usedTwice_isReportedOnce() {
        assertThat(check(choice("Did Wagner pay Wagner?", "the junta", "a court")))
                .containsExactly("NAME_NOT_IN_ARTICLE /stem");
    }

    @Test
    void names_areCheckedInEveryPartThatClaims() {
        List<Question> questions = List.of(
                choice("Who?", "the Wagner men", "the China men"),
                shortText("Who?", "the Wagner men", "Wagner of China"),
                gap("The Wagner {1} left.", Map.of("1", Map.of("accept", List.of("junta", "a Wagner")))),
                read("en", Map.of("kind", "ordering", "stem", "Order.", "items", List.of("a", "the Wagner", "c"))),
                read(
                        "en",
                        Map.of(
                                "kind",
                                "matching",
                                "stem",
                                "Match.",
                                "extra",
                                List.of("the China"),
                                "pairs",
                                List.of(
                                        Map.of("left", "a", "right", "b"),
                                        Map.of("left", "c", "right", "the Wagner"),
                                        Map.of("left", "the Wagner men", "right", "e")))),
                verdict("The Wagner men left.", "true"),
                locate("The Wagner men left."));

        assertThat(questions.stream().map(NigerArticleQuestions::check))
                .containsExactly(
                        List.of("NAME_NOT_IN_ARTICLE /options/0"),
                        List.of("KEY_NOT_IN_EVIDENCE /accept", "NAME_NOT_IN_ARTICLE /accept"),
                        List.of("KEY_NOT_IN_EVIDENCE /gaps/1/accept", "NAME_NOT_IN_ARTICLE /sentence"),
                        List.of("NAME_NOT_IN_ARTICLE /items/1"),
                        List.of("NAME_NOT_IN_ARTICLE /pairs/2/left", "NAME_NOT_IN_ARTICLE /pairs/1/right"),
                        List.of("NAME_NOT_IN_ARTICLE /stem"),
                        List.of("NAME_NOT_IN_ARTICLE /stem"));
    }

    @Test
    void allowed_namesAndNumbers_pass() {
        EvidenceGate gate = NigerArticle.gate();
        Question question = choice("Did 1,500 Wagner Group men leave?", "the junta", "a court");

        assertThat(gate.check(question, List.of(), Set.of("Wagner group", "1500 men")))
                .isEmpty();
    }

    @Test
    void germanNouns_areNotTakenForNames() {
        Question question = read(
                "de",
                Map.of("kind", "short-text", "stem", "Welches Land schickte 7 Soldaten?", "accept", List.of("Niger")));

        assertThat(checkAgainst("de-AT", "Niger hat es so gewollt.", question))
                .containsExactly("NUMBER_NOT_IN_ARTICLE /stem");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | What of 1500, 1,500 and 1500.0 men?",
                "en | What of 1 500 men?",
                "en | What of the 24 and the 24th?",
                "en | What of ٢٤ of them?",
                "en | What of 1.5 and 1.50?",
                "en | What of 3 and of three?",
                "en | What of 2020 500?",
                "en | What of F-16?",
            })
    void numbers_inArticle_pass(String language, String stem) {
        String article = "Of 1,500 men and 1.5 planes, 3 left on the 24th. In 2020, 500 more left in seven F-16.";
        EvidenceGate gate = new EvidenceGate(ArticleText.of(article), "Title", language);

        assertThat(gate.check(choice(stem, "soldiers", "a plane"), List.of(), Set.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What of 15 men?|15",
                "What of 5 men?|5",
                "What of 1.500 men?|1.500",
                "What of the 25th?|25",
                "What of 3 in 4,000 men?|4,000",
                "What of 7 500?|7",
                "8 men left?|8",
                "What of 1.2.3?|1.2.3",
            })
    void number_notInArticle_fails(String stem, String number) {
        EvidenceGate gate =
                new EvidenceGate(ArticleText.of("Of 1,500 men, 3 left on the 24th with 500."), "Title", "en");

        assertThat(gate.check(choice(stem, "soldiers", "a plane"), List.of(), Set.of()))
                .containsExactly(new Finding(
                        Code.NUMBER_NOT_IN_ARTICLE,
                        "/stem",
                        "The number " + number + " is not in the article; list it under allow if it is meant."));
    }
}
