package org.lede.library.api;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lede.evidence.ArticleText;
import org.lede.evidence.Sentence;
import org.lede.library.Article;
import org.lede.library.ArticleTexts;
import org.lede.library.Display;
import org.lede.library.DisplayLimit;
import org.lede.library.LeadImage;
import org.lede.web.api.Cursors;
import org.lede.web.api.PageOf;
import org.lede.web.availability.Published;

/** Articles as JSON. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
class ArticleResource {

    private final ArticleTexts texts;
    private final DisplayLimit limits;
    private final Published published;

    ArticleResource(ArticleTexts texts, DisplayLimit limits, Published published) {
        this.texts = texts;
        this.limits = limits;
        this.published = published;
    }

    @GET
    public Response list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context Request request,
            @Context HttpHeaders headers) {
        String first = Cursors.key(cursor);
        return published.json(request, headers, reader -> {
            List<Article> rows = Article.after(first, limit + 1);
            return PageOf.of(rows, limit, Article::slug, article -> tree(article, article.currentN()))
                    .tree();
        });
    }

    /** @param revision in which a running attempt asks about it, for instance; without it, the current one */
    @GET
    @Path("{slug}")
    public Response get(
            String slug,
            @QueryParam("revision") @Nullable @Min(1) Integer revision,
            @Context Request request,
            @Context HttpHeaders headers) {
        return published.json(request, headers, reader -> {
            Article article = Article.read(slug, reader);
            int n = revision == null ? article.currentN() : revision;
            Map<String, Object> tree = tree(article, n);
            putText(tree, texts.get(article.id(), n), limits.of(article));
            return tree;
        });
    }

    private Map<String, Object> tree(Article article, int revision) {
        return tree(article, limits.of(article), revision);
    }

    static Map<String, Object> tree(Article article, Display display, int revision) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("slug", article.slug());
        tree.put("title", article.title());
        tree.put("source", article.source());
        tree.put("rights", article.rights());
        tree.put("display", display.wire());
        tree.put("language", article.language());
        tree.put(
                "published",
                article.published() == null ? null : article.published().toString());
        tree.put("author", article.author());
        tree.put("section", article.section());
        tree.put("tags", article.tags());
        tree.put("image", tree(article.image()));
        tree.put("revision", revision);
        return tree;
    }

    private static @Nullable Map<String, Object> tree(@Nullable LeadImage image) {
        return image == null
                ? null
                : Map.of(
                        "url", image.url(),
                        "alt", image.alt(),
                        "credit", image.credit(),
                        "width", image.width(),
                        "height", image.height());
    }

    /** Adds as much of the text as may be shown; sentences can always be told apart, so that one can be picked. */
    private static void putText(Map<String, Object> tree, ArticleText text, Display display) {
        tree.put("sha256", text.sha256());
        tree.put("sentences", text.sentences().size());
        if (display == Display.FULL) {
            tree.put(
                    "paragraphs",
                    text.paragraphs().stream()
                            .map(paragraph -> Map.of(
                                    "number",
                                    paragraph.number(),
                                    "sentences",
                                    paragraph.sentences().stream()
                                            .map(ArticleResource::tree)
                                            .toList()))
                            .toList());
        } else {
            tree.put(
                    "openings",
                    text.sentences().stream()
                            .map(sentence -> Map.of(
                                    "number", sentence.number(),
                                    "paragraph", sentence.paragraph(),
                                    "text", display.shown(sentence)))
                            .toList());
        }
    }

    private static Map<String, Object> tree(Sentence sentence) {
        return Map.of(
                "number", sentence.number(),
                "text", sentence.text(),
                "start", sentence.span().start(),
                "end", sentence.span().end());
    }
}
