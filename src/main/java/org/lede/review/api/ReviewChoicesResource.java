package org.lede.review.api;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.StartAttempt;
import org.lede.people.Learner;
import org.lede.people.OwnAccount;
import org.lede.people.ReviewSettings;
import org.lede.review.DecideOnFact;
import org.lede.review.DueCard;
import org.lede.review.FactDecision;
import org.lede.review.RememberedFacts;
import org.lede.review.RememberedFacts.Remembered;
import org.lede.review.TodaysReview;
import org.lede.review.UndoLast;
import org.lede.review.UndoLast.Undone;
import org.lede.scheduling.Holiday;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.api.Cursors;
import org.lede.web.api.PageOf;
import org.lede.web.security.Requester;

/** What learners decide about their reviews: about single facts, the last card, how they are asked, and holidays. */
@Path("/api/v1/review")
@Produces(MediaType.APPLICATION_JSON)
class ReviewChoicesResource {

    private final TodaysReview todays;
    private final RememberedFacts facts;
    private final DecideOnFact decide;
    private final UndoLast undo;
    private final OwnAccount own;
    private final Requester requester;

    ReviewChoicesResource(
            TodaysReview todays,
            RememberedFacts facts,
            DecideOnFact decide,
            UndoLast undo,
            OwnAccount own,
            Requester requester) {
        this.todays = todays;
        this.facts = facts;
        this.decide = decide;
        this.undo = undo;
        this.own = own;
        this.requester = requester;
    }

    /** The cards that are left for today, each by its article alone. */
    @GET
    @Path("cards")
    @Transactional
    public Map<String, Object> cards() {
        return Map.of(
                "cards",
                DueCard.of(todays.of(learner()).left()).stream()
                        .map(card -> Map.of("article", card.article(), "title", card.title()))
                        .toList());
    }

    @POST
    @Path("undo")
    @Consumes(MediaType.WILDCARD)
    public Map<String, Object> undo() {
        Undone undone = undo.undo(requester.requireLearner());
        return undone.attempt() == null ? Map.of("fact", undone.fact()) : Map.of("attempt", undone.attempt());
    }

    @GET
    @Path("facts")
    @Transactional
    public PageOf<Map<String, Object>> facts(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        UUID after = Optional.ofNullable(Cursors.id(cursor)).orElse(RememberedFacts.FIRST);
        List<Remembered> rows = facts.of(learner(), after, limit + 1);
        return PageOf.of(rows, limit, Remembered::id, ReviewChoicesResource::tree);
    }

    @POST
    @Path("facts/{fact}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    public void decide(UUID fact, @NotNull @Valid Decision request) {
        decide.decide(requester.requireLearner(), fact, request.kind());
    }

    @GET
    @Path("settings")
    @Transactional
    public Map<String, Object> settings() {
        return tree(learner().reviewSettings());
    }

    @PUT
    @Path("settings")
    @Consumes(MediaType.APPLICATION_JSON)
    public void changeSettings(@NotNull @Valid NewSettings request) {
        own.changeReviewSettings(requester.requireLearner(), request.settings());
    }

    @PUT
    @Path("holiday")
    @Consumes(MediaType.APPLICATION_JSON)
    public void goAway(@NotNull @Valid NewHoliday request) {
        own.goAway(requester.requireLearner(), request.holiday());
    }

    @DELETE
    @Path("holiday")
    public void comeBack() {
        own.goAway(requester.requireLearner(), null);
    }

    private Learner learner() {
        return Learner.withId(requester.requireLearner()).orElseThrow(StartAttempt::gone);
    }

    private static Map<String, Object> tree(Remembered fact) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("fact", fact.id());
        tree.put("ref", fact.ref());
        tree.put("article", fact.article());
        tree.put("statement", fact.statement());
        tree.put("state", fact.state());
        tree.put("due", fact.putAside() == null ? fact.due() : null);
        tree.put("putAside", fact.putAside());
        return tree;
    }

    private static Map<String, Object> tree(ReviewSettings settings) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("dayStartHour", settings.dayStartHour());
        tree.put("perDay", settings.perDay());
        tree.put("desiredRetention", settings.desiredRetention());
        return tree;
    }

    /** @param decision what the learner says about the fact */
    public record Decision(
            @NotNull @Pattern(regexp = "known|reset|suspended|resumed") String decision) {

        FactDecision.Kind kind() {
            return FactDecision.Kind.valueOf(decision.toUpperCase(Locale.ROOT));
        }
    }

    /** @param perDay null for the installation's number, as is desiredRetention */
    public record NewSettings(
            @NotNull Integer dayStartHour,
            @Nullable Integer perDay,
            @Nullable Double desiredRetention) {

        ReviewSettings settings() {
            return new ReviewSettings(dayStartHour, perDay, desiredRetention);
        }
    }

    /** @param until the last day, not before the first */
    public record NewHoliday(
            @NotNull LocalDate from, @NotNull LocalDate until) {

        Holiday holiday() {
            if (until.isBefore(from)) {
                throw new Refused(
                        Refusal.INVALID_PARAMETER,
                        "The holiday ends before it begins.",
                        List.of(new Refused.Fault("/until", "OUT_OF_RANGE", "Not before the first day.")));
            }
            return new Holiday(from, until);
        }
    }
}
