package org.lede.studio.web;

import static org.lede.studio.DraftContent.string;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lede.library.Display;
import org.lede.library.Publication.NewQuestion;
import org.lede.library.content.ArticleReader;
import org.lede.library.content.ContentProblem;
import org.lede.library.content.ContentReader;
import org.lede.library.web.KindTemplates;
import org.lede.library.web.LocateText;
import org.lede.library.web.Shown;
import org.lede.question.Kind;
import org.lede.question.Question;
import org.lede.shared.Refused;
import org.lede.studio.DraftContent;

/** Where an author writes a question about a fact, beside what the learner will see and what the gate says. */
@Path("/studio/drafts/{id}/questions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("author")
class QuestionPages {

    /** Stands for the ref of a question that has none yet, while it is looked at. */
    private static final String UNNAMED = "new-question";

    private final OwnDrafts own;

    QuestionPages(OwnDrafts own) {
        this.own = own;
    }

    /** An empty form for a question of that kind. */
    @GET
    public Response blank(
            UUID id,
            @QueryParam("fact") @DefaultValue("") String fact,
            @QueryParam("kind") @DefaultValue("") String kind) {
        if (kind.isEmpty()) {
            return OwnDrafts.redirect(id, "");
        }
        DraftContent content = own.content(id);
        QuestionForm form = QuestionForm.about(fact(content, fact), kind(kind));
        return Response.ok(page(id, content, form, false)).build();
    }

    @GET
    @Path("{ref}")
    public TemplateInstance get(UUID id, String ref) {
        DraftContent content = own.content(id);
        return page(id, content, stored(content, ref), true);
    }

    /**
     * @param ref of the question to change; empty for a new one
     * @param what save, look (without saving), delete or up
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(
            UUID id,
            @FormParam("ref") @DefaultValue("") String ref,
            @FormParam("fact") @DefaultValue("") String fact,
            @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("what") @DefaultValue("save") String what,
            MultivaluedMap<String, String> form) {
        DraftContent content = own.content(id);
        QuestionForm before =
                ref.isEmpty() ? QuestionForm.about(fact(content, fact), kind(kind)) : stored(content, ref);
        if (what.equals("delete") || what.equals("up")) {
            own.change(id, now -> what.equals("up") ? now.withQuestionUp(ref) : now.withoutQuestion(ref));
            return OwnDrafts.redirect(id, "fact-" + before.fact());
        }
        QuestionForm typed = explained(QuestionForm.typed(before, form), content);
        if (what.equals("look")) {
            return Response.ok(page(id, content, typed, true)).build();
        }
        own.change(id, now -> now.withQuestion(named(typed, ref.isEmpty() ? freeRef(typed.tree(), now) : ref)));
        return OwnDrafts.redirect(id, "fact-" + typed.fact());
    }

    /** Without an explanation of the author's, the article's own words explain the answer. */
    private static QuestionForm explained(QuestionForm typed, DraftContent content) {
        String quotes = content.fact(typed.fact()).map(Quotes::lines).orElse("").replace("\n", " […] ");
        if (!typed.explanation().isEmpty() || quotes.isEmpty()) {
            return typed;
        }
        Map<String, Object> tree = new LinkedHashMap<>(typed.tree());
        tree.put("explanation", "“" + quotes + "”");
        return new QuestionForm(typed.kind(), tree);
    }

    /** A ref for a new question. It is public before the answer, so nothing of the key may be in it. */
    static String freeRef(Map<String, Object> question, DraftContent content) {
        String kind = string(question, "kind");
        boolean stemIsClaim = kind.equals(Kind.VERDICT.wire()) || kind.equals(Kind.LOCATE.wire());
        return content.freeRef(stemIsClaim ? kind : QuestionForm.plain(question.get("stem")), "question");
    }

    private static Map<String, Object> named(QuestionForm form, String ref) {
        Map<String, Object> question = new LinkedHashMap<>(form.tree());
        question.put("ref", ref);
        return question;
    }

    /** @param judged whether what the gate says of the question is shown, and how learners will see it */
    private static TemplateInstance page(UUID id, DraftContent content, QuestionForm form, boolean judged) {
        String ref = form.ref().isEmpty() ? UNNAMED : form.ref();
        DraftContent whole = content.withQuestion(named(form, ref));
        ContentReader read = judged ? ContentReader.read(whole.tree()) : null;
        NewQuestion readable = read == null ? null : read.questions().get(ref);
        Map<String, Object> fact = content.fact(form.fact()).orElse(Map.of());
        return Templates.question(
                id.toString(),
                form,
                new About(string(fact, "statement"), Quotes.lines(fact), string(content.article(), "language")),
                read == null ? List.of() : problems(whole, ref, read),
                readable == null ? null : preview(readable, read));
    }

    private static List<ContentProblem> problems(DraftContent content, String ref, ContentReader read) {
        return content.placedQuestions().entrySet().stream()
                .filter(placed -> ref.equals(placed.getValue().get("ref")))
                .findFirst()
                .map(placed -> DraftPage.under(placed.getKey(), read.problems()))
                .orElse(List.of());
    }

    /** The question as learners get it. */
    private static RawString preview(NewQuestion question, ContentReader read) {
        return read.article()
                .map(article -> KindTemplates.form(
                        question.content().published(UNNAMED),
                        Shown.open(article.imprint().language(), null, null, toLocateIn(article, question.content()))))
                .orElse(new RawString(""));
    }

    /** The sentences to pick from, which only one kind of question shows. */
    static List<LocateText> toLocateIn(ArticleReader article, Question question) {
        return question.kind() == Kind.LOCATE ? LocateText.of(article.text(), Display.FULL) : List.of();
    }

    private static QuestionForm stored(DraftContent content, String ref) {
        Map<String, Object> question = content.question(ref).orElseThrow(() -> Refused.notFound("question"));
        return new QuestionForm(kind(string(question, "kind")), question);
    }

    private static Map<String, Object> fact(DraftContent content, String ref) {
        return content.fact(ref).orElseThrow(() -> Refused.notFound("fact"));
    }

    private static Kind kind(String wire) {
        return Kind.of(wire).orElseThrow(() -> Refused.notFound("kind of question"));
    }

    /** The fact that the question is about. */
    public record About(String statement, String quotes, String language) {}

    @CheckedTemplate(basePath = "studio")
    static class Templates {

        /** @param preview null where the question can't be shown yet */
        static native TemplateInstance question(
                String id, QuestionForm form, About about, List<ContentProblem> problems, RawString preview);
    }
}
