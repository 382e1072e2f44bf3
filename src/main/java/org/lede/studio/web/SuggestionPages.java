package org.lede.studio.web;

import static org.lede.studio.DraftContent.string;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.evidence.EvidenceGate;
import org.lede.library.Publication.NewQuestion;
import org.lede.library.content.ArticleReader;
import org.lede.library.content.ContentReader;
import org.lede.library.content.FactsReader;
import org.lede.library.content.SetReader;
import org.lede.library.web.KindTemplates;
import org.lede.library.web.Shown;
import org.lede.question.Kind;
import org.lede.question.Question;
import org.lede.studio.DraftContent;
import org.lede.studio.drafting.Drafter;
import org.lede.studio.drafting.Suggestion;

/** Suggests questions about an article. None of them is in the draft before its author has taken it. */
@Path("/studio/drafts/{id}/suggestions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("author")
class SuggestionPages {

    private static final int MOST = 20;
    private static final Set<Kind> SHOWS_ITS_KEY =
            EnumSet.of(Kind.SINGLE_CHOICE, Kind.MULTIPLE_CHOICE, Kind.VERDICT, Kind.LOCATE);

    private final OwnDrafts own;

    SuggestionPages(OwnDrafts own) {
        this.own = own;
    }

    @GET
    public TemplateInstance get(UUID id) {
        DraftContent content = own.content(id);
        List<Offered> shown = ContentReader.article(content.article())
                .map(article -> {
                    EvidenceGate gate = article.gate();
                    return suggestions(article, content).stream()
                            .flatMap(one -> shown(one, article, gate).stream())
                            .toList();
                })
                .orElse(List.of());
        return Templates.suggestions(
                id.toString(), string(content.article(), "title"), string(content.article(), "language"), shown);
    }

    /** @param taken the refs of the suggestions to take */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(UUID id, @FormParam("take") @Nullable List<String> taken) {
        DraftContent seen = own.content(id);
        List<Suggestion> wanted = ContentReader.article(seen.article()).stream()
                .flatMap(article -> suggestions(article, seen).stream())
                .filter(one -> taken != null && taken.contains(string(one.question(), "ref")))
                .toList();
        own.change(id, now -> {
            DraftContent content = now;
            for (Suggestion one : wanted) {
                content = with(one, content);
            }
            return content;
        });
        return OwnDrafts.redirect(id, "facts");
    }

    /** Those whose question the draft doesn't have already. */
    private static List<Suggestion> suggestions(ArticleReader article, DraftContent content) {
        return Drafter.draft(
                        article.text(),
                        article.imprint().title(),
                        article.imprint().language(),
                        MOST)
                .stream()
                .filter(one -> !content.asks(one.question()))
                .toList();
    }

    /**
     * With the fact of the suggestion, unless the same is there, and its question, each named as if it had been typed: the
     * drafter's own names tell the sentence that proves them, which is the key of some questions.
     */
    private static DraftContent with(Suggestion suggestion, DraftContent content) {
        Map<String, Object> fact = new LinkedHashMap<>(suggestion.fact());
        String same = content.refOfFact(fact);
        String ref = same.isEmpty() ? content.freeRef(string(fact, "statement"), "fact") : same;
        fact.put("ref", ref);
        DraftContent withFact = same.isEmpty() ? content.withFact(fact) : content;
        Map<String, Object> question = new LinkedHashMap<>(suggestion.question());
        question.put("fact", ref);
        question.put("ref", QuestionPages.freeRef(question, withFact));
        return withFact.withQuestion(question);
    }

    /** Empty for one that can't be read as it is, which would be a fault of the drafter. */
    private static Optional<Offered> shown(Suggestion suggestion, ArticleReader article, EvidenceGate gate) {
        SetReader sets = new SetReader(article, gate, FactsReader.read(List.of(suggestion.fact()), gate));
        sets.read(Map.of("questions", List.of(suggestion.question())));
        return sets.questions().values().stream()
                .findFirst()
                .map(question -> new Offered(
                        string(suggestion.question(), "ref"),
                        string(suggestion.question(), "kind"),
                        Quotes.lines(suggestion.fact()),
                        revealed(question, article),
                        answer(question, article)));
    }

    private static RawString revealed(NewQuestion question, ArticleReader article) {
        return KindTemplates.form(
                question.content(),
                Shown.revealed(
                        article.imprint().language(),
                        null,
                        question.content().key(),
                        QuestionPages.toLocateIn(article, question.content())));
    }

    /** What has to be typed, in words; empty where the question itself shows what is right. */
    private static RawString answer(NewQuestion question, ArticleReader article) {
        Question content = question.content();
        return SHOWS_ITS_KEY.contains(content.kind())
                ? new RawString("")
                : KindTemplates.words(content, Shown.inWords(article.imprint().language(), content.key(), List.of()));
    }

    /**
     * @param question as learners see it once it is answered
     * @param answer in words; empty where the question shows it
     */
    public record Offered(String ref, String kind, String quotes, RawString question, RawString answer) {

        public boolean isTyped() {
            return !answer.getValue().isEmpty();
        }
    }

    @CheckedTemplate(basePath = "studio")
    static class Templates {

        static native TemplateInstance suggestions(String id, String title, String language, List<Offered> suggestions);
    }
}
