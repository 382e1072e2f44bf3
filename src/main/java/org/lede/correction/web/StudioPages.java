package org.lede.correction.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lede.correction.QuestionHistories.History;
import org.lede.correction.QuestionHistories.Version;
import org.lede.correction.QuestionHistories;
import org.lede.correction.RuleOnQuestion;
import org.lede.library.ArticleTexts;
import org.lede.library.CorrectedSets;
import org.lede.library.Correction;
import org.lede.library.Display;
import org.lede.library.PublishedSet.PinnedArticle;
import org.lede.library.PublishedSet;
import org.lede.library.QuestionSet;
import org.lede.library.RulingType;
import org.lede.library.web.LocateText;
import org.lede.question.Answer;
import org.lede.question.InvalidContent;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.security.Requester;

/** Where editors see published questions with their keys, and correct them. */
@Path("/studio")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("editor")
class StudioPages {

    private final QuestionHistories histories;
    private final RuleOnQuestion rules;
    private final CorrectedSets sets;
    private final ArticleTexts texts;
    private final Requester requester;

    StudioPages(
            QuestionHistories histories,
            RuleOnQuestion rules,
            CorrectedSets sets,
            ArticleTexts texts,
            Requester requester) {
        this.histories = histories;
        this.rules = rules;
        this.sets = sets;
        this.texts = texts;
        this.requester = requester;
    }

    @GET
    @Path("sets/{slug}")
    @Transactional
    public TemplateInstance set(String slug) {
        return Templates.studioSet(QuestionSet.withSlug(slug)
                .map(sets::current)
                .orElseThrow(() -> Refused.notFound("question set")));
    }

    /** @param n the version to show; 0 for the one that is asked now */
    @GET
    @Path("questions/{question}")
    public TemplateInstance question(UUID question, @QueryParam("version") @DefaultValue("0") int n) {
        History history = histories.of(question);
        Version version = history.version(n == 0 ? history.currentN() : n);
        return Templates.ruling(page(version, version.question().content().key(), "", "", ""));
    }

    @POST
    @Path("questions/{question}/rulings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rule(
            UUID question,
            @FormParam("version") int n,
            @FormParam("type") @DefaultValue("") String type,
            @FormParam("reason") @DefaultValue("") String reason,
            MultivaluedMap<String, String> form) {
        Version version = histories.of(question).version(n);
        Map<String, Object> answer = version.question().content().answerTree(form);
        int status = 422;
        String problem;
        Optional<RulingType> known = RulingType.of(type);
        if (known.isEmpty()) {
            problem = "type-missing";
        } else if (reason.isBlank() || reason.strip().length() > RuleOnQuestion.Order.LONGEST_REASON) {
            problem = "reason-missing";
        } else {
            Object ruled = known.get() == RulingType.VOID ? null : answer;
            try {
                rules.rule(
                        requester.requireLearner(),
                        question,
                        new RuleOnQuestion.Order(n, known.get(), ruled, reason.strip()));
                return Response.seeOther(URI.create("/studio/questions/" + question + "?version=" + n))
                        .build();
            } catch (InvalidContent e) {
                problem = e.problems().get(0).code();
            } catch (Refused e) {
                if (e.refusal() != Refusal.RULING_CHANGES_NOTHING) {
                    throw e;
                }
                status = 409;
                problem = e.refusal().code();
            }
        }
        return Response.status(status)
                .entity(Templates.ruling(page(version, new Draft(answer), type, reason, problem)))
                .build();
    }

    /** Where a reload after {@link #rule} leads. */
    @GET
    @Path("questions/{question}/rulings")
    public Response back(UUID question) {
        return Response.seeOther(URI.create("/studio/questions/" + question)).build();
    }

    private RulingPage page(Version version, Answer given, String type, String reason, String problem) {
        PinnedArticle article = version.set().article();
        return RulingPage.of(
                version,
                given,
                LocateText.of(texts.get(article.id(), article.n()), Display.FULL),
                type,
                reason,
                problem,
                rules.regrading(version.question().corrections().stream()
                        .map(Correction::ruling)
                        .toList()));
    }

    /** An answer as it was sent, to be shown in the form again although it may be unreadable. */
    private record Draft(Map<String, Object> tree) implements Answer {}

    @CheckedTemplate(basePath = "correction", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance ruling(RulingPage page);

        static native TemplateInstance studioSet(PublishedSet set);
    }
}
