package org.lede.reader.api;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.Attempt;
import org.lede.attempt.Attempts;
import org.lede.attempt.LearnerResults;
import org.lede.attempt.StartAttempt;
import org.lede.library.PublishedSets;
import org.lede.people.Learner;
import org.lede.reader.LearnerProgress;
import org.lede.web.api.Cursors;
import org.lede.web.api.PageOf;
import org.lede.web.security.Requester;

/** What the asking learner attempted, and how it went. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
class RecordResource {

    private final Requester requester;
    private final Attempts attempts;
    private final LearnerResults results;
    private final PublishedSets sets;
    private final LearnerProgress progress;

    RecordResource(
            Requester requester, Attempts attempts, LearnerResults results, PublishedSets sets, LearnerProgress progress) {
        this.requester = requester;
        this.attempts = attempts;
        this.results = results;
        this.sets = sets;
        this.progress = progress;
    }

    @GET
    @Path("attempts")
    @Transactional
    public PageOf<AttemptSummary> attempts(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        UUID learner = requester.requireLearner();
        UUID before = Cursors.id(cursor);
        attempts.closeDue(learner);
        List<Attempt> rows = Attempt.before(learner, before, limit + 1);
        Set<UUID> corrected = results.corrected(learner, rows);
        return PageOf.of(rows,
                limit,
                Attempt::id,
                attempt -> AttemptSummary.of(
                        attempt, sets.get(attempt.setId(), attempt.setN()), corrected.contains(attempt.id())));
    }

    @GET
    @Path("progress")
    @Transactional
    public ProgressView progress() {
        Learner learner = Learner.withId(requester.requireLearner()).orElseThrow(StartAttempt::gone);
        attempts.closeDue(learner.id());
        return ProgressView.of(progress.of(learner));
    }
}
