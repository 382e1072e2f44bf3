package org.lede.attempt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lede.library.Display;
import org.lede.library.Mode;
import org.lede.library.PublishedSet;
import org.lede.question.Mark;
import org.lede.scheduling.Confidence;
import org.lede.scheduling.LearnerDay;
import org.lede.shared.Decimals;
import org.lede.shared.Json;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/**
 * An attempt with its questions and answers: everything that pages and responses show of it, read by one statement.
 *
 * @param changes of its score, by rulings after it was closed, the oldest first
 */
public record AttemptState(
        Attempt attempt,
        PublishedSet set,
        List<AskedQuestion> questions,
        List<ScoreChange> changes,
        Viewer viewer,
        Around around) {

    public AttemptState {
        questions = List.copyOf(questions);
        changes = List.copyOf(changes);
    }

    static AttemptState of(
            Attempt attempt,
            PublishedSet set,
            List<StoredAnswer> answers,
            List<ScoreChange> changes,
            Viewer viewer,
            Around around) {
        Map<UUID, StoredAnswer> byVersion =
                answers.stream().collect(Collectors.toMap(StoredAnswer::questionVersionId, Function.identity()));
        List<AskedQuestion> questions = new ArrayList<>();
        for (Attempt.Drawn one : attempt.drawn()) {
            questions.add(AskedQuestion.of(attempt, set, questions.size() + 1, byVersion.get(one.versionId())));
        }
        return new AttemptState(attempt, set, questions, changes, viewer, around);
    }

    /** The question at that position; the first or the last if there is no such position. */
    public AskedQuestion question(int position) {
        return questions.get(Math.min(Math.max(position, 1), questions.size()) - 1);
    }

    /** @throws Refused when the attempt doesn't ask the question of that id */
    public AskedQuestion asked(UUID questionId) {
        return questions.stream()
                .filter(question -> question.id().equals(questionId))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Refusal.QUESTION_NOT_IN_ATTEMPT, "This attempt has no question " + questionId + "."));
    }

    /** The first question without an answer, or else the last one. */
    public AskedQuestion next() {
        return questions.stream()
                .filter(question -> !question.isAnswered())
                .findFirst()
                .orElse(question(questions.size()));
    }

    List<StoredAnswer> answers() {
        return questions.stream()
                .map(AskedQuestion::stored)
                .filter(Objects::nonNull)
                .toList();
    }

    public int answered() {
        return answers().size();
    }

    /** How many questions have no answer yet. */
    public int left() {
        return questions.size() - answered();
    }

    /** The questions that did not earn all their points. */
    public List<AskedQuestion> missed() {
        return questions.stream().filter(question -> !question.mark().correct()).toList();
    }

    /** Whether practice ended before the question was answered, which is no mistake; a test says beforehand that it counts. */
    public boolean isUntried(AskedQuestion question) {
        return attempt.mode() == Mode.PRACTICE
                && !question.isAnswered()
                && !question.mark().correct();
    }

    /** Whether the result may show keys and proofs, beside the score and which answers were right. */
    public boolean isRevealed() {
        return attempt.reveals(set, false);
    }

    /** The certainty-based marks; empty if the learner never said how sure they were. */
    public Optional<Certainty> certainty() {
        IntSummaryStatistics marks = questions.stream()
                .flatMapToInt(question -> question.certaintyMark().stream())
                .summaryStatistics();
        int answers = (int) marks.getCount();
        return answers == 0
                ? Optional.empty()
                : Optional.of(new Certainty(answers, (int) marks.getSum(), answers * Confidence.HIGH.mark(true)));
    }

    /**
     * The sum of certainty-based marks, shown beside the score and never in its place.
     *
     * @param answers how many were rated
     * @param mark from −6 to 3 for each of them
     * @param most the sum if the learner had been sure of all of them, and right
     */
    public record Certainty(int answers, int mark, int most) {}

    /**
     * The score corrected for guessing; empty where blind picking earns nothing or everything, and where answers aren't
     * told: how much it earns depends on the keys.
     */
    public Optional<Guessing> guessing() {
        List<AskedQuestion> counted = questions.stream()
                .filter(question -> isRevealed() && !question.published().isVoid())
                .toList();
        double points = sum(counted, question -> question.published().points().doubleValue());
        double blind = sum(
                counted,
                question -> question.published().points().doubleValue()
                        * question.content().byChance());
        double earned = sum(counted, question -> question.earned().doubleValue());
        return Guessing.of(points, blind, earned);
    }

    private static double sum(List<AskedQuestion> questions, ToDoubleFunction<AskedQuestion> points) {
        return questions.stream().mapToDouble(points).sum();
    }

    /**
     * The score corrected for guessing, shown beside it and never in its place.
     *
     * @param points of all questions that count
     * @param blind the points that blind picking earns on average
     * @param corrected the points with 0 for those
     */
    public record Guessing(BigDecimal points, BigDecimal blind, BigDecimal corrected) {

        /** Empty where blind picking earns nothing or everything: then there is no score to correct. */
        static Optional<Guessing> of(double points, double blind, double earned) {
            if (blind == 0 || blind >= points) {
                return Optional.empty();
            }
            double corrected = points * Mark.correctedForGuessing(earned / points, blind / points);
            return Optional.of(new Guessing(rounded(points), rounded(blind), rounded(corrected)));
        }

        private static BigDecimal rounded(double points) {
            return Decimals.plain(BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP));
        }
    }

    /** A change of the score of a closed attempt by a ruling. */
    public record ScoreChange(UUID rulingId, BigDecimal before, BigDecimal after, Instant changedAt) {

        /** Reads rows that PostgreSQL has put into a JSON array; null is none. */
        @SuppressWarnings("unchecked")
        static List<ScoreChange> list(@Nullable String json) {
            return json == null
                    ? List.of()
                    : ((List<Map<String, Object>>) Json.read(json))
                            .stream()
                                    .map(row -> new ScoreChange(
                                            UUID.fromString((String) row.get("ruling_id")),
                                            new BigDecimal(
                                                    row.get("score_before").toString()),
                                            new BigDecimal(
                                                    row.get("score_after").toString()),
                                            OffsetDateTime.parse((String) row.get("changed_at"))
                                                    .toInstant()))
                                    .toList();
        }
    }

    /**
     * How the learner sees it.
     *
     * @param zone their time zone now
     * @param dayStart the hour at which their days begin
     * @param shortcuts whether single keys may answer
     * @param display how much of the article its rights allow to show
     */
    public record Viewer(ZoneId zone, int dayStart, boolean shortcuts, Display display) {

        /** The learner's day of that moment. */
        public LearnerDay dayOf(Instant moment) {
            return LearnerDay.of(moment, zone, dayStart);
        }
    }

    /**
     * What stands around the set now.
     *
     * @param article the title of its article
     * @param next the set that the article lists after it, null if it is the last
     */
    public record Around(String article, @Nullable NextSet next) {

        /** Of an attempt that has just begun, about which no page is shown. */
        static final Around UNREAD = new Around("", null);

        static Around of(String article, @Nullable String next) {
            if (next == null) {
                return new Around(article, null);
            }
            Map<?, ?> set = (Map<?, ?>) Json.read(next);
            return new Around(article, new NextSet((String) set.get("slug"), (String) set.get("title")));
        }
    }

    /** A set to go on with. */
    public record NextSet(String slug, String title) {}
}
