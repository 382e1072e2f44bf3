package org.lede.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lede.library.Publication.NewQuestion;
import org.lede.library.QuestionVersion.PinnedFact;
import org.lede.shared.Ids;

/** Stores the questions of one article revision. */
final class QuestionWriter {

    private final Article article;
    private final ArticleRevision revision;
    private final FactWriter facts;
    private final PublishArticle.Rows rows;
    private final Ids ids;
    private final Map<String, StoredQuestion> questions;
    private final Map<StoredQuestion, List<QuestionVersion>> earlier;
    private final Map<String, QuestionVersion> published = new HashMap<>();

    QuestionWriter(Article article, ArticleRevision revision, FactWriter facts, PublishArticle.Rows rows, Ids ids) {
        this.article = article;
        this.revision = revision;
        this.facts = facts;
        this.rows = rows;
        this.ids = ids;
        this.questions = StoredQuestion.<StoredQuestion>list("articleId", article.id()).stream()
                .collect(Collectors.toMap(StoredQuestion::ref, Function.identity()));
        this.earlier = QuestionVersion.ofArticle(article.id()).stream()
                .collect(Collectors.groupingBy(QuestionVersion::question));
    }

    /** Stores the question in the version that is published, unless both are there. */
    void write(NewQuestion asking) {
        StoredQuestion question = questions.computeIfAbsent(
                asking.ref(), ref -> rows.write(new StoredQuestion(ids.next(), article.id(), ref)));
        List<PinnedFact> tested = asking.facts().stream().map(facts::pinned).toList();
        QuestionVersion.Wording wording = new QuestionVersion.Wording(
                asking.content().published(question.id().toString()),
                article.language(),
                revision.articleId(),
                revision.n(),
                tested);
        List<QuestionVersion> versions = earlier.getOrDefault(question, List.of());
        published.put(
                asking.ref(),
                versions.stream()
                        .filter(version -> version.sha256().equals(wording.sha256()))
                        .findFirst()
                        .orElseGet(
                                () -> write(new QuestionVersion(ids.next(), question, versions.size() + 1, wording))));
    }

    private QuestionVersion write(QuestionVersion version) {
        rows.changed(Math.max(0, version.facts().size() - 1));
        return rows.write(version);
    }

    /** The question in the version that is published. */
    QuestionVersion version(String ref) {
        return published.get(ref);
    }
}
