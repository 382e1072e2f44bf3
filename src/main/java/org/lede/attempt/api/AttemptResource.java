package org.lede.attempt.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AnswerQuestion;
import org.lede.attempt.AnswerQuestion.Submission;
import org.lede.attempt.AskedQuestion;
import org.lede.attempt.AttemptState;
import org.lede.attempt.Attempts;
import org.lede.attempt.ContestAnswer;
import org.lede.attempt.StartAttempt;
import org.lede.evidence.ArticleText;
import org.lede.library.ArticleTexts;
import org.lede.library.InvalidAnswers;
import org.lede.library.Mode;
import org.lede.library.PublishedSet.PinnedArticle;
import org.lede.question.InvalidContent;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.api.Created;
import org.lede.web.security.RateLimits;
import org.lede.web.security.Requester;

/** Attempts of the asking learner: begun, answered, handed in, read. */
@Path("/api/v1/attempts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class AttemptResource {

    private final StartAttempt start;
    private final Attempts attempts;
    private final AnswerQuestion answer;
    private final ContestAnswer contest;
    private final ArticleTexts texts;
    private final Requester requester;
    private final RateLimits limits;

    AttemptResource(
            StartAttempt start,
            Attempts attempts,
            AnswerQuestion answer,
            ContestAnswer contest,
            ArticleTexts texts,
            Requester requester,
            RateLimits limits) {
        this.start = start;
        this.attempts = attempts;
        this.answer = answer;
        this.contest = contest;
        this.texts = texts;
        this.requester = requester;
        this.limits = limits;
    }

    @POST
    public RestResponse<AttemptView> create(
            @NotNull @Valid NewAttempt request, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        UUID learner = requester.requireLearner();
        limits.takeAttempt(requester.address(), learner);
        AttemptState state = start.start(learner, request.order(), idempotencyKey);
        return Created.at("/api/v1/attempts/" + state.attempt().id(), AttemptView.of(state));
    }

    @GET
    @Path("{id}")
    public AttemptView get(UUID id) {
        return AttemptView.of(attempts.view(requester.requireLearner(), id));
    }

    @PUT
    @Path("{id}/answers/{question}")
    public Object answer(UUID id, UUID question, @NotNull @Valid NewAnswer request) {
        Submission submission =
                new Submission(content -> request.answer(), request.confidence(), request.elapsedMs(), false);
        try {
            AskedQuestion asked = answer.answer(requester.requireLearner(), id, question, submission);
            return asked.revealed()
                    ? RevealedView.of(asked, text(asked.article()))
                    : new SavedView(question, asked.answer().orElseThrow().tree(), true);
        } catch (InvalidContent e) {
            throw InvalidAnswers.refusal(Refusal.INVALID_ANSWER, e);
        }
    }

    @DELETE
    @Path("{id}/answers/{question}")
    public void clear(UUID id, UUID question) {
        answer.clear(requester.requireLearner(), id, question);
    }

    /** The learner says that a typed answer, which was refused, is right. */
    @POST
    @Path("{id}/answers/{question}/contest")
    @Consumes(MediaType.WILDCARD)
    public void contest(UUID id, UUID question) {
        contest.contest(requester.requireLearner(), id, question);
    }

    @POST
    @Path("{id}/submission")
    @Consumes(MediaType.WILDCARD)
    public ResultView submit(UUID id) {
        return result(attempts.submit(requester.requireLearner(), id));
    }

    @GET
    @Path("{id}/result")
    public ResultView result(UUID id) {
        AttemptState state = attempts.view(requester.requireLearner(), id);
        if (state.attempt().isOpen()) {
            throw new Refused(Refusal.NOT_SUBMITTED, "Hand the attempt in first.");
        }
        return result(state);
    }

    private ResultView result(AttemptState state) {
        return ResultView.of(state, text(state.set().article()));
    }

    private ArticleText text(PinnedArticle article) {
        return texts.get(article.id(), article.n());
    }

    /**
     * What to begin.
     *
     * @param set the set's slug
     * @param mode practice or test
     * @param seed gives the same draw and the same order of options every time; random if left out
     * @param count how many questions at the most; all if left out
     * @param missedOf an attempt of one's own whose missed questions to practise; the set as it is now if left out
     */
    public record NewAttempt(
            @NotBlank String set,
            @NotNull @Pattern(regexp = "practice|test") String mode,
            @Nullable Long seed,
            @Nullable @Min(1) @Max(1000) Integer count,
            @Nullable UUID missedOf) {

        StartAttempt.Order order() {
            return new StartAttempt.Order(set, Mode.of(mode).orElseThrow(), seed, count, missedOf);
        }
    }

    /**
     * An answer.
     *
     * @param answer by the question's kind; {@code {"dontKnow":true}} for every kind
     * @param confidence 1 guess, 2 think so, 3 sure
     * @param elapsedMs from question to answer, in milliseconds
     */
    public record NewAnswer(
            @Nullable Object answer,
            @Nullable @Min(1) @Max(3) Integer confidence,
            @Nullable @Min(0) @Max(86_400_000) Integer elapsedMs) {}

    /** A test's answer in canonical form, which will be marked at submission. */
    @RegisterForReflection(registerFullHierarchy = true) // no signature of a resource names it
    public record SavedView(UUID question, Map<String, Object> answer, boolean saved) {}
}
