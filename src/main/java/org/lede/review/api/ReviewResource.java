package org.lede.review.api;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.lede.attempt.StartAttempt;
import org.lede.people.Learner;
import org.lede.review.DrawCard;
import org.lede.review.TodaysReview;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.api.Created;
import org.lede.web.security.RateLimits;
import org.lede.web.security.Requester;

/** What the asking learner is asked again. */
@Path("/api/v1/review")
@Produces(MediaType.APPLICATION_JSON)
class ReviewResource {

    private final TodaysReview todays;
    private final DrawCard draw;
    private final Requester requester;
    private final RateLimits limits;

    ReviewResource(TodaysReview todays, DrawCard draw, Requester requester, RateLimits limits) {
        this.todays = todays;
        this.draw = draw;
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
                .map(card -> Created.at("/api/v1/attempts/" + card.id(), CardView.of(card)))
                .orElseThrow(() -> new Refused(Refusal.NOTHING_DUE, "Nothing is left to review today."));
    }
}
