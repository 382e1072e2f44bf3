package org.lede.library.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lede.evidence.Paragraph;
import org.lede.library.Mode;
import org.lede.library.Publication;
import org.lede.library.Publication.NewQuestion;
import org.lede.question.Kind;
import org.lede.question.Question;
import org.lede.shared.Json;

/** What the articles that come with the application have to have. */
@Execution(ExecutionMode.CONCURRENT)
class SeedsTest {

    private static final Path FOLDER = Path.of("seeds");
    private static final String NIGER = "niger-us-military-agreement";
    private static final String METRE = "how-the-metre-got-its-length";
    private static final String VOTE = "four-winners-one-vote";
    private static final String CAKE = "couper-un-gateau";

    /** The SHA-256 of the first article's file as the customer handed it over. */
    private static final String SOURCE_SHA256 = "adb12385ada1ccc06bbb1fdafc56c04fc839cff209c3d4506af829170e7a3f5e";

    static Stream<String> articles() {
        return Stream.of(NIGER, METRE, VOTE, CAKE);
    }

    @Test
    void folder_holdsTheFourArticles() {
        assertThat(SeedFiles.in(FOLDER).byArticle().keySet()).containsExactly(CAKE, VOTE, METRE, NIGER);
    }

    @Test
    void builtInFiles_areThoseOfTheFolder() {
        assertThat(contents(SeedFiles.builtIn())).isEqualTo(contents(SeedFiles.in(FOLDER)));
    }

    /** Reading throws where the gate has a failure. */
    @ParameterizedTest
    @MethodSource("articles")
    void article_passesTheGateWithoutWarning(String slug) {
        assertThat(article(slug).warnings()).isEmpty();
    }

    @Test
    void firstArticle_hasEnoughFactsSetsAndQuestions() {
        Publication niger = read(NIGER);

        assertThat(niger.facts()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(niger.sets()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(niger.questions()).hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void everyKind_occursThreeTimesOverAllArticles() {
        Map<Kind, Long> counts = articles()
                .flatMap(slug -> read(slug).questions().values().stream())
                .collect(Collectors.groupingBy(question -> question.content().kind(), Collectors.counting()));

        assertThat(counts.keySet()).containsExactlyInAnyOrder(Kind.values());
        assertThat(counts.values()).allMatch(count -> count >= 3);
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everySentence_isProofOfSomeFact(String slug) {
        Publication article = read(slug);
        Collection<Integer> covered = new TreeSet<>();
        article.facts().values().stream()
                .flatMap(fact -> fact.evidence().stream())
                .forEach(selector -> covered.addAll(article.text().sentencesHolding(selector.span())));

        assertThat(covered)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, article.text().sentences().size())
                                .boxed()
                                .toList());
    }

    /** A review asks main facts alone, in sets for practice, and a fact is mastered by two forms on two days. */
    @ParameterizedTest
    @MethodSource("articles")
    void everyFact_isTheMainFactOfTwoKindsOfQuestion(String slug) {
        Publication article = read(slug);
        Map<String, Set<Kind>> formsByFact = practised(article)
                .collect(Collectors.groupingBy(
                        question -> question.facts().get(0),
                        Collectors.mapping(question -> question.content().kind(), Collectors.toSet())));

        assertThat(article.facts().keySet().stream()
                        .filter(fact -> formsByFact.getOrDefault(fact, Set.of()).size() < 2))
                .as("facts that are the main fact of fewer than two kinds of question")
                .isEmpty();
    }

    /** Only what is typed shows that a fact is recalled, and not just recognised. */
    @ParameterizedTest
    @MethodSource("articles")
    void everyFact_isAskedForInATypedForm(String slug) {
        Publication article = read(slug);
        Set<String> typed = practised(article)
                .filter(question -> question.content().isTyped())
                .map(question -> question.facts().get(0))
                .collect(Collectors.toSet());

        assertThat(article.facts().keySet()).isEqualTo(typed);
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyQuestion_explainsItself(String slug) {
        assertThat(read(slug).questions().values())
                .allSatisfy(
                        question -> assertThat(question.content().explanation().text())
                                .as(question.ref())
                                .hasSizeGreaterThan(20));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyChoice_hasThreeOrFourOptionsAndSaysWhyEachWrongOneIsWrong(String slug) {
        List<NewQuestion> choices = read(slug).questions().values().stream()
                .filter(question -> question.content().kind() == Kind.SINGLE_CHOICE
                        || question.content().kind() == Kind.MULTIPLE_CHOICE)
                .toList();

        assertThat(choices).isNotEmpty().allSatisfy(choice -> {
            List<Map<String, Object>> options = options(choice.content());
            assertThat(options).as(choice.ref()).hasSizeBetween(3, 4);
            assertThat(options)
                    .as(choice.ref())
                    .filteredOn(option -> !Boolean.TRUE.equals(option.get("correct")))
                    .allSatisfy(option -> assertThat(option.get("feedback"))
                            .as(String.valueOf(option.get("text")))
                            .asString()
                            .hasSizeGreaterThan(15));
        });
    }

    /** A ref stands in public addresses before the answer is given. */
    @ParameterizedTest
    @MethodSource("articles")
    void ref_ofTypedQuestion_doesNotHoldItsAnswer(String slug) {
        for (NewQuestion question : read(slug).questions().values()) {
            assertThat(question.content().accepted().stream()
                            .flatMap(List::stream)
                            .map(answer ->
                                    answer.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
                            .filter(answer -> List.of(question.ref().split("-")).contains(answer)))
                    .as(question.ref())
                    .isEmpty();
        }
    }

    @Test
    void source_isTheFileAsReceived() throws IOException {
        assertThat(Json.sha256(Files.readAllBytes(FOLDER.resolve(NIGER + "/source.txt"))))
                .isEqualTo(SOURCE_SHA256);
    }

    @Test
    void firstArticle_hasTheParagraphsOfTheSourceWordForWord() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(NIGER + "/source.txt"));
        List<String> paragraphs = read(NIGER).text().paragraphs().stream()
                .map(paragraph -> text(read(NIGER), paragraph))
                .toList();

        assertThat(paragraphs).hasSize(5);
        assertThat(lines).containsSubsequence(paragraphs);
        assertThat(lines.stream().filter(line -> line.length() > 100)).containsExactlyElementsOf(paragraphs);
    }

    @Test
    void firstArticle_isPrintedAsTheSourceSaysAndWithoutInventedDate() throws IOException {
        Publication niger = read(NIGER);

        assertThat(niger.imprint().source()).isEqualTo("Globe Timeline");
        assertThat(niger.imprint().published()).isNull();
        assertThat(Files.readString(FOLDER.resolve(NIGER + "/source.txt")))
                .contains(niger.imprint().rights());
    }

    private static Stream<NewQuestion> practised(Publication article) {
        return article.sets().stream()
                .filter(set -> set.terms().modes().contains(Mode.PRACTICE))
                .flatMap(set -> set.items().stream())
                .map(item -> article.questions().get(item.question()));
    }

    private static String text(Publication article, Paragraph paragraph) {
        return article.text().excerpt(paragraph.span());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> options(Question question) {
        return new ArrayList<>((List<Map<String, Object>>) question.content().get("options"));
    }

    private static Map<String, String> contents(SeedFiles files) {
        return files.paths().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        path -> Json.sha256(files.bytes(path)),
                        (one, other) -> one,
                        TreeMap::new));
    }

    static Publication read(String slug) {
        return article(slug).publication();
    }

    private static SeedArticle article(String slug) {
        SeedFiles files = SeedFiles.in(FOLDER);
        return SeedReader.read(files, slug, files.byArticle().get(slug));
    }
}
