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
import org.lede.attempt.FactSearch;
import org.lede.attempt.FactSearch.FoundFact;
import org.lede.library.ArticleSearch;
import org.lede.library.ArticleSearch.Found;
import org.lede.library.ArticleSearch.Hits;
import org.lede.shared.Slice;
import org.lede.web.security.Requester;

/** Searches the listed articles, and the facts that the learner has met. */
@Path("/search")
@Produces(MediaType.TEXT_HTML)
@Cache(isPrivate = true, noCache = true)
class SearchPages {

    private static final int SHOWN = 20;
    private static final int LONGEST = 200;

    private final ArticleSearch search;
    private final FactSearch facts;
    private final Requester requester;

    SearchPages(ArticleSearch search, FactSearch facts, Requester requester) {
        this.search = search;
        this.facts = facts;
        this.requester = requester;
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
        if (asked.isEmpty()) {
            return Response.ok(Templates.search(new SearchPage("", List.of(), 0, List.of(), 0)))
                    .build();
        }
        Hits hits = search.find(asked, SHOWN + 1, (number - 1) * SHOWN);
        Slice<Found> found = Slice.of(hits.found(), SHOWN);
        List<FoundFact> known = number == 1 ? known(asked) : List.of();
        return Response.ok(Templates.search(
                        new SearchPage(asked, found.rows(), hits.total(), known, found.more() ? number + 1 : 0)))
                .build();
    }

    private List<FoundFact> known(String asked) {
        return requester.learner().map(learner -> facts.find(learner, asked)).orElse(List.of());
    }

    /**
     * @param total how many articles are found over all pages
     * @param facts found among those that the learner has met; on the first page alone
     * @param next  the number of the next page; 0 on the last
     */
    public record SearchPage(String words, List<Found> found, int total, List<FoundFact> facts, int next) {

        public SearchPage {
            found = List.copyOf(found);
            facts = List.copyOf(facts);
        }

        public boolean isEmpty() {
            return found.isEmpty() && facts.isEmpty();
        }
    }

    @CheckedTemplate(basePath = "reader")
    static class Templates {

        static native TemplateInstance search(SearchPage page);
    }
}
