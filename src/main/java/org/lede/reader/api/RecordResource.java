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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.Attempt;
import org.lede.attempt.Attempts;
import org.lede.attempt.LearnerResults;
import org.lede.attempt.StartAttempt;
import org.lede.library.CorrectedSets;
import org.lede.library.PublishedSet;
import org.lede.people.Learner;
import org.lede.reader.LearnerProgress;
import org.lede.shared.Decimals;
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
    private final CorrectedSets sets;
    private final LearnerProgress progress;

    RecordResource(
            Requester requester,
            Attempts attempts,
            LearnerResults results,
            CorrectedSets sets,
            LearnerProgress progress) {
        this.requester = requester;
        this.attempts = attempts;
        this.results = results;
        this.sets = sets;
        this.progress = progress;
    }

    @GET
    @Path("attempts")
    @Transactional
    public PageOf<Map<String, Object>> attempts(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        UUID learner = requester.requireLearner();
        UUID before = Cursors.id(cursor);
        attempts.closeDue(learner);
        List<Attempt> rows = Attempt.before(learner, before, limit + 1);
        Set<UUID> corrected = results.corrected(learner, rows);
        return PageOf.of(
                rows,
                limit,
                Attempt::id,
                attempt -> summary(
                        attempt, sets.asPublished(attempt.setId(), attempt.setN()), corrected.contains(attempt.id())));
    }

    @GET
    @Path("progress")
    @Transactional
    public Map<String, Object> progress() {
        Learner learner = Learner.withId(requester.requireLearner()).orElseThrow(StartAttempt::gone);
        attempts.closeDue(learner.id());
        return ProgressTree.of(progress.of(learner));
    }

    /** @param corrected whether a ruling changed the score after the attempt was closed */
    private static Map<String, Object> summary(Attempt attempt, PublishedSet set, boolean corrected) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", attempt.id());
        tree.put("set", Map.of("slug", set.slug(), "title", set.terms().title(), "revision", set.n()));
        tree.put("mode", attempt.mode().wire());
        tree.put("full", attempt.isFull());
        tree.put("startedAt", attempt.startedAt());
        tree.put("deadline", attempt.deadline().orElse(null));
        tree.put("submittedAt", attempt.submittedAt().orElse(null));
        tree.put("score", attempt.score().map(Decimals::plain).orElse(null));
        tree.put("points", Decimals.plain(attempt.points()));
        tree.put("corrected", corrected);
        return tree;
    }
}
