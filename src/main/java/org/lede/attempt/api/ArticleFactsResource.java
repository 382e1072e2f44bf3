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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.Revealed;
import org.lede.library.Article;
import org.lede.library.ArticleTexts;
import org.lede.library.Fact;
import org.lede.library.FactVersion;
import org.lede.people.Role;
import org.lede.shared.Refused;
import org.lede.web.api.Cursors;
import org.lede.web.api.PageOf;
import org.lede.web.security.Requester;

/** An article's facts. Their evidence is for learners who have answered a question about the fact, and for editors. */
@Path("/api/v1/articles/{slug}/facts")
@Produces(MediaType.APPLICATION_JSON)
class ArticleFactsResource {

    private final Revealed revealed;
    private final ArticleTexts texts;
    private final Requester requester;

    ArticleFactsResource(Revealed revealed, ArticleTexts texts, Requester requester) {
        this.revealed = revealed;
        this.texts = texts;
        this.requester = requester;
    }

    @GET
    @Transactional
    public PageOf<FactView> list(
            String slug,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Article article = Article.withSlug(slug).orElseThrow(() -> Refused.notFound("article"));
        List<Fact> facts = Fact.ofArticleAfter(article.id(), Cursors.key(cursor), limit + 1);
        Map<UUID, FactVersion> versions = FactVersion.currentWithEvidence(
                        facts.stream().map(Fact::id).toList())
                .stream()
                .collect(Collectors.toMap(FactVersion::factId, Function.identity()));
        Set<UUID> open = requester.hasRole(Role.EDITOR.wire())
                ? versions.keySet()
                : requester
                        .learner()
                        .map(learner -> revealed.facts(learner, List.of(article.id())))
                        .orElse(Set.of());
        return PageOf.of(facts, limit, Fact::ref, fact -> {
            FactVersion version = versions.get(fact.id());
            return new FactView(
                    fact.id(),
                    fact.ref(),
                    version.statement(),
                    fact.status().wire(),
                    open.contains(fact.id())
                            ? EvidenceView.of(article, fact, version, texts.get(article.id(), version.articleN()))
                            : null);
        });
    }

    /** @param evidence null until the asking learner has answered a question about the fact */
    public record FactView(
            UUID id,
            String ref,
            String statement,
            String status,
            @Nullable EvidenceView evidence) {}
}
