package org.lede.home.api;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.home.LearnerProgress;
import org.lede.learner.Learner;
import org.lede.platform.api.Cursors;
import org.lede.platform.api.PageOf;
import org.lede.platform.security.Requester;
import org.lede.questionset.PublishedSets;
import org.lede.quiz.Attempt;
import org.lede.quiz.StartAttempt;
import org.lede.quiz.ViewAttempt;

/** What the asking learner attempted, and how it went. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
class RecordResource {

    private static final String LIST = "my attempts";

    private final Requester requester;
    private final ViewAttempt view;
    private final PublishedSets sets;
    private final LearnerProgress progress;
    private final Cursors cursors;

    RecordResource(
            Requester requester, ViewAttempt view, PublishedSets sets, LearnerProgress progress, Cursors cursors) {
        this.requester = requester;
        this.view = view;
        this.sets = sets;
        this.progress = progress;
        this.cursors = cursors;
    }

    @GET
    @Path("attempts")
    @Transactional
    public PageOf<AttemptSummary> attempts(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        UUID learner = requester.requireLearner();
        String before = cursors.open(LIST, cursor, "");
        view.closeDue(learner);
        List<Attempt> rows = Attempt.before(learner, before.isEmpty() ? null : UUID.fromString(before), limit + 1);
        return cursors.page(
                LIST,
                rows,
                limit,
                attempt -> attempt.id().toString(),
                attempt -> AttemptSummary.of(attempt, sets.get(attempt.setId(), attempt.setN())));
    }

    @GET
    @Path("progress")
    @Transactional
    public ProgressView progress() {
        Learner learner = Learner.withId(requester.requireLearner()).orElseThrow(StartAttempt::gone);
        view.closeDue(learner.id());
        return ProgressView.of(progress.of(learner));
    }
}
