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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.Attempt;
import org.lede.attempt.Attempt.CardPlace;
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

    ReviewResource(TodaysReview todays, DrawCard draw, ChangedFacts changed, Requester requester, RateLimits limits) {
        this.todays = todays;
        this.draw = draw;
        this.changed = changed;
        this.requester = requester;
        this.limits = limits;
    }

    /** What there is to review, today and on the days after it, if the learner asks for what each day offers. */
    @GET
    @Transactional
    public Map<String, Object> get() {
        Learner learner = Learner.withId(requester.requireLearner()).orElseThrow(StartAttempt::gone);
        Week week = todays.week(learner);
        return Map.of(
                "left", week.today(),
                "asked", week.asked(),
                "perDay", week.perDay(),
                "timeZone", learner.timeZone().getId(),
                "days",
                        week.days().stream()
                                .map(day -> Map.of("date", day.date(), "facts", day.facts()))
                                .toList(),
                "changed", week.changed());
    }

    /** The card that waits is given again, so that repeating the request draws no second one. */
    @POST
    @Path("cards")
    @Consumes(MediaType.WILDCARD)
    public RestResponse<Map<String, Object>> draw() {
        UUID learner = requester.requireLearner();
        Attempt card = draw.draw(learner, () -> limits.takeAttempt(requester.address(), learner))
                .orElseThrow(() -> new Refused(Refusal.NOTHING_DUE, "Nothing is left to review today."));
        CardPlace place = card.cardPlace().orElseThrow();
        return Created.at(
                "/api/v1/attempts/" + card.id(),
                Map.of("attempt", card.id(), "position", place.position(), "of", place.of()));
    }

    @GET
    @Path("changes")
    public PageOf<Map<String, Object>> changes(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        UUID learner = requester.requireLearner();
        UUID after = Optional.ofNullable(Cursors.id(cursor)).orElse(ChangedFacts.FIRST);
        return PageOf.of(changed.of(learner, after, limit + 1), limit, ChangedFact::id, ReviewResource::tree);
    }

    @PUT
    @Path("changes/{fact}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    public void confirm(UUID fact, @NotNull @Valid Confirmation request) {
        changed.confirm(requester.requireLearner(), fact, request.version());
    }

    private static Map<String, Object> tree(ChangedFact fact) {
        return Map.of(
                "fact", fact.id(),
                "ref", fact.ref(),
                "article", fact.article(),
                "known", tree(fact.known()),
                "now", tree(fact.now()));
    }

    private static Map<String, Object> tree(Wording wording) {
        return Map.of("version", wording.n(), "statement", wording.statement(), "quotes", wording.quotes());
    }

    /** @param version what the learner was shown as the fact's current one */
    public record Confirmation(@NotNull @Min(1) Integer version) {}
}
