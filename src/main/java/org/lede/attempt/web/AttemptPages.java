package org.lede.attempt.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AnswerQuestion.Submission;
import org.lede.attempt.AnswerQuestion;
import org.lede.attempt.AskedQuestion;
import org.lede.attempt.AttemptState;
import org.lede.attempt.SubmitAttempt;
import org.lede.attempt.ViewAttempt;
import org.lede.library.Mode;
import org.lede.question.Answer;
import org.lede.question.InvalidContent;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.language.PageLanguage;
import org.lede.web.security.Requester;

/** The pages of a running attempt: one question a screen, free to move between them, saved as the learner goes. */
@Path("/attempts/{id}")
@Produces(MediaType.TEXT_HTML)
class AttemptPages {

    /** Less than a day, which is the longest that is kept. */
    private static final Pattern MILLIS = Pattern.compile("[0-7]?[0-9]{1,7}");

    private static final char UNDECODABLE = '\uFFFD';

    private final ViewAttempt view;
    private final AnswerQuestion answer;
    private final SubmitAttempt submit;
    private final AttemptViews views;
    private final Requester requester;
    private final PageLanguage language;

    AttemptPages(
            ViewAttempt view,
            AnswerQuestion answer,
            SubmitAttempt submit,
            AttemptViews views,
            Requester requester,
            PageLanguage language) {
        this.view = view;
        this.answer = answer;
        this.submit = submit;
        this.views = views;
        this.requester = requester;
        this.language = language;
    }

    /** @param number the question's position, from 1; 0 for the first without an answer */
    @GET
    public Object get(UUID id, @QueryParam("n") @DefaultValue("0") int number) {
        AttemptState state = view.view(learner(), id);
        if (number == 0 && !state.attempt().isOpen()) {
            return seeOther(id, "/result");
        }
        AskedQuestion question = number == 0 ? state.next() : state.question(number);
        return Templates.attempt(views.page(state, question, null, null), null);
    }

    @POST
    @Path("answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            UUID id,
            @FormParam("question") UUID question,
            @FormParam("go") @Nullable Integer go,
            @FormParam("confidence") @Nullable @Min(1) @Max(3) Integer confidence,
            @FormParam("elapsedMs") @DefaultValue("") String elapsedMs,
            MultivaluedMap<String, String> form) {
        if (question == null) {
            throw new Refused(Refusal.INVALID_BODY, "The form names no question.");
        }
        if (isGarbled(form)) {
            return again(id, question, "ILLEGAL_CHARACTER", form);
        }
        try {
            AskedQuestion answered = answer.answer(
                    learner(),
                    id,
                    question,
                    new Submission(content -> content.answerTree(form), confidence, millis(elapsedMs)));
            return answered.revealed() ? seeOther(id, "?n=" + answered.position()) : goOn(id, answered.position(), go);
        } catch (InvalidContent e) {
            return again(id, question, e.problems().get(0).code(), form);
        } catch (Refused e) {
            return refused(e, id, question, go, form);
        }
    }

    /** Whether bytes came that are no text, such as half a surrogate pair; whoever types the sign for them means nothing by it. */
    private static boolean isGarbled(MultivaluedMap<String, String> form) {
        return form.values().stream().flatMap(List::stream).anyMatch(value -> value.indexOf(UNDECODABLE) >= 0);
    }

    /** What the script measured; nothing without one, and nothing that can't be. */
    private static @Nullable Integer millis(String measured) {
        return MILLIS.matcher(measured).matches() ? Integer.valueOf(measured) : null;
    }

    /** Nothing picked in a test is a question passed over; in practice it, and a second answer, need a word. */
    private Response refused(
            Refused refused, UUID id, UUID question, @Nullable Integer go, MultivaluedMap<String, String> form) {
        if (refused.refusal() == Refusal.ALREADY_ANSWERED) {
            AttemptState state = view.view(learner(), id);
            return Response.status(Response.Status.CONFLICT)
                    .entity(Templates.attempt(
                            views.page(state, asked(state, question), null, null),
                            refused.refusal().code()))
                    .build();
        }
        if (refused.refusal() != Refusal.NOT_ANSWERED) {
            throw refused;
        }
        AttemptState state = view.view(learner(), id);
        if (state.attempt().mode() == Mode.PRACTICE) {
            return again(id, question, Refusal.NOT_ANSWERED.name(), form);
        }
        answer.clear(learner(), id, question);
        return goOn(id, asked(state, question).position(), go);
    }

    /** The same question once more, with what was sent and what is wrong with it. */
    private Response again(UUID id, UUID question, String problem, MultivaluedMap<String, String> form) {
        AttemptState state = view.view(learner(), id);
        AskedQuestion asked = asked(state, question);
        Answer draft = new Draft(asked.content().answerTree(form));
        AttemptPage page = views.page(state, asked, draft, problem).stating(form.getFirst("confidence"));
        return Response.status(422).entity(Templates.attempt(page, null)).build();
    }

    private static AskedQuestion asked(AttemptState state, UUID question) {
        return state.questions().stream()
                .filter(one -> one.id().equals(question))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.QUESTION_NOT_IN_ATTEMPT, "This attempt doesn't ask that."));
    }

    /** To where the learner wanted, or to the question after, or behind the last one to handing in. */
    private Response goOn(UUID id, int position, @Nullable Integer go) {
        if (go != null) {
            return seeOther(id, "?n=" + go);
        }
        int total = view.view(learner(), id).questions().size();
        return position < total ? seeOther(id, "?n=" + (position + 1)) : seeOther(id, "/submission");
    }

    /** The question once more in another language, with what was filled in so far. */
    @POST
    @Path("language")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response inAnotherLanguage(
            UUID id,
            @FormParam("question") @Nullable UUID question,
            @FormParam("language") @Nullable String chosen,
            MultivaluedMap<String, String> form,
            @Context UriInfo uri) {
        AttemptState state = view.view(learner(), id);
        AskedQuestion asked = question == null ? state.next() : asked(state, question);
        NewCookie cookie = language.choose(chosen, uri);
        Map<String, Object> filledIn = asked.content().answerTree(form);
        if (!state.attempt().isOpen()
                || asked.revealed()
                || filledIn.equals(Answer.BLANK.tree()) && !form.containsKey("confidence")) {
            return Response.fromResponse(seeOther(id, "?n=" + asked.position()))
                    .cookie(cookie)
                    .build();
        }
        AttemptPage page = views.page(state, asked, new Draft(filledIn), null).stating(form.getFirst("confidence"));
        return Response.ok(Templates.attempt(page, null)).cookie(cookie).build();
    }

    @GET
    @Path("answers")
    public Response backFromAnswers(UUID id) {
        return seeOther(id, "");
    }

    @GET
    @Path("language")
    public Response backFromLanguage(UUID id) {
        return seeOther(id, "");
    }

    @GET
    @Path("submission")
    public Object handIn(UUID id) {
        AttemptState state = view.view(learner(), id);
        if (!state.attempt().isOpen() || state.attempt().mode() == Mode.PRACTICE) {
            return seeOther(id, state.attempt().isOpen() ? "" : "/result");
        }
        return Templates.handIn(views.page(state, state.next(), null, null));
    }

    @POST
    @Path("submission")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(UUID id) {
        submit.submit(learner(), id);
        return seeOther(id, "/result");
    }

    @GET
    @Path("result")
    public Object result(UUID id) {
        AttemptState state = view.view(learner(), id);
        return state.attempt().isOpen() ? seeOther(id, "") : Templates.result(views.result(state));
    }

    private UUID learner() {
        return requester.learner().orElseThrow(() -> Refused.notFound("attempt"));
    }

    private static Response seeOther(UUID attempt, String rest) {
        return Response.seeOther(URI.create("/attempts/" + attempt + rest)).build();
    }

    /** What was sent and can't be read as an answer, to be shown in the form again. */
    private record Draft(Map<String, Object> tree) implements Answer {}

    @CheckedTemplate(basePath = "attempt", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance attempt(AttemptPage page, @Nullable String notice);

        static native TemplateInstance handIn(AttemptPage page);

        static native TemplateInstance result(ResultPage page);
    }
}
