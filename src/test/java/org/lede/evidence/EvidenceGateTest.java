package org.lede.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.evidence.NigerArticleQuestions.check;
import static org.lede.evidence.NigerArticleQuestions.checkAgainst;
import static org.lede.evidence.NigerArticleQuestions.choice;
import static org.lede.evidence.NigerArticleQuestions.evidence;
import static org.lede.evidence.NigerArticleQuestions.gap;
import static org.lede.evidence.NigerArticleQuestions.locate;
import static org.lede.evidence.NigerArticleQuestions.number;
import static org.lede.evidence.NigerArticleQuestions.read;
import static org.lede.evidence.NigerArticleQuestions.shortText;
import static org.lede.evidence.NigerArticleQuestions.verdict;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.question.Question;

class EvidenceGateTest {

    private static final String RUSSIA = "turned to Russia for security assistance";

    static Stream<Question> soundQuestions() {
        return Stream.of(
                choice("Who called the U.S. presence unjustified?", "The junta", "A court", "The army"),
                shortText("Which country did the junta turn to?", "Russia", "Russian Federation of States"),
                verdict("Niger turned to China.", "false"),
                verdict("Niger turned to 7 Wagner men.", "not-stated"),
                verdict("The junta turned to Russia.", "true"),
                locate("The junta does not want French forces there."),
                gap(
                        "The junta turned to {1} for {2}.",
                        Map.of(
                                "1", Map.of("accept", List.of("Russia")),
                                "2", Map.of("accept", List.of("help", "security assistance")))),
                read(
                        "en",
                        Map.of(
                                "kind",
                                "ordering",
                                "stem",
                                "Put in order.",
                                "items",
                                List.of(
                                        "The president is overthrown",
                                        "French forces leave",
                                        "Talks with Niger begin"))),
                read(
                        "en",
                        Map.of(
                                "kind",
                                "matching",
                                "stem",
                                "Match.",
                                "extra",
                                List.of("the China Club"),
                                "pairs",
                                List.of(
                                        Map.of("left", "The junta", "right", "the Sahel"),
                                        Map.of("left", "The U.S.", "right", "Africa")))));
    }

    @ParameterizedTest
    @MethodSource("soundQuestions")
    void soundQuestion_passesWithoutAWord(Question question) {
        assertThat(check(question, RUSSIA)).isEmpty();
    }

    @Test
    void resolve_singlesOutTheQuote() {
        assertThat(NigerArticle.gate()
                        .resolve(Quote.of("mutinous soldiers overthrew"))
                        .accepted())
                .map(Selector::exact)
                .contains("mutinous soldiers overthrew");
    }

    @Test
    void evidence_thatDoesNotStandThere_isReportedAndDoesNotCount() {
        EvidenceGate gate = NigerArticle.gate();
        Selector sound =
                evidence(gate, "overthrew the democratically elected president").get(0);
        Selector moved = new Selector("turned to Russia", "", "", 3, 19);

        assertThat(gate.check(shortText("Which country?", "Russia"), List.of(sound, moved), Set.of()))
                .containsExactly(
                        new Finding(
                                Code.QUOTE_NOT_FOUND,
                                "/evidence/1",
                                "The article doesn't have these characters there."),
                        new Finding(
                                Code.KEY_NOT_IN_EVIDENCE,
                                "/accept",
                                "None of the accepted answers occurs in the evidence: Russia."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Russia", "RUSSIA", "the Russia", "rússia", "to russia", "Russia for security"})
    void typedKey_inEvidence_passes(String accepted) {
        assertThat(check(shortText("Which?", accepted), "forces to leave and", RUSSIA))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rus", "ussia", "Prussia", "forces to", "Russia security"})
    void typedKey_notInEvidence_fails(String accepted) {
        assertThat(check(shortText("Which?", accepted), "democratically elected president", RUSSIA))
                .containsExactly("KEY_NOT_IN_EVIDENCE /accept");
    }

    @Test
    void typedKey_oneOfSeveralInEvidence_passes() {
        assertThat(check(shortText("Which?", "moscow", "Russia"), RUSSIA)).isEmpty();
    }

    @Test
    void typedKey_inFrontOfAPossessive_isInEvidence() {
        assertThat(check(shortText("Whose?", "Niger"), "invested heavily in training Niger’s military"))
                .isEmpty();
    }

    @Test
    void typedKey_withoutAnyEvidence_fails() {
        assertThat(check(shortText("Which?", "Russia"))).containsExactly("KEY_NOT_IN_EVIDENCE /accept");
    }

    @Test
    void gap_notInEvidence_isPointedAtByNumber() {
        assertThat(check(
                        gap(
                                "It turned to {1} for {2}.",
                                Map.of(
                                        "1", Map.of("accept", List.of("Russia")),
                                        "2", Map.of("accept", List.of("money")))),
                        RUSSIA))
                .containsExactly("KEY_NOT_IN_EVIDENCE /gaps/2/accept");
    }

    static Stream<Arguments> numbersInEvidence() {
        return Stream.of(
                Arguments.of("en", "About 1,500 soldiers left.", Map.of("value", 1500), true),
                Arguments.of("en", "About 1500 soldiers left.", Map.of("min", 1000, "max", 2000), true),
                Arguments.of("en", "About three soldiers left.", Map.of("value", 3), true),
                Arguments.of("en", "About Twelve soldiers left.", Map.of("value", 12), true),
                Arguments.of("en", "About zero soldiers left.", Map.of("value", 0), true),
                Arguments.of("en", "In 2020 500 soldiers left.", Map.of("value", 500), true),
                Arguments.of("en", "It was −5 degrees then.", Map.of("value", -5), true),
                Arguments.of("en", "Temperatures of 10-5 degrees then.", Map.of("value", -5), false),
                Arguments.of("en", "An F-16 flew there.", Map.of("value", -16), false),
                Arguments.of("en", "It rose 1.5 percent.", Map.of("value", 1), false),
                Arguments.of("en", "It rose 1.5 percent.", Map.of("value", 15), false),
                Arguments.of("en", "It rose 1.5 percent.", Map.of("min", 1.4, "max", 1.6), true),
                Arguments.of("en", "No digits are here.", Map.of("value", 1), false),
                Arguments.of("de", "Etwa 1.500 Soldaten gingen.", Map.of("value", 1500), true),
                Arguments.of("de", "Etwa drei Soldaten gingen.", Map.of("value", 3), true),
                Arguments.of("de", "Etwa 1,5 Prozent mehr.", Map.of("value", 1.5), true),
                Arguments.of("fr", "Environ 1\u202F500 soldats sont partis.", Map.of("value", 1500), true),
                Arguments.of("ja", "About three soldiers left.", Map.of("value", 3), false));
    }

    @ParameterizedTest
    @MethodSource("numbersInEvidence")
    void number_isInEvidence_ifTheQuestionMarksItRight(
            String language, String article, Map<String, Object> range, boolean expected) {
        assertThat(checkAgainst(language, article, number(language, range)))
                .isEqualTo(expected ? List.of() : List.of("KEY_NOT_IN_EVIDENCE /ranges"));
    }

    @Test
    void stem_thatSaysTheKey_isWarnedOf() {
        EvidenceGate gate = NigerArticle.gate();

        assertThat(gate.check(choice("Did the junta of Niger do so?", "The Junta", "A court"), List.of(), Set.of()))
                .containsExactly(new Finding(
                        Code.STEM_CONTAINS_KEY, "/stem", "The stem says “The Junta”, which is the answer."));
        assertThat(check(choice("Did the junta of Niger do so?", "A court", "The junta")))
                .isEmpty();
        assertThat(check(shortText("Did Russia turn?", "Moscow", "Russia"), RUSSIA))
                .containsExactly("STEM_CONTAINS_KEY /stem");
        assertThat(check(choice("Is it unjustified?", "justified", "long"))).isEmpty();
        assertThat(check(choice("What is it?", "—", "…"))).isEmpty();
    }

    @Test
    void negation_notEmphasised_isWarnedOfExceptWhereItDoesNoHarm() {
        EvidenceGate gate = NigerArticle.gate();

        assertThat(gate.check(choice("Who did not leave?", "the junta", "a court"), List.of(), Set.of()))
                .containsExactly(new Finding(
                        Code.NEGATION_NOT_EMPHASISED,
                        "/stem",
                        "A hasty reader passes over “not”; put it in capitals or ask the other way round."));
        assertThat(check(locate("Niger did not leave."))).isEmpty();
    }

    @Test
    void set_isCheckedAsAWhole() {
        List<Question> questions = List.of(
                choice("Who declared that the presence was unjustified?", "the junta", "a court"),
                choice("Who has declared that the presence was unjustified?", "the junta", "an army"),
                choice("What happened?", "a coup", "an election"));

        assertThat(NigerArticle.gate().checkSet(questions))
                .containsExactly(
                        new Finding(Code.KEYS_AT_ONE_POSITION, "/questions", "All 3 keys are option 1."),
                        new Finding(Code.STEMS_NEARLY_EQUAL, "/questions/1", "Asks nearly the same as question 1."));
    }
}
