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
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.Attempt;
import org.lede.attempt.LearnerResults;
import org.lede.library.Article;
import org.lede.library.ArticleTexts;
import org.lede.library.CorrectedSets;
import org.lede.library.Fact;
import org.lede.library.PublishedSet;
import org.lede.library.QuestionSet;
import org.lede.people.Learner;
import org.lede.review.TodaysReview;
import org.lede.review.TodaysReview.Today;
import org.lede.shared.Slice;
import org.lede.web.availability.Published;
import org.lede.web.security.Requester;

/** The library: every listed article, with its sets and how far the learner has come. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Cache(isPrivate = true, noCache = true)
class LibraryPages {

    private static final int SHOWN = 30;

    private final ArticleTexts texts;
    private final CorrectedSets sets;
    private final LearnerResults results;
    private final TodaysReview todays;
    private final Requester requester;
    private final Published published;

    LibraryPages(
            ArticleTexts texts,
            CorrectedSets sets,
            LearnerResults results,
            TodaysReview todays,
            Requester requester,
            Published published) {
        this.texts = texts;
        this.sets = sets;
        this.results = results;
        this.todays = todays;
        this.requester = requester;
        this.published = published;
    }

    @GET
    @Transactional
    public Response get(@QueryParam("after") @DefaultValue("") String after) {
        List<Object> key = List.of("library", after);
        return requester
                .learner()
                .map(learner -> {
                    Page page = published.view(key, learner, reader -> page(after));
                    return Response.ok(Templates.library(cards(page, learner), today(learner), page.next()))
                            .build();
                })
                .orElseGet(() -> published.visitorsPage(
                        key, () -> page(after), page -> Templates.library(page.cards(), null, page.next())));
    }

    private Page page(String after) {
        Slice<Article> slice = Slice.of(Article.after(after, SHOWN + 1), SHOWN);
        List<UUID> ids = slice.rows().stream().map(Article::id).toList();
        Map<UUID, List<PublishedSet>> listed = QuestionSet.listed(ids).stream()
                .map(sets::current)
                .collect(Collectors.groupingBy(set -> set.article().id()));
        Map<UUID, Long> counts = Fact.countsByArticle(ids);
        return new Page(
                slice.rows().stream()
                        .map(article -> new Card(
                                article,
                                ReaderPages.readingMinutes(texts.get(article.id(), article.currentN())),
                                listed.getOrDefault(article.id(), List.of()),
                                counts.getOrDefault(article.id(), 0L),
                                null,
                                null))
                        .toList(),
                slice.next(Article::slug));
    }

    private List<Card> cards(Page page, UUID learner) {
        Map<UUID, Long> right = results.byFact(learner).stream()
                .collect(Collectors.groupingBy(
                        LearnerResults.OfFact::articleId, Collectors.summingLong(fact -> fact.lastRight() ? 1 : 0)));
        Map<UUID, OpenAttempt> open =
                Attempt.newestOpen(
                                learner,
                                page.cards().stream()
                                        .map(card -> card.article().id())
                                        .toList())
                        .stream()
                        .map(attempt -> new OpenAttempt(attempt, sets.asPublished(attempt.setId(), attempt.setN())))
                        .collect(Collectors.toMap(one -> one.set().article().id(), Function.identity()));
        return page.cards().stream()
                .map(card -> card.with(
                        right.get(card.article().id()), open.get(card.article().id())))
                .toList();
    }

    private @Nullable Today today(UUID learner) {
        return Learner.withId(learner).map(todays::of).orElse(null);
    }

    private record Page(List<Card> cards, String next) {}

    public record OpenAttempt(Attempt attempt, PublishedSet set) {}

    /**
     * An article on the library's page.
     *
     * @param facts how many it has
     * @param right how many of them the learner knew when last asked; null before the first answer
     * @param open the newest open attempt about it
     */
    public record Card(
            Article article,
            int minutes,
            List<PublishedSet> sets,
            long facts,
            @Nullable Long right,
            @Nullable OpenAttempt open) {

        Card with(@Nullable Long right, @Nullable OpenAttempt open) {
            return new Card(article, minutes, sets, facts, right, open);
        }

        public int questions() {
            return sets.stream().mapToInt(PublishedSet::questionCount).sum();
        }
    }

    @CheckedTemplate(basePath = "reader")
    static class Templates {

        /** @param today what the learner is asked again; null for a visitor without a session */
        static native TemplateInstance library(List<Card> cards, @Nullable Today today, String next);
    }
}
