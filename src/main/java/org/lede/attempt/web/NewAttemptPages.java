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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AttemptState;
import org.lede.attempt.StartAttempt;
import org.lede.attempt.StartRound;
import org.lede.library.Mode;
import org.lede.people.Learner;
import org.lede.people.Sessions;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.language.PageLanguage;
import org.lede.web.security.Limit;
import org.lede.web.security.RateLimits;
import org.lede.web.security.Requester;
import org.lede.web.security.SessionCookie;

/** Begins attempts; an unknown browser becomes a guest by its first one. */
@Path("/attempts")
class NewAttemptPages {

    private final StartAttempt start;
    private final StartRound rounds;
    private final Requester requester;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final PageLanguage language;
    private final RateLimits limits;

    NewAttemptPages(
            StartAttempt start,
            StartRound rounds,
            Requester requester,
            Sessions sessions,
            SessionCookie cookie,
            PageLanguage language,
            RateLimits limits) {
        this.start = start;
        this.rounds = rounds;
        this.requester = requester;
        this.sessions = sessions;
        this.cookie = cookie;
        this.language = language;
        this.limits = limits;
    }

    /**
     * Begins an attempt. A learner who has just been merged into an account, by signing in from another tab, is sent back to
     * the set, where the account's attempts are.
     *
     * @param article about which to begin a short round, instead of a set
     * @param untried whether to practise only questions of the set that weren't answered yet
     * @param missedOf the closed attempt whose missed questions to practise, instead of the whole set
     * @param timeZone of the browser, filled in by its script
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(
            @FormParam("article") @DefaultValue("") String article,
            @FormParam("set") @DefaultValue("") String set,
            @FormParam("mode") @DefaultValue("") String mode,
            @FormParam("untried") @DefaultValue("false") boolean untried,
            @FormParam("missedOf") @Nullable UUID missedOf,
            @FormParam("timeZone") @Nullable String timeZone,
            @Context UriInfo uri) {
        limits.take(Limit.ATTEMPT_PER_ADDRESS, requester.address());
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> begin(
                            learner -> {
                                if (!article.isEmpty()) {
                                    return rounds.start(learner, article);
                                }
                                return untried
                                        ? rounds.rest(learner, set)
                                        : start.start(
                                                learner,
                                                new StartAttempt.Order(set, mode(mode), null, null, missedOf),
                                                null);
                            },
                            timeZone,
                            uri));
        } catch (Refused e) {
            if (e.refusal() != Refusal.UNAUTHENTICATED) {
                throw e;
            }
            return Response.seeOther(
                            article.isEmpty()
                                    ? UriBuilder.fromPath("/sets/{slug}").build(set)
                                    : UriBuilder.fromPath("/articles/{slug}").build(article))
                    .build();
        }
    }

    private Response begin(Function<UUID, AttemptState> start, @Nullable String timeZone, UriInfo uri) {
        Sessions.OfGuest guest = requester.learner().isPresent() ? null : newGuest(timeZone);
        UUID learner = guest == null ? requester.requireLearner() : guest.learnerId();
        limits.take(Limit.ATTEMPT_PER_LEARNER, learner.toString());
        AttemptState begun = start.apply(learner);
        return Response.seeOther(URI.create("/attempts/" + begun.attempt().id()))
                .cookie(cookie.of(guest == null ? presentSession() : guest.cookie(), uri))
                .build();
    }

    /** Its cookie is renewed. */
    private String presentSession() {
        return requester.cookie(SessionCookie.NAME).orElseThrow();
    }

    private Sessions.OfGuest newGuest(@Nullable String timeZone) {
        limits.take(Limit.GUEST_PER_ADDRESS, requester.address());
        return sessions.beginAsGuest(language.get().tag(), Learner.timeZone(timeZone), requester.userAgent());
    }

    private static Mode mode(String wire) {
        return Mode.of(wire)
                .orElseThrow(() -> new Refused(Refusal.INVALID_BODY, "A set is taken as practice or test."));
    }
}
