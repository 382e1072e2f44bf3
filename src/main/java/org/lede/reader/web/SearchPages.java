package org.lede.reader.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.Cache;
import org.lede.library.ArticleSearch;
import org.lede.library.ArticleSearch.Found;
import org.lede.shared.Slice;

/** Searches the listed articles. */
@Path("/search")
@Produces(MediaType.TEXT_HTML)
@Cache(isPrivate = true, noCache = true)
class SearchPages {

    private static final int SHOWN = 20;
    private static final int LONGEST = 200;

    private final ArticleSearch search;

    SearchPages(ArticleSearch search) {
        this.search = search;
    }

    /** @param page from 1 */
    @GET
    @Transactional
    public Response get(
            @QueryParam("q") @DefaultValue("") String words, @QueryParam("page") @DefaultValue("1") int page) {
        String asked = words.strip();
        asked = asked.substring(
                0, asked.offsetByCodePoints(0, Math.min(LONGEST, asked.codePointCount(0, asked.length()))));
        int number = Math.max(1, Math.min(page, ArticleSearch.MOST / SHOWN));
        Slice<Found> found = asked.isEmpty()
                ? new Slice<>(List.of(), false)
                : Slice.of(search.find(asked, SHOWN + 1, (number - 1) * SHOWN), SHOWN);
        return Response.ok(Templates.search(new SearchPage(asked, found.rows(), found.more() ? number + 1 : 0)))
                .build();
    }

    /** @param next the number of the next page; 0 on the last */
    public record SearchPage(String words, List<Found> found, int next) {

        public SearchPage {
            found = List.copyOf(found);
        }
    }

    @CheckedTemplate(basePath = "reader")
    static class Templates {

        static native TemplateInstance search(SearchPage page);
    }
}
