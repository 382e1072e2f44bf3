package org.lede.home.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.home.LearnerProgress;
import org.lede.home.web.RecordPage.AttemptRow;
import org.lede.home.web.RecordPage.ScoreRow;
import org.lede.learner.Learner;
import org.lede.platform.security.Requester;
import org.lede.questionset.PublishedSets;
import org.lede.quiz.Attempt;
import org.lede.quiz.ScoreHistory;
import org.lede.quiz.ViewAttempt;
import org.lede.shared.Cut;

/** The learner's own page: what they know, what comes next, how it went over time, every attempt. */
@Path("/me")
@Produces(MediaType.TEXT_HTML)
class RecordPages {

    private static final int SHOWN = 20;

    private final Requester requester;
    private final ViewAttempt view;
    private final LearnerProgress progress;
    private final ScoreHistory scores;
    private final PublishedSets sets;

    RecordPages(
            Requester requester, ViewAttempt view, LearnerProgress progress, ScoreHistory scores, PublishedSets sets) {
        this.requester = requester;
        this.view = view;
        this.progress = progress;
        this.scores = scores;
        this.sets = sets;
    }

    @GET
    @Transactional
    public TemplateInstance get(@QueryParam("before") @Nullable UUID before) {
        return Templates.record(requester
                .learner()
                .flatMap(Learner::withId)
                .map(learner -> page(learner, before))
                .orElse(null));
    }

    private RecordPage page(Learner learner, @Nullable UUID before) {
        view.closeDue(learner.id());
        LearnerProgress.Progress sheet = progress.of(learner);
        Cut<Attempt> cut = Cut.of(Attempt.before(learner.id(), before, SHOWN + 1), SHOWN);
        return new RecordPage(
                sheet,
                scores.of(learner.id()).stream()
                        .map(score -> ScoreRow.of(score, sets.get(score.setId(), score.setN()), learner.timeZone()))
                        .toList(),
                cut.rows().stream()
                        .map(attempt ->
                                AttemptRow.of(attempt, sets.get(attempt.setId(), attempt.setN()), learner.timeZone()))
                        .toList(),
                cut.next(attempt -> attempt.id().toString()));
    }

    @CheckedTemplate(basePath = "home")
    static class Templates {

        /** @param page null for nobody known */
        static native TemplateInstance record(@Nullable RecordPage page);
    }
}
