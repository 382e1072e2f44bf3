package org.lede.people.api;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lede.people.Guests;
import org.lede.people.Learner;
import org.lede.people.Tokens;
import org.lede.web.api.Created;
import org.lede.web.language.Language;
import org.lede.web.security.Limit;
import org.lede.web.security.RateLimits;
import org.lede.web.security.Requester;

/** Guests, for programs that take quizzes. */
@Path("/api/v1/learners")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class LearnerResource {

    private final Guests guests;
    private final Tokens tokens;
    private final RateLimits limits;
    private final Requester requester;

    LearnerResource(Guests guests, Tokens tokens, RateLimits limits, Requester requester) {
        this.guests = guests;
        this.tokens = tokens;
        this.limits = limits;
        this.requester = requester;
    }

    @POST
    @Transactional
    public RestResponse<CreatedGuest> create(@Nullable NewGuest request) {
        NewGuest wanted = request == null ? new NewGuest(null, null) : request;
        limits.take(Limit.GUEST_PER_ADDRESS, requester.address());
        Learner guest = guests.welcome(languageOrDefault(wanted.language()), Learner.timeZone(wanted.timeZone()));
        CreatedGuest created =
                new CreatedGuest(guest.id(), tokens.forGuest(guest.id()).text());
        return Created.at("/api/v1/me", created);
    }

    /** For a new learner: a tag that is missing or unknown is no reason to refuse them. */
    static String languageOrDefault(@Nullable String tag) {
        return Language.of(tag).orElse(Language.DEFAULT).tag();
    }

    /**
     * A guest to be made.
     *
     * @param timeZone an IANA name; UTC where it is missing or unknown
     * @param language of the pages; English where it is missing or unknown
     */
    public record NewGuest(
            @Nullable String timeZone, @Nullable String language) {}

    /** @param token sent this once; whoever has it is this learner */
    public record CreatedGuest(UUID id, String token) {}
}
