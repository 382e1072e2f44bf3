package org.lede.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lede.library.Publication.NewFact;
import org.lede.library.QuestionVersion.PinnedFact;
import org.lede.shared.Ids;

/** Stores the facts of one article revision. */
final class FactWriter {

    private final ArticleRevision revision;
    private final PublishArticle.Rows rows;
    private final Ids ids;
    private final Map<String, Fact> facts;
    private final Map<UUID, List<FactVersion>> versions;
    private final Map<String, FactVersion> stated = new HashMap<>();
    private final Set<UUID> changed = new HashSet<>();

    FactWriter(ArticleRevision revision, PublishArticle.Rows rows, Ids ids) {
        this.revision = revision;
        this.rows = rows;
        this.ids = ids;
        this.facts = Fact.ofArticleToChange(revision.articleId()).stream()
                .collect(Collectors.toMap(Fact::ref, Function.identity()));
        this.versions = FactVersion.ofArticle(revision.articleId()).stream()
                .collect(Collectors.groupingBy(FactVersion::factId));
    }

    /** Stores the fact in the version that is published, unless both are there. */
    void write(NewFact stating) {
        FactVersion.Claim claim =
                new FactVersion.Claim(stating.statement(), revision.articleId(), revision.n(), stating.evidence());
        Fact fact = facts.computeIfAbsent(
                stating.ref(), ref -> rows.write(new Fact(ids.next(), revision.articleId(), ref)));
        List<FactVersion> earlier = versions.getOrDefault(fact.id(), List.of());
        stated.put(
                stating.ref(),
                earlier.stream()
                        .filter(version -> version.sha256().equals(claim.sha256()))
                        .findFirst()
                        .orElseGet(() -> write(new FactVersion(fact.id(), claim, earlier))));
    }

    private FactVersion write(FactVersion version) {
        rows.changed(version.evidence().size());
        return rows.write(version);
    }

    /** The fact in the version that is published. */
    PinnedFact pinned(String ref) {
        FactVersion version = stated.get(ref);
        return new PinnedFact(version.factId(), version.n());
    }

    /** Makes current what is published, new or old, and retires the other facts. */
    void makeCurrent() {
        for (Fact fact : facts.values()) {
            FactVersion version = stated.get(fact.ref());
            if (version == null && !fact.isRetired()) {
                fact.retire();
                changed.add(fact.id());
                rows.changed(1);
            } else if (version != null && (fact.isRetired() || fact.currentN() != version.n())) {
                if (fact.isRetired() || isReworded(fact, version)) {
                    changed.add(fact.id());
                }
                fact.restate(version);
                rows.changed(1);
            }
        }
    }

    private boolean isReworded(Fact fact, FactVersion version) {
        return versions.getOrDefault(fact.id(), List.of()).stream()
                .anyMatch(former -> former.n() == fact.currentN() && former.wording() != version.wording());
    }

    /** The facts that are worded otherwise than before, retired, or taken up again. */
    Set<UUID> changed() {
        return changed;
    }
}
