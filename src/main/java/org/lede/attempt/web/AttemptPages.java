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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AnswerQuestion;
import org.lede.attempt.AnswerQuestion.Submission;
import org.lede.attempt.AskedQuestion;
import org.lede.attempt.AttemptState;
import org.lede.attempt.Attempts;
import org.lede.attempt.ContestAnswer;
import org.lede.library.ArticleTexts;
import org.lede.library.DisplayLimit;
import org.lede.library.PublishedSet.PinnedArticle;
import org.lede.people.Role;
import org.lede.question.Answer;
import org.lede.question.InvalidContent;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.language.PageLanguage;
import org.lede.web.security.Requester;

/** The pages of a running attempt, one question at a time, and of its result. */
@Path("/attempts/{id}")
@Produces(MediaType.TEXT_HTML)
class AttemptPages {

    /** Less than a day, the longest that is kept. */
    private static final Pattern MILLIS = Pattern.compile("[0-7]?[0-9]{1,7}");

    private static final String SVG = "image/svg+xml";

    private static final char UNDECODABLE = '\uFFFD';

    private final Attempts attempts;
    private final AnswerQuestion answer;
    private final ContestAnswer contest;
    private final ArticleTexts texts;
    private final DisplayLimit limit;
    private final Requester requester;
    private final PageLanguage language;
    private final Clock clock;

    AttemptPages(
            Attempts attempts,
            AnswerQuestion answer,
            ContestAnswer contest,
            ArticleTexts texts,
            DisplayLimit limit,
            Requester requester,
            PageLanguage language,
            Clock clock) {
        this.attempts = attempts;
        this.answer = answer;
        this.contest = contest;
        this.texts = texts;
        this.limit = limit;
        this.requester = requester;
        this.language = language;
        this.clock = clock;
    }

    /**
     * @param number the question's position, from 1; 0 for the first without an answer
     * @param contested whether the answer was just contested
     * @param noted whether something was just decided about the fact before, which can be undone
     */
    @GET
    public Object get(
            UUID id,
            @QueryParam("n") @DefaultValue("0") int number,
            @QueryParam("contested") @DefaultValue("false") boolean contested,
            @QueryParam("noted") @DefaultValue("false") boolean noted) {
        AttemptState state = attempts.view(learner(), id);
        if (number == 0 && !state.attempt().isOpen()) {
            return seeOther(id, "/result");
        }
        return Templates.attempt(
                page(state, number == 0 ? state.next() : state.question(number)),
                contested ? "contested" : noted ? "noted" : null);
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
                    new Submission(content -> content.answerTree(form), confidence, millis(elapsedMs), true));
            return seeOther(id, answered.revealed() ? "?n=" + answered.position() : after(answered, go));
        } catch (InvalidContent e) {
            return again(id, question, e.problems().get(0).code(), form);
        } catch (Refused e) {
            if (e.refusal() == Refusal.NOT_ANSWERED) {
                return again(id, question, Refusal.NOT_ANSWERED.name(), form);
            }
            if (e.refusal() != Refusal.ALREADY_ANSWERED) {
                throw e;
            }
            AttemptState state = attempts.view(learner(), id);
            return Response.status(Response.Status.CONFLICT)
                    .entity(Templates.attempt(
                            page(state, state.asked(question)), e.refusal().code()))
                    .build();
        }
    }

    /** The learner says that the answer was right. */
    @POST
    @Path("contests")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response contest(UUID id, @FormParam("question") UUID question) {
        if (question == null) {
            throw new Refused(Refusal.INVALID_BODY, "The form names no question.");
        }
        return seeOther(
                id,
                "?contested=true&n=" + contest.contest(learner(), id, question).position());
    }

    /** Where a reload after {@link #contest} leads. */
    @GET
    @Path("contests")
    public Response afterContest(UUID id) {
        return seeOther(id, "");
    }

    /** Whether the browser sent bytes that aren't text, such as half a surrogate pair. */
    private static boolean isGarbled(MultivaluedMap<String, String> form) {
        return form.values().stream().flatMap(List::stream).anyMatch(value -> value.indexOf(UNDECODABLE) >= 0);
    }

    /** The time the script measured; null without a script, or if the value is impossible. */
    private static @Nullable Integer millis(String measured) {
        return MILLIS.matcher(measured).matches() ? Integer.valueOf(measured) : null;
    }

    /** Where to go on: where the learner wants, or to the next question, or from the last one to handing in. */
    private static String after(AskedQuestion answered, @Nullable Integer go) {
        if (go != null) {
            return "?n=" + go;
        }
        return answered.isLast() ? "/submission" : "?n=" + (answered.position() + 1);
    }

    /** The same question again, with the answer that was sent and what is wrong with it. */
    private Response again(UUID id, UUID question, String problem, MultivaluedMap<String, String> form) {
        AttemptState state = attempts.view(learner(), id);
        return Response.status(422)
                .entity(Templates.attempt(filledIn(state, state.asked(question), form, problem), null))
                .build();
    }

    /** The question again in another language, with the answer as far as it was filled in. */
    @POST
    @Path("language")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response inAnotherLanguage(
            UUID id,
            @FormParam("question") @Nullable UUID question,
            @FormParam("language") @Nullable String chosen,
            MultivaluedMap<String, String> form,
            @Context UriInfo uri) {
        AttemptState state = attempts.view(learner(), id);
        AskedQuestion asked = question == null ? state.next() : state.asked(question);
        NewCookie cookie = language.choose(chosen, uri);
        boolean isEmpty =
                asked.content().answerTree(form).equals(Answer.BLANK.tree()) && !form.containsKey("confidence");
        Response.ResponseBuilder response = !state.attempt().isOpen() || asked.revealed() || isEmpty
                ? Response.fromResponse(seeOther(id, "?n=" + asked.position()))
                : Response.ok(Templates.attempt(filledIn(state, asked, form, null), null));
        return response.cookie(cookie).build();
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
        AttemptState state = attempts.view(learner(), id);
        if (!state.attempt().isOpen()) {
            return seeOther(id, "/result");
        }
        return Templates.handIn(page(state, state.next()));
    }

    @POST
    @Path("submission")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(UUID id) {
        attempts.submit(learner(), id);
        return seeOther(id, "/result");
    }

    @GET
    @Path("result")
    public Object result(UUID id) {
        AttemptState state = attempts.view(learner(), id);
        if (state.attempt().isOpen()) {
            return seeOther(id, "");
        }
        return Templates.result(result(state));
    }

    /** What a learner may show others: a picture of the score, without a name and without an answer. */
    @GET
    @Path("share")
    public Object share(UUID id, @Context UriInfo uri) {
        AttemptState state = attempts.view(learner(), id);
        if (state.attempt().isOpen()) {
            return seeOther(id, "");
        }
        return Templates.share(
                result(state),
                uri.getBaseUriBuilder()
                        .path("sets")
                        .path(state.set().slug())
                        .build()
                        .toString());
    }

    @GET
    @Path("card.svg")
    @Produces(SVG)
    public Response card(UUID id) {
        AttemptState state = attempts.view(learner(), id);
        if (state.attempt().isOpen()) {
            throw Refused.notFound("card");
        }
        // Rendered here, since a template's response has the type of the template's file.
        return Response.ok(Templates.card(ShareCard.of(result(state))).render(), SVG)
                .build();
    }

    private ResultPage result(AttemptState state) {
        return new ResultPage(
                state,
                state.questions().stream().map(asked -> view(state, asked)).toList(),
                requester.hasRole(Role.EDITOR.wire()),
                clock.instant());
    }

    private AttemptPage page(AttemptState state, AskedQuestion asked) {
        String stated = asked.stated().map(one -> String.valueOf(one.level())).orElse("");
        return AttemptPage.of(state, view(state, asked), asked.given(), null, stated, clock.instant());
    }

    private AttemptPage filledIn(
            AttemptState state, AskedQuestion asked, MultivaluedMap<String, String> form, @Nullable String problem) {
        String stated = form.containsKey("confidence") ? form.getFirst("confidence") : "";
        Answer draft = new Draft(asked.content().answerTree(form));
        return AttemptPage.of(state, view(state, asked), draft, problem, stated, clock.instant());
    }

    private QuestionView view(AttemptState state, AskedQuestion asked) {
        PinnedArticle article = asked.article();
        return new QuestionView(
                asked,
                texts.get(article.id(), article.n()),
                state.viewer().display().atMost(limit.displayLimit()));
    }

    private UUID learner() {
        return requester.learner().orElseThrow(() -> Refused.notFound("attempt"));
    }

    private static Response seeOther(UUID attempt, String rest) {
        return Response.seeOther(URI.create("/attempts/" + attempt + rest)).build();
    }

    /** An answer as it was sent, to be shown in the form again although it may be unreadable. */
    private record Draft(Map<String, Object> tree) implements Answer {}

    @CheckedTemplate(basePath = "attempt", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance attempt(AttemptPage page, @Nullable String notice);

        static native TemplateInstance handIn(AttemptPage page);

        static native TemplateInstance result(ResultPage page);

        static native TemplateInstance share(ResultPage page, String url);

        static native TemplateInstance card(ShareCard card);
    }
}
