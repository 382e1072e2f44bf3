package org.lede.review.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.people.Learner;
import org.lede.review.ChangedFacts;
import org.lede.review.DrawCard;
import org.lede.review.DueCard;
import org.lede.review.TodaysReview;
import org.lede.review.TodaysReview.Day;
import org.lede.review.TodaysReview.Week;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.security.RateLimits;
import org.lede.web.security.Requester;

/** The page of a day's review, and the way to its cards. */
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
                DueCard.of(week.left()),
                week.changed() == 0
                        ? List.of()
                        : changed.of(learner.id(), ChangedFacts.FIRST, CHANGES).stream()
                                .map(ShownChange::of)
                                .toList());
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

    /**
     * What there is to review.
     *
     * @param cards that are left for today, each by its article
     */
    public record ReviewPage(Week week, List<DueCard> cards, List<ShownChange> changes) {

        /** What it takes to read the question and what proves its answer; what Lede itself takes is well under 5 of them. */
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

        /** The articles of the cards that are left, each once. */
        public List<DueCard> articles() {
            return cards.stream().distinct().toList();
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

        /** @param page null for a visitor without a session */
        static native TemplateInstance review(@Nullable ReviewPage page);
    }
}
