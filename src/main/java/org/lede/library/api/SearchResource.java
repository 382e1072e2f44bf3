package org.lede.library.api;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lede.library.ArticleSearch;
import org.lede.library.ArticleSearch.Found;
import org.lede.library.ArticleSearch.Run;
import org.lede.library.DisplayLimit;

/** Searches the listed articles, as JSON. */
@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
class SearchResource {

    private final ArticleSearch search;
    private final DisplayLimit limits;

    SearchResource(ArticleSearch search, DisplayLimit limits) {
        this.search = search;
        this.limits = limits;
    }

    /**
     * Pages are counted: articles stand in the order of how well they match, which has no key to go on from.
     *
     * @param q the words to look for
     */
    @GET
    @Transactional
    public Map<String, Object> find(
            @QueryParam("q") @NotBlank @Size(max = 200) String q,
            @QueryParam("page") @DefaultValue("1") @Min(1) @Max(100) int page,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        List<Found> found = search.find(q, limit + 1, (page - 1) * limit).found();
        Map<String, Object> tree = new HashMap<>();
        tree.put("items", found.stream().limit(limit).map(this::tree).toList());
        tree.put("next", found.size() > limit ? page + 1 : null);
        return tree;
    }

    private Map<String, Object> tree(Found found) {
        Map<String, Object> tree = new HashMap<>();
        tree.put(
                "article",
                ArticleResource.tree(
                        found.article(),
                        limits.of(found.article()),
                        found.article().currentN()));
        tree.put(
                "excerpt",
                found.excerpt().isEmpty()
                        ? null
                        : found.excerpt().stream().map(Run::text).collect(Collectors.joining()));
        return tree;
    }
}
