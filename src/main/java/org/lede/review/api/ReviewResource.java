package org.lede.review.api;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AttemptState;
import org.lede.attempt.CardPlace;
import org.lede.attempt.StartAttempt;
import org.lede.people.Learner;
import org.lede.review.ChangedFacts;
import org.lede.review.ChangedFacts.ChangedFact;
import org.lede.review.ChangedFacts.Wording;
import org.lede.review.DrawCard;
import org.lede.review.TodaysReview;
import org.lede.review.TodaysReview.Week;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.api.Created;
import org.lede.web.api.Cursors;
import org.lede.web.api.PageOf;
import org.lede.web.security.RateLimits;
import org.lede.web.security.Requester;

/** What the asking learner is asked again, and how facts changed that they know. */
@Path("/api/v1/review")
@Produces(MediaType.APPLICATION_JSON)
class ReviewResource {

    private final TodaysReview todays;
    private final DrawCard draw;
    private final ChangedFacts changed;
    private final Requester requester;
    private final RateLimits limits;

    ReviewResource(
            TodaysReview todays,
            DrawCard draw,
            ChangedFacts changed,
            Requester requester,
            RateLimits limits) {
        this.todays = todays;
        this.draw = draw;
        this.changed = changed;
        this.requester = requester;
        this.limits = limits;
    }

    @GET
    @Transactional
    public ReviewView get() {
        Learner learner = Learner.withId(requester.requireLearner()).orElseThrow(StartAttempt::gone);
        return ReviewView.of(todays.week(learner), learner.timeZone().getId());
    }

    /** The card that waits is given again, so that repeating the request draws no second one. */
    @POST
    @Path("cards")
    @Consumes(MediaType.WILDCARD)
    public RestResponse<CardView> draw() {
        UUID learner = requester.requireLearner();
        return draw.draw(learner, () -> limits.takeAttempt(requester.address(), learner))
                .map(card -> Created.at("/api/v1/attempts/" + card.attempt().id(), CardView.of(card)))
                .orElseThrow(() -> new Refused(Refusal.NOTHING_DUE, "Nothing is left to review today."));
    }

    @GET
    @Path("changes")
    public PageOf<ChangeView> changes(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        UUID learner = requester.requireLearner();
        UUID after = Optional.ofNullable(Cursors.id(cursor)).orElse(ChangedFacts.FIRST);
        List<ChangedFact> facts = changed.of(learner, after, limit + 1);
        return PageOf.of(facts, limit, ChangedFact::id, ChangeView::of);
    }

    @PUT
    @Path("changes/{fact}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    public void confirm(UUID fact, @NotNull @Valid Confirmation request) {
        changed.confirm(requester.requireLearner(), fact, request.version());
    }

    /** @param version what the learner was shown as the fact's current one */
    public record Confirmation(@NotNull @Min(1) Integer version) {}

    /**
     * A card of a day's review.
     *
     * @param attempt the attempt at one question that it is answered as
     * @param position its place among the day's, from 1
     * @param of how many the day has
     */
    public record CardView(UUID attempt, int position, int of) {

        static CardView of(AttemptState card) {
            CardPlace place = card.attempt().cardPlace().orElseThrow();
            return new CardView(card.attempt().id(), place.position(), place.of());
        }
    }

    /**
     * What there is to review.
     *
     * @param left how many facts are left for today
     * @param asked how many were asked today, on cards
     * @param perDay how many are asked a day at most
     * @param timeZone whose midnight ends the learner's day, an IANA name
     * @param days today and those after it, as they will be if the learner asks for what each offers
     * @param changed how many facts wait for the learner to see how they changed
     */
    public record ReviewView(int left, int asked, int perDay, String timeZone, List<DayView> days, int changed) {

        static ReviewView of(Week week, String timeZone) {
            return new ReviewView(
                    week.today(),
                    week.asked(),
                    week.perDay(),
                    timeZone,
                    week.days().stream()
                            .map(day -> new DayView(day.date(), day.facts()))
                            .toList(),
                    week.changed());
        }
    }

    /** @param facts how many are asked on that day */
    public record DayView(LocalDate date, int facts) {}

    /**
     * A fact that changed.
     *
     * @param known as the learner last saw it
     * @param now as it is
     */
    public record ChangeView(UUID fact, String ref, String article, WordingView known, WordingView now) {

        static ChangeView of(ChangedFact fact) {
            return new ChangeView(
                    fact.id(), fact.ref(), fact.article(), WordingView.of(fact.known()), WordingView.of(fact.now()));
        }
    }

    /** @param quotes that prove it, word for word */
    public record WordingView(int version, String statement, List<String> quotes) {

        static WordingView of(Wording wording) {
            return new WordingView(wording.n(), wording.statement(), wording.quotes());
        }
    }
}
