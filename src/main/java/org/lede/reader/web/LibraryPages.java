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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.Attempt;
import org.lede.library.Article;
import org.lede.library.ArticleTexts;
import org.lede.library.CorrectedSets;
import org.lede.library.PublishedSet;
import org.lede.library.PublishedSets;
import org.lede.library.QuestionSet;
import org.lede.people.Learner;
import org.lede.reader.LearnerRecord;
import org.lede.review.TodaysReview;
import org.lede.review.TodaysReview.Today;
import org.lede.shared.Slice;
import org.lede.web.availability.LastSeen;
import org.lede.web.security.Requester;

/** The library: every article, with what there is to take and how far the learner has come. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Cache(isPrivate = true, noCache = true)
class LibraryPages {

    private static final int SHOWN = 30;

    private final ArticleTexts texts;
    private final CorrectedSets sets;
    private final PublishedSets published;
    private final LearnerRecord records;
    private final TodaysReview todays;
    private final Requester requester;
    private final LastSeen lastSeen;

    LibraryPages(
            ArticleTexts texts,
            CorrectedSets sets,
            PublishedSets published,
            LearnerRecord records,
            TodaysReview todays,
            Requester requester,
            LastSeen lastSeen) {
        this.texts = texts;
        this.sets = sets;
        this.published = published;
        this.records = records;
        this.todays = todays;
        this.requester = requester;
        this.lastSeen = lastSeen;
    }

    @GET
    @Transactional
    public TemplateInstance get(@QueryParam("after") @DefaultValue("") String after) {
        Optional<UUID> learner = requester.learner();
        Page page = learner.isPresent()
                ? page(after, learner)
                : lastSeen.of(List.of("library", after), () -> page(after, learner));
        return Templates.library(page.cards(), page.today(), page.next());
    }

    private Page page(String after, Optional<UUID> learner) {
        Slice<Article> cut = Slice.of(Article.after(after, SHOWN + 1), SHOWN);
        List<Article> articles = cut.rows();
        Map<UUID, List<PublishedSet>> bySet =
                QuestionSet.ofArticles(articles.stream().map(Article::id).toList()).stream()
                        .map(sets::current)
                        .collect(Collectors.groupingBy(set -> set.article().id()));
        Map<UUID, LearnerRecord.ArticleLine> progress =
                learner.map(this::progress).orElse(Map.of());
        Map<UUID, OpenAttempt> open = learner.map(id -> open(id, articles)).orElse(Map.of());
        return new Page(
                articles.stream()
                        .map(article -> new Card(
                                article,
                                ReadingTime.minutes(texts.get(article.id(), article.currentN())),
                                bySet.getOrDefault(article.id(), List.of()),
                                progress.get(article.id()),
                                open.get(article.id())))
                        .toList(),
                learner.flatMap(Learner::withId).map(todays::of).orElse(null),
                cut.next(Article::slug));
    }

    private Map<UUID, LearnerRecord.ArticleLine> progress(UUID learner) {
        return records.of(learner).articles().stream()
                .collect(Collectors.toMap(line -> line.article().id(), Function.identity()));
    }

    /** The newest open attempt about each article. */
    private Map<UUID, OpenAttempt> open(UUID learner, List<Article> articles) {
        List<UUID> ids = articles.stream().map(Article::id).toList();
        return Attempt.newestOpen(learner, ids).stream()
                .map(attempt -> new OpenAttempt(attempt, published.get(attempt.setId(), attempt.setN())))
                .collect(Collectors.toMap(one -> one.set().article().id(), Function.identity()));
    }

    private record Page(List<Card> cards, @Nullable Today today, String next) {}

    public record OpenAttempt(Attempt attempt, PublishedSet set) {}

    /** An article on the library's page. */
    public record Card(
            Article article,
            int minutes,
            List<PublishedSet> sets,
            LearnerRecord.@Nullable ArticleLine progress,
            @Nullable OpenAttempt open) {

        public int questions() {
            return sets.stream().mapToInt(PublishedSet::questionCount).sum();
        }
    }

    @CheckedTemplate(basePath = "reader")
    static class Templates {

        /** @param today what the learner is asked again; null for nobody known */
        static native TemplateInstance library(List<Card> cards, @Nullable Today today, String next);
    }
}
