package org.lede.reader.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.Attempt;
import org.lede.attempt.Attempts;
import org.lede.attempt.LearnerResults;
import org.lede.library.CorrectedSets;
import org.lede.people.Learner;
import org.lede.reader.LearnerProgress;
import org.lede.reader.web.RecordPage.AttemptRow;
import org.lede.reader.web.RecordPage.ScoreRow;
import org.lede.shared.Slice;
import org.lede.web.language.PageLanguage;
import org.lede.web.security.Requester;

/** The learner's own page: what they know, what comes next, how it went over time, every attempt. */
@Path("/me")
@Produces(MediaType.TEXT_HTML)
class RecordPages {

    private static final int SHOWN = 20;

    private final Requester requester;
    private final Attempts attempts;
    private final LearnerProgress progress;
    private final LearnerResults results;
    private final CorrectedSets sets;
    private final PageLanguage language;
    private final Clock clock;

    RecordPages(
            Requester requester,
            Attempts attempts,
            LearnerResults results,
            LearnerProgress progress,
            CorrectedSets sets,
            PageLanguage language,
            Clock clock) {
        this.requester = requester;
        this.attempts = attempts;
        this.progress = progress;
        this.results = results;
        this.sets = sets;
        this.language = language;
        this.clock = clock;
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
        attempts.closeDue(learner.id());
        LearnerProgress.Progress sheet = progress.of(learner);
        Slice<Attempt> cut = Slice.of(Attempt.before(learner.id(), before, SHOWN + 1), SHOWN);
        Set<UUID> corrected = results.corrected(learner.id(), cut.rows());
        return new RecordPage(
                sheet,
                learner.dayBeginsLater(clock.instant()).orElse(null),
                language.startOfWeek(sheet.week().days().get(0).date()).getDayOfWeek(),
                results.history(learner.id()).stream()
                        .map(score ->
                                ScoreRow.of(score, sets.asPublished(score.setId(), score.setN()), learner.timeZone()))
                        .toList(),
                cut.rows().stream()
                        .map(attempt -> AttemptRow.of(
                                attempt,
                                sets.asPublished(attempt.setId(), attempt.setN()),
                                corrected.contains(attempt.id()),
                                learner.timeZone()))
                        .toList(),
                cut.next(attempt -> attempt.id().toString()));
    }

    @CheckedTemplate(basePath = "reader")
    static class Templates {

        /** @param page null for a visitor without a session */
        static native TemplateInstance record(@Nullable RecordPage page);
    }
}
