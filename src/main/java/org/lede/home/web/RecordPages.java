package org.lede.home.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.home.LearnerRecord;
import org.lede.learner.Learner;
import org.lede.platform.security.Requester;
import org.lede.questionset.Mode;
import org.lede.questionset.PublishedSet;
import org.lede.questionset.PublishedSets;
import org.lede.quiz.Attempt;
import org.lede.quiz.ViewAttempt;
import org.lede.scheduling.Calibration;
import org.lede.shared.Cut;

/** The learner's own page: scores by set, facts by article, every attempt. */
@Path("/me")
@Produces(MediaType.TEXT_HTML)
class RecordPages {

    private static final int SHOWN = 20;

    private final Requester requester;
    private final ViewAttempt view;
    private final LearnerRecord records;
    private final PublishedSets sets;

    RecordPages(Requester requester, ViewAttempt view, LearnerRecord records, PublishedSets sets) {
        this.requester = requester;
        this.view = view;
        this.records = records;
        this.sets = sets;
    }

    @GET
    @Transactional
    public TemplateInstance get(@QueryParam("before") @Nullable UUID before) {
        Optional<Learner> learner = requester.learner().flatMap(Learner::withId);
        return Templates.record(learner.map(someone -> page(someone, before)).orElse(RecordPage.EMPTY));
    }

    private RecordPage page(Learner learner, @Nullable UUID before) {
        view.closeDue(learner.id());
        Cut<Attempt> cut = Cut.of(Attempt.before(learner.id(), before, SHOWN + 1), SHOWN);
        return new RecordPage(
                records.of(learner.id()),
                cut.rows().stream()
                        .map(attempt -> Row.of(attempt, sets.get(attempt.setId(), attempt.setN()), learner.timeZone()))
                        .toList(),
                cut.next(attempt -> attempt.id().toString()));
    }

    /** @param next the attempt before which the next page begins, empty on the last */
    public record RecordPage(LearnerRecord.Sheet sheet, List<Row> attempts, String next) {

        static final RecordPage EMPTY =
                new RecordPage(new LearnerRecord.Sheet(List.of(), List.of(), List.of(), null), List.of(), "");

        public long right() {
            return sheet.articles().stream()
                    .mapToLong(LearnerRecord.ArticleLine::right)
                    .sum();
        }

        public long asked() {
            return sheet.facts().size();
        }

        /** One row for each confidence, from low to high; empty until enough was said. */
        public List<BandRow> bands() {
            return sheet.calibration() == null
                    ? List.of()
                    : sheet.calibration().bands().stream().map(BandRow::of).toList();
        }

        public List<SetRow> sets() {
            return sheet.sets().stream().map(SetRow::of).toList();
        }
    }

    /**
     * The answers of one stated confidence.
     *
     * @param level from 1 to 3
     * @param share of right answers in percent, −1 where there were no answers
     * @param from and {@code to} between which share in percent it pays to say so
     */
    public record BandRow(int level, int answers, long share, long from, long to) {

        static BandRow of(Calibration.Band band) {
            return new BandRow(
                    band.confidence().level(),
                    band.answers(),
                    band.share().isPresent() ? percent(band.share().getAsDouble()) : -1,
                    percent(band.confidence().from()),
                    percent(band.confidence().to()));
        }

        private static long percent(double share) {
            return Math.round(100 * share);
        }

        public long width() {
            return to - from;
        }
    }

    public record SetRow(PublishedSet set, BigDecimal best, BigDecimal bestOf, BigDecimal latest, BigDecimal latestOf) {

        static SetRow of(LearnerRecord.SetLine line) {
            Attempt best = line.scores().best();
            Attempt latest = line.scores().latest();
            return new SetRow(
                    line.set(),
                    best.score().orElseThrow(),
                    best.points(),
                    latest.score().orElseThrow(),
                    latest.points());
        }
    }

    /** @param score null while the attempt is open */
    public record Row(
            String url,
            ZonedDateTime when,
            PublishedSet set,
            boolean test,
            boolean full,
            @Nullable BigDecimal score,
            BigDecimal points) {

        static Row of(Attempt attempt, PublishedSet set, ZoneId zone) {
            return new Row(
                    "/attempts/" + attempt.id() + (attempt.isOpen() ? "" : "/result"),
                    attempt.submittedAt().orElse(attempt.startedAt()).atZone(zone),
                    set,
                    attempt.mode() == Mode.TEST,
                    attempt.isFull(),
                    attempt.score().orElse(null),
                    attempt.points());
        }
    }

    @CheckedTemplate(basePath = "home")
    static class Templates {

        static native TemplateInstance record(RecordPage page);
    }
}
