package org.lede.library.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lede.evidence.EvidenceGate;
import org.lede.library.Publication;
import org.lede.library.Publication.NewFact;
import org.lede.library.Publication.NewQuestion;
import org.lede.question.Fields;
import org.lede.question.WellFormed;

/**
 * Reads all that an article consists of from one plain tree, {@code {"article": …, "facts": […], "sets": […]}}, and passes
 * it through the evidence gate. The members are those of content files; the text stands in the article as {@code text}.
 */
public final class ContentReader {

    /** In UTF-16 units; some 10,000 words, which a form can send. */
    public static final int LONGEST_TEXT = 60_000;

    private static final int MOST_SETS = 50;

    /** White space but spaces, tabs and line ends, and everything else that is no text. */
    private static final Pattern ILLEGAL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");

    private final List<ContentProblem> problems = new ArrayList<>();
    private @Nullable ArticleReader article;
    private @Nullable FactsReader facts;
    private @Nullable SetReader sets;

    private ContentReader() {}

    /** Reads as much as can be read; what is wrong or odd is among {@link #problems}. */
    public static ContentReader read(@Nullable Object tree) {
        ContentReader reader = new ContentReader();
        Fields fields = Fields.of(tree);
        fields.only("article", "facts", "sets");
        fields.problems().forEach(problem -> reader.problems.add(ContentProblem.of(problem)));
        if (tree instanceof Map<?, ?> members) {
            reader.readParts(members);
        }
        return reader;
    }

    /** Reads the article of a content alone; empty while it has no text. */
    public static Optional<ArticleReader> article(@Nullable Object tree) {
        ContentReader reader = new ContentReader();
        reader.readArticle(tree);
        return reader.article();
    }

    private void readParts(Map<?, ?> members) {
        readArticle(members.get("article"));
        if (article == null || !article.hasText()) {
            return;
        }
        EvidenceGate gate = article.gate();
        facts = FactsReader.read(members.get("facts"), gate);
        add(facts.problems(), "/facts");
        sets = new SetReader(article, gate, facts);
        List<?> all = members.get("sets") instanceof List<?> list ? list : List.of();
        if (all.isEmpty() || all.size() > MOST_SETS) {
            problems.add(ContentProblem.failure("/sets", "SETS", "An article has from 1 to " + MOST_SETS + " sets."));
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            add(sets.read(all.get(i)), "/sets/" + i);
        }
    }

    private void readArticle(@Nullable Object tree) {
        Fields fields = Fields.of(tree);
        ArticleReader.requireKnown(fields, "text");
        String text = tree instanceof Map<?, ?> members && members.get("text") instanceof String written
                ? written.replace("\r\n", "\n").replace('\r', '\n')
                : "";
        if (text.length() > LONGEST_TEXT) {
            fields.problem("text", "TOO_LONG", "A text may have " + LONGEST_TEXT + " characters at most.");
            text = "";
        } else if (ILLEGAL.matcher(text).find() || !WellFormed.is(text)) {
            fields.problem("text", "ILLEGAL_CHARACTER", "This holds a character that is no text.");
            text = "";
        }
        article = ArticleReader.read(fields, null, text);
        add(article.problems(), "/article");
    }

    private void add(List<ContentProblem> some, String parent) {
        some.forEach(problem -> problems.add(problem.under(parent)));
    }

    /** What is wrong or odd, by its place in the tree. */
    public List<ContentProblem> problems() {
        return List.copyOf(problems);
    }

    public boolean isPublishable() {
        return problems.stream().noneMatch(ContentProblem::failure);
    }

    /** The article, unless it has no text yet. */
    public Optional<ArticleReader> article() {
        return Optional.ofNullable(article).filter(ArticleReader::hasText);
    }

    /** By ref, in the author's order. */
    public Map<String, NewFact> facts() {
        return facts == null ? Map.of() : facts.facts();
    }

    /** Those that can be read, by ref, in the author's order. */
    public Map<String, NewQuestion> questions() {
        return sets == null ? Map.of() : sets.questions();
    }

    /**
     * What is to be published under that slug.
     *
     * @throws IllegalStateException when it isn't {@link #isPublishable}
     */
    public Publication publication(String slug) {
        if (!isPublishable() || article == null || sets == null) {
            throw new IllegalStateException("there is something wrong with the content");
        }
        return new Publication(slug, article.imprint(), null, article.text(), facts(), questions(), sets.sets());
    }
}
