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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lede.correction.AppendRuling;
import org.lede.correction.QuestionHistories;
import org.lede.correction.QuestionHistory.Version;
import org.lede.correction.QuestionHistory;
import org.lede.correction.RuleOnQuestion;
import org.lede.evidence.ArticleText;
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

/** Where editors look at published questions with their keys, and correct them. */
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
        QuestionSet set = QuestionSet.withSlug(slug).orElseThrow(() -> Refused.notFound("question set"));
        return Templates.studioSet(sets.get(set.id(), set.currentN()));
    }

    /** @param n the version to show; 0 for the one that is asked now */
    @GET
    @Path("questions/{question}")
    public TemplateInstance question(UUID question, @QueryParam("version") @DefaultValue("0") int n) {
        Version version = version(question, n);
        return Templates.ruling(page(version, version.question().content().key(), Sent.NOTHING, ""));
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
        Version version = version(question, n);
        Map<String, Object> answer = version.question().content().answerTree(form);
        Sent sent = new Sent(type, reason);
        String problem = problem(sent);
        if (!problem.isEmpty()) {
            return again(422, version, answer, sent, problem);
        }
        RulingType known = RulingType.of(type).orElseThrow();
        try {
            rules.rule(
                    requester.requireLearner(),
                    question,
                    new AppendRuling.Order(n, known, known == RulingType.VOID ? null : answer, reason.strip()));
        } catch (InvalidContent e) {
            return again(422, version, answer, sent, e.problems().get(0).code());
        } catch (Refused e) {
            if (e.refusal() != Refusal.RULING_CHANGES_NOTHING) {
                throw e;
            }
            return again(409, version, answer, sent, e.refusal().code());
        }
        return Response.seeOther(URI.create("/studio/questions/" + question + "?version=" + n))
                .build();
    }

    /** Where a reload after {@link #rule} leads. */
    @GET
    @Path("questions/{question}/rulings")
    public Response back(UUID question) {
        return Response.seeOther(URI.create("/studio/questions/" + question)).build();
    }

    private static String problem(Sent sent) {
        if (RulingType.of(sent.type()).isEmpty()) {
            return "type-missing";
        }
        return sent.reason().isBlank() || sent.reason().strip().length() > AppendRuling.Order.LONGEST_REASON
                ? "reason-missing"
                : "";
    }

    private Response again(int status, Version version, Map<String, Object> answer, Sent sent, String problem) {
        return Response.status(status)
                .entity(Templates.ruling(page(version, new Draft(answer), sent, problem)))
                .build();
    }

    private Version version(UUID question, int n) {
        QuestionHistory history = histories.of(question);
        return history.version(n == 0 ? history.currentN() : n)
                .orElseThrow(() -> Refused.notFound("question version"));
    }

    private RulingPage page(Version version, Answer given, Sent sent, String problem) {
        PinnedArticle article = version.set().article();
        ArticleText text = texts.get(article.id(), article.n());
        List<UUID> rulings = version.question().corrections().stream()
                .map(Correction::ruling)
                .toList();
        return RulingPage.of(
                version, given, LocateText.of(text, Display.FULL), sent, problem, rules.regrading(rulings));
    }

    /**
     * What was filled in besides the answer.
     *
     * @param type of the ruling, empty for none
     */
    public record Sent(String type, String reason) {

        static final Sent NOTHING = new Sent("", "");
    }

    /** What was sent and can't be read as an answer, to be shown in the form again. */
    private record Draft(Map<String, Object> tree) implements Answer {}

    @CheckedTemplate(basePath = "correction", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance ruling(RulingPage page);

        static native TemplateInstance studioSet(PublishedSet set);
    }
}
