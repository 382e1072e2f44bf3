package org.lede.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.content.ArticleContext;
import org.lede.content.Question;

class EvidenceGateTest {

    private static final String RUSSIA = "turned to Russia for security assistance";

    private static Question read(String language, Map<String, Object> tree) {
        return Question.read(tree, new ArticleContext(language, Set.of(), 13, new TreeSet<>(Set.of(5))));
    }

    private static Question choice(String stem, String key, String... others) {
        List<Object> options = new ArrayList<>();
        options.add(Map.of("text", key, "correct", true));
        Stream.of(others).forEach(other -> options.add(Map.of("text", other)));
        return read("en", Map.of("kind", "single-choice", "stem", stem, "options", options));
    }

    private static Question shortText(String stem, String... accept) {
        return read("en", Map.of("kind", "short-text", "stem", stem, "accept", List.of(accept)));
    }

    private static Question verdict(String stem, String key) {
        return read("en", Map.of("kind", "verdict", "stem", stem, "key", key));
    }

    private static Question locate(String stem) {
        return read("en", Map.of("kind", "locate", "stem", stem));
    }

    private static Question gap(String sentence, Map<String, Object> gaps) {
        return read("en", Map.of("kind", "gap", "stem", "Fill the gaps.", "sentence", sentence, "gaps", gaps));
    }

    private static Question number(String language, Map<String, Object> range) {
        return read(language, Map.of("kind", "number", "stem", "How many?", "ranges", List.of(range)));
    }

    private static List<Selector> evidence(EvidenceGate gate, String... quotes) {
        return Stream.of(quotes)
                .map(quote -> gate.resolve(Quote.of(quote)).accepted().orElseThrow())
                .toList();
    }

    private static List<String> check(Question question, String... quotes) {
        EvidenceGate gate = NigerArticle.gate();
        return codes(gate.check(question, evidence(gate, quotes), Set.of()));
    }

    private static List<String> checkAgainst(String language, String article, Question question) {
        EvidenceGate gate = new EvidenceGate(ArticleText.of(article), "Title", language);
        return codes(gate.check(question, evidence(gate, article), Set.of()));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }

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

        assertThat(questions.stream().map(EvidenceGateTest::check))
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
