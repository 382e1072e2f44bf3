package org.lede.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lede.question.ArticleContext;
import org.lede.question.Question;

class FurtherAnswersTest {

    private static final String ARTICLE =
            "The World Health Organization (WHO) answered Ada Okoro. Later the WHO and Ms Okoro agreed with the UN.";

    @Test
    void abbreviation_inBracketsBehindTheAnswer_isProposed() {
        assertThat(proposals("en", Map.of("accept", List.of("World Health Organization"), "name", true)))
                .containsExactly(new Finding(
                        Code.MORE_TO_ACCEPT,
                        "/accept",
                        "Learners may type “WHO”: accept it, or say name: true of a name."));
    }

    @Test
    void whatAnAbbreviationStandsFor_isProposed() {
        assertThat(proposals("en", Map.of("accept", List.of("WHO"))))
                .singleElement()
                .asString()
                .contains("“World Health Organization”");
    }

    @Test
    void firstAndLastWordOfAName_areProposedUnlessTheAuthorAcceptsThem() {
        assertThat(proposals("en", Map.of("accept", List.of("Ada Okoro"))).stream()
                        .map(Finding::message))
                .containsExactly(
                        "Learners may type “Ada”: accept it, or say name: true of a name.",
                        "Learners may type “Okoro”: accept it, or say name: true of a name.");
        assertThat(proposals("en", Map.of("accept", List.of("Ada Okoro"), "name", true)))
                .isEmpty();
        assertThat(proposals("en", Map.of("accept", List.of("Ada Okoro", "Ada", "Okoro"))))
                .isEmpty();
        assertThat(proposals("de", Map.of("accept", List.of("Ada Okoro")))).isEmpty();
    }

    @Test
    void gaps_areAskedOneByOne() {
        Question question = read(
                "en",
                Map.of(
                        "kind",
                        "gap",
                        "stem",
                        "s",
                        "sentence",
                        "{1} and {2}",
                        "gaps",
                        Map.of("1", Map.of("accept", List.of("peace")), "2", Map.of("accept", List.of("Ada Okoro")))));

        assertThat(FurtherAnswers.to(question, ARTICLE, "en").stream().map(Finding::pointer))
                .containsExactly("/gaps/2/accept", "/gaps/2/accept");
    }

    @Test
    void things_thatNoReaderCanTellApart_areRefused() {
        EvidenceGate gate = new EvidenceGate(ArticleText.of("The river rose. The ruler fell."), "Rulers", "en");
        Question ordering = read(
                "en", Map.of("kind", "ordering", "stem", "s", "items", List.of("the river", "The River", "the ruler")));
        Question matching = read(
                "en",
                Map.of(
                        "kind",
                        "matching",
                        "stem",
                        "s",
                        "pairs",
                        List.of(Map.of("left", "river", "right", "Ruler"), Map.of("left", "rose", "right", "ruler"))));

        assertThat(List.of(ordering, matching))
                .allSatisfy(question -> assertThat(gate.check(question, List.of(), Set.of()).stream()
                                .map(Finding::code))
                        .contains(Code.DUPLICATE_OPTION));
    }

    private static List<Finding> proposals(String language, Map<String, Object> answers) {
        Map<String, Object> tree = new HashMap<>(answers);
        tree.put("kind", "short-text");
        tree.put("stem", "Who?");
        return FurtherAnswers.to(read(language, tree), ARTICLE, language);
    }

    private static Question read(String language, Map<String, Object> tree) {
        return Question.read(tree, ArticleContext.of(language, ARTICLE, 2, new TreeSet<>()));
    }
}
