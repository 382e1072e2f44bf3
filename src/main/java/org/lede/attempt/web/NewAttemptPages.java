package org.lede.attempt.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AttemptState;
import org.lede.attempt.StartAttempt;
import org.lede.library.Mode;
import org.lede.people.Guests;
import org.lede.people.Learner;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.language.PageLanguage;
import org.lede.web.security.Limit;
import org.lede.web.security.RateLimits;
import org.lede.web.security.Requester;
import org.lede.web.security.Session;
import org.lede.web.security.SessionCookie;

/** Begins attempts; an unknown browser becomes a guest by its first one. */
@Path("/attempts")
class NewAttemptPages {

    private final StartAttempt start;
    private final Guests guests;
    private final Requester requester;
    private final SessionCookie session;
    private final PageLanguage language;
    private final RateLimits limits;

    NewAttemptPages(
            StartAttempt start,
            Guests guests,
            Requester requester,
            SessionCookie session,
            PageLanguage language,
            RateLimits limits) {
        this.start = start;
        this.guests = guests;
        this.requester = requester;
        this.session = session;
        this.language = language;
        this.limits = limits;
    }

    /**
     * Begins an attempt. A learner who has just been merged into an account, by signing in from another tab, is sent back to
     * the set, where the account's attempts are.
     *
     * @param missedOf the closed attempt whose missed questions to practise, instead of the whole set
     * @param timeZone of the browser, filled in by its script
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(
            @FormParam("set") @DefaultValue("") String set,
            @FormParam("mode") @DefaultValue("") String mode,
            @FormParam("missedOf") @Nullable UUID missedOf,
            @FormParam("timeZone") @Nullable String timeZone,
            @Context UriInfo uri) {
        limits.take(Limit.ATTEMPT_PER_ADDRESS, requester.address());
        try {
            return QuarkusTransaction.requiringNew().call(() -> begin(set, mode, missedOf, timeZone, uri));
        } catch (Refused e) {
            if (e.refusal() != Refusal.UNAUTHENTICATED) {
                throw e;
            }
            return Response.seeOther(UriBuilder.fromPath("/sets/{slug}").build(set))
                    .build();
        }
    }

    private Response begin(String set, String mode, @Nullable UUID missedOf, @Nullable String timeZone, UriInfo uri) {
        Session known = requester.session().orElse(null);
        Learner guest = known == null ? newGuest(timeZone) : null;
        UUID learner = known == null ? guest.id() : known.learnerId();
        limits.take(Limit.ATTEMPT_PER_LEARNER, learner.toString());
        AttemptState begun = start.start(learner, new StartAttempt.Order(set, mode(mode), null, null, missedOf), null);
        // A session is renewed with its own epoch: one that has just been ended doesn't begin again.
        int epoch = known == null ? guest.sessionEpoch() : known.epoch();
        return Response.seeOther(URI.create("/attempts/" + begun.attempt().id()))
                .cookie(session.issue(learner, epoch, uri))
                .build();
    }

    private Learner newGuest(@Nullable String timeZone) {
        limits.take(Limit.GUEST_PER_ADDRESS, requester.address());
        return guests.welcome(language.get().tag(), Learner.timeZone(timeZone));
    }

    private static Mode mode(String wire) {
        return Mode.of(wire)
                .orElseThrow(() -> new Refused(Refusal.INVALID_BODY, "A set is taken as practice or test."));
    }
}
