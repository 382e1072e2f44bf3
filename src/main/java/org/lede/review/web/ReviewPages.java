package org.lede.review.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lede.library.Article;
import org.lede.people.Learner;
import org.lede.review.ChangedFacts;
import org.lede.review.DrawCard;
import org.lede.review.Review;
import org.lede.review.TodaysReview;
import org.lede.review.TodaysReview.Week;
import org.lede.review.WhatNext;
import org.lede.scheduling.Candidate;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.language.PageLanguage;
import org.lede.web.security.RateLimits;
import org.lede.web.security.Requester;

/** The page of a day's review, and the way to its cards. */
@Path("/review")
@Produces(MediaType.TEXT_HTML)
class ReviewPages {

    /** So many changes are shown at once; those that are confirmed make room for others. */
    private static final int CHANGES = 10;

    private final TodaysReview todays;
    private final WhatNext whatNext;
    private final ChangedFacts changed;
    private final DrawCard draw;
    private final ReminderOffers offers;
    private final Requester requester;
    private final RateLimits limits;
    private final PageLanguage language;
    private final Clock clock;

    ReviewPages(
            TodaysReview todays,
            WhatNext whatNext,
            ChangedFacts changed,
            DrawCard draw,
            ReminderOffers offers,
            Requester requester,
            RateLimits limits,
            PageLanguage language,
            Clock clock) {
        this.todays = todays;
        this.whatNext = whatNext;
        this.changed = changed;
        this.draw = draw;
        this.offers = offers;
        this.requester = requester;
        this.limits = limits;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance get(@QueryParam("noted") @DefaultValue("false") boolean noted) {
        Optional<Learner> learner = requester.learner().flatMap(Learner::withId);
        TodayPage page = learner.map(this::page).orElse(null);
        if (page != null && page.left() > 0) {
            return Templates.review(page, null, noted);
        }
        WhatNext.Next next = whatNext.of(learner.orElse(null));
        return Templates.review(page == null || page.isNew(next) ? null : page, next, noted);
    }

    private TodayPage page(Learner learner) {
        Week week = todays.week(learner);
        LocalDate today = week.days().get(0).date();
        LocalDate firstOfWeek = language.startOfWeek(today);
        return TodayPage.of(
                week,
                learner.dayBeginsLater(clock.instant()).orElse(null),
                firstOfWeek,
                Review.days(learner.id(), firstOfWeek, today),
                week.left().isEmpty()
                        ? List.of()
                        : Article.withIds(
                                week.left().stream().map(Candidate::articleId).collect(Collectors.toSet())),
                week.changed() == 0
                        ? List.of()
                        : changed.of(learner.id(), ChangedFacts.FIRST, CHANGES).stream()
                                .map(ShownChange::of)
                                .toList(),
                offers.to(learner.id()));
    }

    /** Goes to the next card, or back to the page if there is none or the learner was deleted. */
    @POST
    @Path("cards")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response next() {
        return requester
                .learner()
                .filter(id -> Learner.withId(id).isPresent())
                .flatMap(id -> draw.draw(id, () -> limits.takeAttempt(requester.address(), id)))
                .map(card -> seeOther("/attempts/" + card.id()))
                .orElseGet(() -> seeOther("/review"));
    }

    /** Where a reload after {@link #next} leads. */
    @GET
    @Path("cards")
    public Response back() {
        return seeOther("/review");
    }

    /** The learner has seen how a fact changed. The page shows it once more if it has changed again since. */
    @POST
    @Path("changes/{fact}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(UUID fact, @FormParam("version") int version) {
        UUID learner = requester.learner().orElseThrow(() -> Refused.notFound("changed fact"));
        try {
            changed.confirm(learner, fact, version);
        } catch (Refused refused) {
            if (refused.refusal() != Refusal.CHANGED_AGAIN) {
                throw refused;
            }
        }
        return backToChanges();
    }

    /** Where a reload after {@link #confirm} leads. */
    @GET
    @Path("changes/{fact}")
    public Response backToChanges() {
        return seeOther("/review#changes");
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    @CheckedTemplate(basePath = "review")
    static class Templates {

        /**
         * @param page  null for a learner who remembers nothing yet
         * @param next  what there is to do instead; null where something is left for today
         * @param noted whether something was just decided about a fact, which can be undone
         */
        static native TemplateInstance review(@Nullable TodayPage page, WhatNext.@Nullable Next next, boolean noted);
    }
}
