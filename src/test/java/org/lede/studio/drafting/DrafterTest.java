package org.lede.studio.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lede.evidence.ArticleText;
import org.lede.evidence.EvidenceGate;
import org.lede.evidence.Finding;
import org.lede.evidence.Quote;
import org.lede.evidence.Selector;
import org.lede.question.ArticleContext;
import org.lede.question.Question;

@Execution(ExecutionMode.CONCURRENT)
class DrafterTest {

    private static final String BRIDGE = """
            The village of Harnow opened its first school in 1871. In 1888 the mayor was elected to the county \
            council. A storm broke the old bridge in 1902. The council has since ordered German engineers to leave \
            and turned to Norway for a new bridge. Some critics have said that the price is too high.

            The new bridge was built in 1907 by forty workers. Two experts drew the plans in Oslo. Ferry owners, \
            such as Ada Lind, had lost their trade. The water in the Arle river is rising, which is worrying the \
            farmers of Harnow. It is not known what comes next. Residents were told of the flood in March.""";

    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "ar", "");

    private record Text(String name, String language, String title, String text) {

        @Override
        public String toString() {
            return name + " in " + language;
        }

        private ArticleText article() {
            return ArticleText.inLanguage(language, text);
        }

        private List<Suggestion> drafts() {
            return Drafter.draft(article(), title, language, 30);
        }
    }

    private static Stream<Text> texts() throws IOException {
        List<Text> texts = new ArrayList<>();
        for (String slug : List.of(
                "niger-us-military-agreement",
                "four-winners-one-vote",
                "how-the-metre-got-its-length",
                "couper-un-gateau")) {
            texts.add(seed(slug));
        }
        Map<String, String> generated = Map.of(
                "nothing",
                "",
                "one sentence",
                "Rain fell on 12 of the 30 days in April 1911.",
                "no end",
                "the rain and Ada Ada Ada fell on Harnow in 1911 ".repeat(400),
                "a late end",
                "Ada Lind ".repeat(500) + "has left " + "and left ".repeat(2_000) + "for Peru.",
                "the same again",
                "In 1911 Ada Lind moved to Norway. ".repeat(300),
                "emoji",
                "🌧️ In 1911 👩‍👩‍👧 Ada Lind moved to Norway 🇳🇴. The 12 ducks 🦆 have left for Peru in May. 🌈",
                "mark-up",
                "# {1} *In 1911* Ada [Lind](http://a.example) moved to {2} in <b>Norway</b> and $1 to \\1.",
                "mixed",
                "في 1900، تم منح تسلا براءتي اختراع لنظام نقل الطاقة الكهربائية في نيويورك. 東京は2020年に大会を開いた。",
                "brackets",
                "(((((((((( ".repeat(200) + "In 1911 Ada Lind moved to Norway with 3 dogs" + " ))))))".repeat(200)
                        + ".",
                "the bridge",
                BRIDGE);
        LANGUAGES.forEach(language ->
                generated.forEach((name, text) -> texts.add(new Text(name, language, "A title with {1} and $", text))));
        return texts.stream();
    }

    private static Text seed(String slug) throws IOException {
        String[] parts = Files.readString(Path.of("seeds", slug, "article.md")).split("(?m)^---$\\n", 3);
        return new Text(slug, member("language", parts[1]), member("title", parts[1]), parts[2].strip());
    }

    private static String member(String name, String frontMatter) {
        return frontMatter
                .lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shortArticle_isDrafted_inTheseWords() {
        List<Suggestion> drafts = Drafter.draft(ArticleText.inLanguage("en", BRIDGE), "A bridge for Harnow", "en", 12);

        assertEquals("""
                short-text: Who is named as one of the ferry owners? Ada Lind
                single-choice: Who has ordered German engineers to leave? The mayor / Forty workers / The council / Experts
                short-text: In which year was the mayor elected to the county council? 1888
                single-choice: Who has said that the price is too high? Experts / The mayor / Ferry owners / Some critics
                short-text: In which year did a storm break the old bridge? 1902
                single-choice: Who drew the plans in Oslo? Two experts / Some critics / The farmers / The county council
                gap: Residents were told of the flood in {1}. March
                verdict: The water in the Arle river is falling. false
                gap: The village of Harnow opened its first school in {1}. 1871
                short-text: To which country has the council turned for a new bridge? Norway
                single-choice: Who had lost their trade? Forty workers / Some critics / Ferry owners / The county council
                gap: Two experts drew the plans in {1}. Oslo
                """, inShort(drafts));
    }

    @Test
    void eventsOfFourYears_areToBeOrdered_andTheirYearsAreOptions() {
        String text =
                "A storm broke the old bridge in 1902. Norway sent a new bridge in 1907. Ada Lind was born in Oslo in "
                        + "1871. The mayor left the county in 1888.";

        assertEquals("""
                short-text: In which year did a storm break the old bridge? 1902
                ordering: In which order did this happen? Ada Lind was born in Oslo / The mayor left the county / A storm broke the old bridge / Norway sent a new bridge
                short-text: Which country sent a new bridge in 1907? Norway
                short-text: In which year did the mayor leave the county? 1888
                single-choice: In which year did Norway send a new bridge? 1871 / 1902 / 1888 / 1907
                gap: Ada Lind was born in {1} in 1871. Oslo
                """, inShort(Drafter.draft(ArticleText.inLanguage("en", text), "Harnow", "en", 6)));
    }

    @Test
    void frenchArticle_isDrafted_inFrench() {
        String text =
                "En 1948, Hugo Steinhaus publie une règle trouvée par ses collègues. Le vase est conservé au musée du "
                        + "Louvre à Paris. La conception des 12 billets a été légèrement modifiée en mai. Elle plaît à Lyon.";

        assertEquals("""
                gap: Le vase est conservé au musée du Louvre à {1}. Paris
                verdict: La conception des 12 billets a été fortement modifiée en mai. false
                gap: En {1}, Hugo Steinhaus publie une règle trouvée par ses collègues. 1948
                gap: La conception des {1} billets a été légèrement modifiée en mai. 12
                verdict: En 1948, Hugo Steinhaus publie une règle trouvée par ses collègues. true
                verdict: Le vase est conservé au musée du Louvre à Paris. true
                """, inShort(Drafter.draft(ArticleText.inLanguage("fr", text), "Essai", "fr", 8)));
    }

    @Test
    void draft_holdsItsFactAndItsQuestion_asTheFilesDo() {
        Suggestion draft = Drafter.draft(
                        ArticleText.inLanguage("en", "In 1911 Ada Lind moved to Norway."), "A life", "en", 1)
                .get(0);

        assertEquals(
                new Suggestion(
                        Map.of(
                                "ref", "sentence-1",
                                "statement", "In 1911 Ada Lind moved to Norway.",
                                "evidence", List.of(Map.of("quote", "In 1911 Ada Lind moved to Norway"))),
                        Map.of(
                                "ref", "sentence-1-short-text",
                                "fact", "sentence-1",
                                "kind", "short-text",
                                "stem", "In which year did Ada Lind move to Norway?",
                                "accept", List.of("1911"),
                                "explanation", "The article says: “In 1911 Ada Lind moved to Norway”."),
                        Drafter.NAME),
                draft);
    }

    @Test
    void nigerArticle_givesTwentyDrafts_ofAllItsParagraphs() throws IOException {
        Text niger = seed("niger-us-military-agreement");
        ArticleText article = niger.article();

        List<Suggestion> drafts = Drafter.draft(article, niger.title(), "en", 20);

        Set<Integer> paragraphs = drafts.stream()
                .flatMap(draft -> article.sentencesProving(evidence(gate(niger), draft)).stream())
                .map(sentence -> article.sentences().get(sentence - 1).paragraph())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(1, 2, 3, 4, 5), paragraphs);
        assertEquals(20, drafts.size());
        assertEquals(
                Set.of("gap", "short-text", "single-choice", "verdict"),
                drafts.stream().map(draft -> draft.question().get("kind")).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void drafts_areProvedByTheirQuotes_acceptedByTheGate_andJudgedRightly(Text text) {
        EvidenceGate gate = gate(text);
        ArticleText article = text.article();

        for (Suggestion draft : text.drafts()) {
            List<Selector> evidence = evidence(gate, draft);
            ArticleContext context = ArticleContext.of(
                    text.language(), text.text(), article.sentences().size(), article.sentencesProving(evidence));
            Map<String, Object> content = new LinkedHashMap<>(draft.question());
            content.keySet().removeAll(Set.of("ref", "fact"));
            List<Finding> failures = gate.check(Question.read(content, context), evidence, Set.of()).stream()
                    .filter(Finding::failure)
                    .toList();
            assertEquals(List.of(), failures, draft::toString);
            assertTrue(quotes(draft).stream().allMatch(text.text()::contains), draft::toString);
            assertEquals(draft.fact().get("ref"), draft.question().get("fact"));
            assertVerdict(text, draft);
        }
    }

    /** What is marked true is the fact; what is marked false stands nowhere. */
    private static void assertVerdict(Text text, Suggestion draft) {
        String stem = String.valueOf(draft.question().get("stem"));
        Object key = draft.question().getOrDefault("key", "");
        if (key.equals("true")) {
            assertEquals(draft.fact().get("statement"), stem);
        } else if (key.equals("false")) {
            assertFalse(text.text().contains(stem.substring(1, stem.length() - 1)), draft::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void drafts_ofOneText_areTheSameEachTime_andHaveRefsOfTheirOwn(Text text) {
        List<Suggestion> drafts = text.drafts();

        assertEquals(drafts, text.drafts());
        assertEquals(
                drafts.size(),
                drafts.stream()
                        .map(draft -> draft.question().get("ref"))
                        .distinct()
                        .count());
        assertEquals(
                drafts.stream().map(draft -> draft.fact().get("ref")).distinct().count(),
                drafts.stream().map(Suggestion::fact).distinct().count());
    }

    @Test
    void book_isDraftedFrom() {
        String book = IntStream.range(0, 1_500)
                .mapToObj(i -> "The council of Town" + i + " has sold " + i + " houses in Norway since "
                        + (1500 + i % 500) + ".")
                .collect(Collectors.joining(" "));
        ArticleText article = ArticleText.inLanguage("en", book);

        List<Suggestion> drafts = Drafter.draft(article, "Houses", "en", 5);

        assertEquals(5, drafts.size());
    }

    private static EvidenceGate gate(Text text) {
        return new EvidenceGate(text.article(), text.title(), text.language());
    }

    private static List<Selector> evidence(EvidenceGate gate, Suggestion draft) {
        return quotes(draft).stream()
                .map(quote -> gate.resolve(Quote.of(quote)).accepted().orElseThrow())
                .toList();
    }

    private static List<String> quotes(Suggestion draft) {
        return ((List<?>) draft.fact().get("evidence"))
                .stream()
                        .map(quote -> (String) ((Map<?, ?>) quote).get("quote"))
                        .toList();
    }

    private static String inShort(List<Suggestion> drafts) {
        return drafts.stream().map(DrafterTest::inShort).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String inShort(Suggestion draft) {
        Map<String, Object> question = draft.question();
        String asked = String.valueOf(question.getOrDefault("sentence", question.get("stem")));
        Object key = Stream.of("key", "accept", "gaps", "ranges", "options", "items")
                .map(question::get)
                .filter(found -> found != null)
                .findFirst()
                .orElse("");
        return question.get("kind") + ": " + asked + " " + texts(key);
    }

    /** The texts of options, accepted answers and the like, the right one first. */
    private static String texts(Object key) {
        if (key instanceof List<?> list) {
            return list.stream().map(DrafterTest::texts).collect(Collectors.joining(" / "));
        }
        if (key instanceof Map<?, ?> map) {
            return Stream.of("text", "accept", "value", "1")
                    .filter(map::containsKey)
                    .map(member -> texts(map.get(member)))
                    .findFirst()
                    .orElse("");
        }
        return String.valueOf(key);
    }
}
