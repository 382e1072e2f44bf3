package org.lede.library.api;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lede.library.Article;
import org.lede.library.ArticleTexts;
import org.lede.library.Display;
import org.lede.library.DisplayLimit;
import org.lede.shared.Refused;
import org.lede.web.api.Cursors;
import org.lede.web.api.PageOf;
import org.lede.web.api.Representation;
import org.lede.web.availability.LastSeen;

/** Articles, for anybody. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
class ArticleResource {

    private final ArticleTexts texts;
    private final DisplayLimit limits;
    private final LastSeen lastSeen;

    ArticleResource(ArticleTexts texts, DisplayLimit limits, LastSeen lastSeen) {
        this.texts = texts;
        this.limits = limits;
        this.lastSeen = lastSeen;
    }

    @GET
    @Transactional
    public PageOf<ArticleView> list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        String first = Cursors.key(cursor);
        return lastSeen.of(List.of("articles", first, limit), () -> {
            List<Article> rows = Article.after(first, limit + 1);
            return PageOf.of(rows,
                    limit,
                    Article::slug,
                    article -> ArticleView.of(article, article.currentN(), limits.of(article)));
        });
    }

    /** @param revision in which a running attempt asks about it, for instance; left out, the current one */
    @GET
    @Path("{slug}")
    @Transactional
    public Response get(
            String slug,
            @QueryParam("revision") @Nullable @Min(1) Integer revision,
            @Context Request request,
            @Context HttpHeaders headers) {
        return lastSeen.of(Arrays.asList("article as JSON", slug, revision), () -> whole(slug, revision))
                .answer(request, headers);
    }

    private Representation whole(String slug, @Nullable Integer revision) {
        Article article = Article.withSlug(slug).orElseThrow(() -> Refused.notFound("article"));
        int n = revision == null ? article.currentN() : revision;
        Display display = limits.of(article);
        return Representation.of(ArticleView.of(article, n, display).treeWith(texts.get(article.id(), n), display));
    }
}
