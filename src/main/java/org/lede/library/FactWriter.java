package org.lede.library;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lede.library.Publication.NewFact;
import org.lede.shared.Ids;

/** Stores the facts of one article revision. */
final class FactWriter {

    private final Article article;
    private final ArticleRevision revision;
    private final PublishArticle.Rows rows;
    private final Map<String, Fact> facts;
    private final Map<UUID, List<FactVersion>> versions;
    private final Map<String, FactVersion> stated = new HashMap<>();
    private final Set<UUID> reworded = new LinkedHashSet<>();

    FactWriter(Article article, ArticleRevision revision, PublishArticle.Rows rows) {
        this.article = article;
        this.revision = revision;
        this.rows = rows;
        this.facts =
                Fact.ofArticleToChange(article.id()).stream().collect(Collectors.toMap(Fact::ref, Function.identity()));
        this.versions =
                FactVersion.ofArticle(article.id()).stream().collect(Collectors.groupingBy(FactVersion::factId));
    }

    void write(Collection<NewFact> stating) {
        for (NewFact fact : stating) {
            stated.put(fact.ref(), version(fact));
        }
    }

    /** The fact in the version that are published. */
    PinnedFact pinned(String ref) {
        FactVersion version = stated.get(ref);
        return new PinnedFact(version.factId(), version.n());
    }

    /** Makes current what the files state, new or old, and retires what they don't. */
    void makeCurrent() {
        for (Fact fact : facts.values()) {
            FactVersion version = stated.get(fact.ref());
            boolean retired = fact.status() == FactStatus.RETIRED;
            if (version == null && !retired) {
                fact.retire();
                rows.changed();
            } else if (version != null && (retired || fact.currentN() != version.n())) {
                restate(fact, version);
                rows.changed();
            }
        }
    }

    /** The facts whose current version says something else than the one before it. */
    Set<UUID> reworded() {
        return Set.copyOf(reworded);
    }

    private FactVersion version(NewFact fact) {
        UUID id = Ids.named(article.slug(), "facts", fact.ref());
        FactVersion.Claim claim =
                new FactVersion.Claim(fact.statement(), revision.articleId(), revision.n(), fact.evidence());
        List<FactVersion> earlier = versions.getOrDefault(id, List.of());
        return earlier.stream()
                .filter(version -> version.sha256().equals(claim.sha256()))
                .findFirst()
                .orElseGet(() -> write(fact.ref(), new FactVersion(id, earlier.size() + 1, claim)));
    }

    private FactVersion write(String ref, FactVersion version) {
        facts.computeIfAbsent(ref, name -> rows.write(new Fact(version.factId(), article.id(), name)));
        rows.write(version);
        version.evidence().forEach(quote -> rows.changed());
        return version;
    }

    private void restate(Fact fact, FactVersion version) {
        if (versions.getOrDefault(fact.id(), List.of()).stream()
                .anyMatch(former -> former.n() == fact.currentN() && !former.saysTheSameAs(version))) {
            reworded.add(fact.id());
        }
        fact.restate(version);
    }
}
