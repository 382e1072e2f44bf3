package org.lede.attempt.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lede.library.Article;
import org.lede.library.ArticleTexts;
import org.lede.library.Fact;
import org.lede.library.FactVersion;
import org.lede.library.PublishedSet.PinnedArticle;
import org.lede.library.TestedFact;

/** The current versions of facts, and their evidence checked against the text just now. */
@ApplicationScoped
class FactEvidence {

    private final ArticleTexts texts;

    FactEvidence(ArticleTexts texts) {
        this.texts = texts;
    }

    /** The version each fact is in now, by the fact's id, in one statement. */
    Map<UUID, FactVersion> currentVersions(List<Fact> facts) {
        Map<UUID, Integer> current = facts.stream().collect(Collectors.toMap(Fact::id, Fact::currentN));
        return FactVersion.withEvidence(List.copyOf(current.keySet())).stream()
                .filter(version -> current.get(version.factId()) == version.n())
                .collect(Collectors.toMap(FactVersion::factId, Function.identity()));
    }

    EvidenceView of(Article article, Fact fact, FactVersion version) {
        return EvidenceView.of(
                TestedFact.of(fact.ref(), version),
                new PinnedArticle(article.id(), article.slug(), version.articleN(), article.language()),
                texts.get(article.id(), version.articleN()));
    }
}
