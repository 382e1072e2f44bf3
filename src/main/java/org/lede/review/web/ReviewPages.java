package org.lede.review.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lede.people.Learner;
import org.lede.review.ChangedFacts;
import org.lede.review.DrawCard;
import org.lede.review.TodaysReview;
import org.lede.review.TodaysReview.Day;
import org.lede.review.TodaysReview.Week;
import org.lede.web.security.RateLimits;
import org.lede.web.security.Requester;

/** A day's review: what there is to do, its cards one after the other, and that it is done. */
@Path("/review")
@Produces(MediaType.TEXT_HTML)
class ReviewPages {

    /** So many changes are shown at once; those that are confirmed make room for others. */
    private static final int CHANGES = 10;

    private final TodaysReview todays;
    private final ChangedFacts changed;
    private final DrawCard draw;
    private final Requester requester;
    private final RateLimits limits;

    ReviewPages(TodaysReview todays, ChangedFacts changed, DrawCard draw, Requester requester, RateLimits limits) {
        this.todays = todays;
        this.changed = changed;
        this.draw = draw;
        this.requester = requester;
        this.limits = limits;
    }

    @GET
    @Transactional
    public TemplateInstance get() {
        return Templates.review(
                requester.learner().flatMap(Learner::withId).map(this::page).orElse(null));
    }

    private ReviewPage page(Learner learner) {
        Week week = todays.week(learner);
        return new ReviewPage(
                week,
                week.changed() == 0
                        ? List.of()
                        : changed.of(learner.id(), ChangedFacts.FIRST, CHANGES).stream()
                                .map(ShownChange::of)
                                .toList());
    }

    /** To the next card, or back to the page that says that there is none; also for who isn't there any more. */
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

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** What there is to review. */
    public record ReviewPage(Week week, List<ShownChange> changes) {

        /**
         * Seconds a card takes somebody who reads the question and what proves its answer. What Lede itself takes is well
         * under 5 of them; to promise no more would hurry learners.
         */
        private static final int SECONDS = 15;

        public int left() {
            return week.today();
        }

        /** How many facts changed, of which the first are shown. */
        public int changed() {
            return week.changed();
        }

        public int asked() {
            return week.asked();
        }

        /** Whole minutes, rounded up. */
        public int minutes() {
            return (left() * SECONDS + 59) / 60;
        }

        /** The days after today; empty where nothing comes. */
        public List<Day> coming() {
            List<Day> coming = week.days().subList(1, week.days().size());
            return coming.stream().allMatch(day -> day.facts() == 0) ? List.of() : coming;
        }

        /** The most of any day, to draw the others by. */
        public int most() {
            return coming().stream().mapToInt(Day::facts).max().orElse(1);
        }
    }

    @CheckedTemplate(basePath = "review")
    static class Templates {

        /** @param page null for nobody known */
        static native TemplateInstance review(@Nullable ReviewPage page);
    }
}
