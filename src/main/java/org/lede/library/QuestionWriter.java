package org.lede.library;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lede.library.Publication.NewQuestion;
import org.lede.shared.Ids;

/** Stores the questions of one article revision. */
final class QuestionWriter {

    private final Article article;
    private final ArticleRevision revision;
    private final FactWriter facts;
    private final PublishArticle.Rows rows;
    private final Map<UUID, List<QuestionVersion>> earlier;
    private final Map<String, QuestionVersion> current = new HashMap<>();

    QuestionWriter(Article article, ArticleRevision revision, FactWriter facts, PublishArticle.Rows rows) {
        this.article = article;
        this.revision = revision;
        this.facts = facts;
        this.rows = rows;
        this.earlier = QuestionVersion.ofArticle(article.id()).stream()
                .collect(Collectors.groupingBy(version -> version.question().id()));
    }

    void write(Collection<NewQuestion> questions) {
        questions.forEach(question -> current.put(question.ref(), version(question)));
    }

    /** The question in the version that is published. */
    QuestionVersion version(String ref) {
        return current.get(ref);
    }

    private QuestionVersion version(NewQuestion question) {
        UUID id = Ids.named(article.slug(), "questions", question.ref());
        List<PinnedFact> pinned = question.facts().stream().map(facts::pinned).toList();
        QuestionVersion.Wording wording = new QuestionVersion.Wording(
                question.content().published(id.toString()),
                article.language(),
                revision.articleId(),
                revision.n(),
                pinned.get(0),
                pinned.subList(1, pinned.size()));
        List<QuestionVersion> versions = earlier.getOrDefault(id, List.of());
        return versions.stream()
                .filter(version -> version.sha256().equals(wording.sha256()))
                .findFirst()
                .orElseGet(() -> write(question.ref(), id, versions, wording));
    }

    private QuestionVersion write(
            String ref, UUID id, List<QuestionVersion> versions, QuestionVersion.Wording wording) {
        StoredQuestion question = versions.isEmpty()
                ? rows.write(new StoredQuestion(id, article.id(), ref))
                : versions.get(0).question();
        wording.furtherFacts().forEach(fact -> rows.changed());
        return rows.write(new QuestionVersion(question, versions.size() + 1, wording));
    }
}
