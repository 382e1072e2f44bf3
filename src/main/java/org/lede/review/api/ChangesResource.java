package org.lede.review.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.review.ChangedFacts;
import org.lede.review.ChangedFacts.ChangedFact;
import org.lede.review.ChangedFacts.Wording;
import org.lede.web.api.Cursors;
import org.lede.web.api.PageOf;
import org.lede.web.security.Requester;

/** The facts that read otherwise than the asking learner knows them. */
@Path("/api/v1/review/changes")
@Produces(MediaType.APPLICATION_JSON)
class ChangesResource {

    private final ChangedFacts changed;
    private final Requester requester;

    ChangesResource(ChangedFacts changed, Requester requester) {
        this.changed = changed;
        this.requester = requester;
    }

    @GET
    public PageOf<ChangeView> list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        UUID learner = requester.requireLearner();
        UUID after = Optional.ofNullable(Cursors.id(cursor)).orElse(ChangedFacts.FIRST);
        List<ChangedFact> facts = changed.of(learner, after, limit + 1);
        return PageOf.of(facts, limit, ChangedFact::id, ChangeView::of);
    }

    @PUT
    @Path("{fact}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    public void confirm(UUID fact, @NotNull @Valid Confirmation request) {
        changed.confirm(requester.requireLearner(), fact, request.version());
    }

    /** @param version what the learner was shown as the fact's present one */
    public record Confirmation(@NotNull @Min(1) Integer version) {}

    /**
     * A fact that changed.
     *
     * @param known as the learner was last told it
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
