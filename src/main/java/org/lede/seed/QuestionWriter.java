package org.lede.seed;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lede.article.Article;
import org.lede.article.ArticleRevision;
import org.lede.questionset.PinnedFact;
import org.lede.questionset.Question;
import org.lede.questionset.QuestionVersion;
import org.lede.seed.SeedArticle.SeedQuestion;
import org.lede.shared.Ids;

/** Stores the questions of one article revision. */
final class QuestionWriter {

    private final Article article;
    private final ArticleRevision revision;
    private final FactWriter facts;
    private final SeedWriter.Rows rows;
    private final Map<UUID, List<QuestionVersion>> earlier;
    private final Map<String, QuestionVersion> current = new HashMap<>();

    QuestionWriter(Article article, ArticleRevision revision, FactWriter facts, SeedWriter.Rows rows) {
        this.article = article;
        this.revision = revision;
        this.facts = facts;
        this.rows = rows;
        this.earlier = QuestionVersion.ofArticle(article.id()).stream()
                .collect(Collectors.groupingBy(version -> version.question().id()));
    }

    void write(Collection<SeedQuestion> seeds) {
        seeds.forEach(seed -> current.put(seed.ref(), version(seed)));
    }

    /** The question in the version that these seeds ask. */
    QuestionVersion version(String ref) {
        return current.get(ref);
    }

    private QuestionVersion version(SeedQuestion seed) {
        UUID id = Ids.named(article.slug(), "questions", seed.ref());
        List<PinnedFact> pinned = seed.facts().stream().map(facts::pinned).toList();
        QuestionVersion.Wording wording = new QuestionVersion.Wording(
                seed.content().published(id.toString()),
                article.language(),
                revision.articleId(),
                revision.n(),
                pinned.get(0),
                pinned.subList(1, pinned.size()));
        List<QuestionVersion> versions = earlier.getOrDefault(id, List.of());
        return versions.stream()
                .filter(version -> version.sha256().equals(wording.sha256()))
                .findFirst()
                .orElseGet(() -> write(seed.ref(), id, versions, wording));
    }

    private QuestionVersion write(
            String ref, UUID id, List<QuestionVersion> versions, QuestionVersion.Wording wording) {
        Question question = versions.isEmpty()
                ? rows.write(new Question(id, article.id(), ref))
                : versions.get(0).question();
        wording.furtherFacts().forEach(fact -> rows.changed());
        return rows.write(new QuestionVersion(question, versions.size() + 1, wording));
    }
}
