package org.lede.attempt.api;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.RevealedFacts;
import org.lede.library.Article;
import org.lede.library.Fact;
import org.lede.library.FactVersion;
import org.lede.people.Role;
import org.lede.web.api.Cursors;
import org.lede.web.api.PageOf;
import org.lede.web.security.Requester;

/**
 * An article's facts for anybody, with the evidence of those the asking learner has answered a question about; editors see
 * all of it.
 */
@Path("/api/v1/articles/{slug}/facts")
@Produces(MediaType.APPLICATION_JSON)
class ArticleFactsResource {

    private final RevealedFacts opened;
    private final FactEvidence evidence;
    private final Requester requester;

    ArticleFactsResource(RevealedFacts opened, FactEvidence evidence, Requester requester) {
        this.opened = opened;
        this.evidence = evidence;
        this.requester = requester;
    }

    @GET
    @Transactional
    public PageOf<FactView> list(
            String slug,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Article article = Article.read(slug, requester.learner().orElse(null));
        List<Fact> facts = Fact.ofArticleAfter(article.id(), Cursors.key(cursor), limit + 1);
        Map<UUID, FactVersion> versions = evidence.currentVersions(facts);
        Set<UUID> open = open(article, versions.keySet());
        return PageOf.of(facts, limit, Fact::ref, fact -> {
            FactVersion version = versions.get(fact.id());
            return FactView.of(fact, version, open.contains(fact.id()) ? evidence.of(article, fact, version) : null);
        });
    }

    private Set<UUID> open(Article article, Set<UUID> all) {
        Optional<UUID> learner = requester.learner();
        return requester.hasRole(Role.EDITOR.wire())
                ? all
                : learner.map(one -> opened.of(one, article.id())).orElse(Set.of());
    }

    /** @param evidence null until the asking learner has answered a question about the fact */
    public record FactView(
            UUID id,
            String ref,
            String statement,
            String status,
            @Nullable EvidenceView evidence) {

        static FactView of(Fact fact, FactVersion version, @Nullable EvidenceView evidence) {
            return new FactView(
                    fact.id(), fact.ref(), version.statement(), fact.status().wire(), evidence);
        }
    }
}
