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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;
import org.lede.library.Article;
import org.lede.library.ArticleTexts;
import org.lede.library.CorrectedSets;
import org.lede.library.Display;
import org.lede.library.DisplayLimit;
import org.lede.library.Fact;
import org.lede.library.PublishedSet;
import org.lede.library.QuestionSet;
import org.lede.library.TestedFact;
import org.lede.reader.LearnersFront;
import org.lede.scheduling.FactState;
import org.lede.shared.Refused;
import org.lede.shared.Slice;
import org.lede.web.availability.Published;
import org.lede.web.security.Requester;

/** The front page: the newest article large, the others under their sections, and what the learner has to go on with. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Cache(isPrivate = true, noCache = true)
class FrontPages {

    private static final int SHOWN = 25;
    private static final int MOST_SECTIONS = 12;

    private final ArticleTexts texts;
    private final CorrectedSets sets;
    private final DisplayLimit limits;
    private final LearnersFront learners;
    private final Requester requester;
    private final Published published;

    FrontPages(
            ArticleTexts texts,
            CorrectedSets sets,
            DisplayLimit limits,
            LearnersFront learners,
            Requester requester,
            Published published) {
        this.texts = texts;
        this.sets = sets;
        this.limits = limits;
        this.learners = learners;
        this.requester = requester;
        this.published = published;
    }

    /**
     * @param section whose articles alone are shown, as on all later pages without a lead
     * @param tag of the articles shown
     * @param after the last article of the page before
     * @param welcome set where a new account leads here
     */
    @GET
    @Transactional
    public Response get(
            @QueryParam("section") @DefaultValue("") String section,
            @QueryParam("tag") @DefaultValue("") String tag,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("welcome") @DefaultValue("false") boolean welcome) {
        List<Object> key = List.of("front", section, tag, after == null ? "" : after);
        return requester
                .learner()
                .flatMap(learner -> {
                    FrontPage page = published.view(key, learner, reader -> page(section, tag, after));
                    return learners.of(learner, page.leadId())
                            .map(front -> Response.ok(Templates.library(page.with(front, this::clipping), welcome))
                                    .build());
                })
                .orElseGet(() -> published.visitorsPage(
                        key, () -> page(section, tag, after), page -> Templates.library(page, false)));
    }

    private FrontPage page(String section, String tag, @Nullable UUID after) {
        Slice<Article> slice = Slice.of(Article.newest(after, section, tag, SHOWN + 1), SHOWN);
        boolean isFront = section.isEmpty() && tag.isEmpty() && after == null;
        if (slice.rows().isEmpty() && !isFront) {
            throw Refused.notFound("article");
        }
        List<UUID> ids = slice.rows().stream().map(Article::id).toList();
        Map<UUID, List<PublishedSet>> listed = QuestionSet.listed(ids).stream()
                .map(sets::current)
                .collect(Collectors.groupingBy(set -> set.article().id()));
        Map<UUID, Long> counts = Fact.countsByArticle(ids);
        List<StoryCard> cards = slice.rows().stream()
                .map(article -> card(
                        article, listed.getOrDefault(article.id(), List.of()), counts.getOrDefault(article.id(), 0L)))
                .toList();
        StoryCard lead = isFront && !cards.isEmpty() ? cards.get(0) : null;
        return new FrontPage(
                section,
                tag,
                Article.sections(MOST_SECTIONS),
                lead,
                lead == null ? null : clipping(lead, Map.of()),
                lead == null ? cards : cards.subList(1, cards.size()),
                null,
                slice.next(article -> article.id().toString()));
    }

    private StoryCard card(Article article, List<PublishedSet> listed, long facts) {
        var text = texts.get(article.id(), article.currentN());
        return new StoryCard(
                article,
                ReaderPages.readingMinutes(text),
                limits.of(article) == Display.FULL ? text.sentences().get(0).text() : "",
                listed,
                facts,
                null);
    }

    /** Of an article whose text may be shown, else null. */
    private @Nullable Clipping clipping(StoryCard lead, Map<UUID, FactState> states) {
        if (lead.opening().isEmpty()) {
            return null;
        }
        Collection<TestedFact> facts = lead.sets().stream()
                .filter(set -> set.article().n() == lead.article().currentN())
                .flatMap(set -> set.questions().stream())
                .flatMap(question -> question.facts().stream())
                .collect(Collectors.toMap(TestedFact::id, fact -> fact, (one, same) -> one))
                .values();
        return Clipping.of(texts.get(lead.article().id(), lead.article().currentN()), facts, states);
    }

    @CheckedTemplate(basePath = "reader")
    static class Templates {

        static native TemplateInstance library(FrontPage page, boolean welcome);
    }
}
