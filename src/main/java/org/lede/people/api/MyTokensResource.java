package org.lede.people.api;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lede.people.Token;
import org.lede.people.Tokens;
import org.lede.web.api.Created;
import org.lede.web.api.PageOf;
import org.lede.web.security.LearnerPrincipal;
import org.lede.web.security.Requester;

/** The asking learner's tokens, without their secrets. */
@Path("/api/v1/me/tokens")
@Produces(MediaType.APPLICATION_JSON)
class MyTokensResource {

    private final Tokens tokens;
    private final Requester requester;

    MyTokensResource(Tokens tokens, Requester requester) {
        this.tokens = tokens;
        this.requester = requester;
    }

    /** All on one page: there are 50 at the most. */
    @GET
    @Transactional
    public PageOf<TokenView> list() {
        return new PageOf<>(
                Token.ofLearner(requester.requireLearner()).stream()
                        .map(TokenView::of)
                        .toList(),
                null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public RestResponse<CreatedToken> create(@NotNull @Valid NewToken request) {
        LearnerPrincipal learner = requester.require();
        CreatedToken created = CreatedToken.of(tokens.makeBy(
                learner.keyId(), learner.learnerId(), request.name(), request.knownScopes(), request.lifetime()));
        return Created.at("/api/v1/me/tokens/" + created.id(), created);
    }

    /** A token that isn't there, or isn't the learner's, is no error. */
    @DELETE
    @Path("{id}")
    @Transactional
    public void delete(UUID id) {
        tokens.revoke(requester.requireLearner(), id);
    }

    /**
     * A token of the learner.
     *
     * @param expiresAt null for never
     * @param lastUsedAt to the hour, null for never
     */
    public record TokenView(
            UUID id,
            String name,
            List<String> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt) {

        static TokenView of(Token token) {
            return new TokenView(
                    token.id(),
                    token.name(),
                    token.scopes(),
                    token.createdAt(),
                    token.expiresAt().orElse(null),
                    token.lastUsedAt().orElse(null));
        }
    }
}
