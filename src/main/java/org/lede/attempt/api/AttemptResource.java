package org.lede.attempt.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AnswerQuestion.Submission;
import org.lede.attempt.AnswerQuestion;
import org.lede.attempt.AskedQuestion;
import org.lede.attempt.AttemptState;
import org.lede.attempt.StartAttemptOnce;
import org.lede.attempt.SubmitAttempt;
import org.lede.attempt.ViewAttempt;
import org.lede.library.ArticleTexts;
import org.lede.library.InvalidAnswers;
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

    private final StartAttemptOnce start;
    private final ViewAttempt view;
    private final AnswerQuestion answer;
    private final SubmitAttempt submit;
    private final ArticleTexts texts;
    private final Requester requester;
    private final RateLimits limits;

    AttemptResource(
            StartAttemptOnce start,
            ViewAttempt view,
            AnswerQuestion answer,
            SubmitAttempt submit,
            ArticleTexts texts,
            Requester requester,
            RateLimits limits) {
        this.start = start;
        this.view = view;
        this.answer = answer;
        this.submit = submit;
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
        return AttemptView.of(view.view(requester.requireLearner(), id));
    }

    @PUT
    @Path("{id}/answers/{question}")
    public Object answer(UUID id, UUID question, @NotNull @Valid NewAnswer request) {
        Submission submission = new Submission(content -> request.answer(), request.confidence(), request.elapsedMs());
        try {
            AskedQuestion answered = answer.answer(requester.requireLearner(), id, question, submission);
            return answered.revealed() ? revealed(answered) : new SavedView(question, answered);
        } catch (InvalidContent e) {
            throw InvalidAnswers.refusal(Refusal.INVALID_ANSWER, e);
        }
    }

    private RevealedView revealed(AskedQuestion question) {
        return RevealedView.of(
                question,
                question.article(),
                texts.get(question.article().id(), question.article().n()));
    }

    @DELETE
    @Path("{id}/answers/{question}")
    public void clear(UUID id, UUID question) {
        answer.clear(requester.requireLearner(), id, question);
    }

    @POST
    @Path("{id}/submission")
    @Consumes(MediaType.WILDCARD)
    public ResultView submit(UUID id) {
        return result(submit.submit(requester.requireLearner(), id));
    }

    @GET
    @Path("{id}/result")
    public ResultView result(UUID id) {
        AttemptState state = view.view(requester.requireLearner(), id);
        if (state.attempt().isOpen()) {
            throw new Refused(Refusal.NOT_SUBMITTED, "Hand the attempt in first.");
        }
        return result(state);
    }

    private ResultView result(AttemptState state) {
        return ResultView.of(
                state,
                texts.get(state.set().article().id(), state.set().article().n()));
    }
}
