package org.lede.studio.web;

import static org.lede.studio.DraftContent.string;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.library.Article;
import org.lede.library.Visibility;
import org.lede.library.content.ContentReader;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.studio.Draft;
import org.lede.studio.DraftContent;
import org.lede.studio.Drafts;
import org.lede.web.security.Requester;

/** Where an author makes facts of an article's sentences, composes its set and publishes it. */
@Path("/studio/drafts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("author")
class EditorPages {

    private final Drafts drafts;
    private final OwnDrafts own;
    private final Requester requester;

    EditorPages(Drafts drafts, OwnDrafts own, Requester requester) {
        this.drafts = drafts;
        this.own = own;
        this.requester = requester;
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance get(UUID id) {
        return page(id, NewFact.NONE, "");
    }

    /** Makes a fact of the sentences that were ticked, or of the article's words that were typed. */
    @POST
    @Path("{id}/facts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response addFact(
            UUID id,
            @FormParam("sentence") @Nullable List<Integer> sentences,
            @FormParam("quote") @DefaultValue("") String quote,
            @FormParam("statement") @DefaultValue("") String statement) {
        NewFact typed = new NewFact(sentences == null ? List.of() : sentences, quote.strip(), statement.strip());
        List<Object> evidence = evidence(typed, own.content(id));
        if (evidence.isEmpty()) {
            return Response.status(422).entity(page(id, typed, "no-evidence")).build();
        }
        String claim = typed.statement.isEmpty() ? firstQuote(evidence) : typed.statement;
        List<Map<String, Object>> facts = own.change(id, content -> content.withFact(fact(content, claim, evidence)))
                .facts();
        return OwnDrafts.redirect(id, "fact-" + string(facts.get(facts.size() - 1), "ref"));
    }

    private static Map<String, Object> fact(DraftContent content, String claim, List<Object> evidence) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("ref", content.freeRef(claim, "fact"));
        fact.put("statement", claim);
        fact.put("evidence", evidence);
        return fact;
    }

    /** Where a reload after {@link #addFact} leads. */
    @GET
    @Path("{id}/facts")
    public Response back(UUID id) {
        return OwnDrafts.redirect(id, "");
    }

    /** @param what save, or delete with its questions */
    @POST
    @Path("{id}/facts/{ref}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeFact(
            UUID id,
            String ref,
            @FormParam("what") @DefaultValue("save") String what,
            @FormParam("quotes") @DefaultValue("") String quotes,
            @FormParam("statement") @DefaultValue("") String statement) {
        boolean deleted = what.equals("delete");
        own.change(id, content -> {
            Map<String, Object> before = content.fact(ref).orElseThrow(() -> Refused.notFound("fact"));
            return deleted ? content.withoutFact(ref) : content.withFact(changed(before, statement, quotes));
        });
        return OwnDrafts.redirect(id, deleted ? "facts" : "fact-" + ref);
    }

    private static Map<String, Object> changed(Map<String, Object> before, String statement, String quotes) {
        Map<String, Object> fact = new LinkedHashMap<>(before);
        fact.put("statement", statement.strip());
        fact.put("evidence", Quotes.typed(quotes, before));
        return fact;
    }

    @POST
    @Path("{id}/set")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeSet(
            UUID id,
            @FormParam("slug") @DefaultValue("") String slug,
            @FormParam("title") @DefaultValue("") String title,
            @FormParam("description") @DefaultValue("") String description,
            @FormParam("mode") @Nullable List<String> modes,
            @FormParam("timeLimit") @DefaultValue("") String timeLimit) {
        own.change(id, content -> {
            Map<String, Object> set = new LinkedHashMap<>(
                    content.sets().isEmpty() ? Map.of() : content.sets().get(0));
            set.put("slug", slug.strip());
            set.put("title", title.strip());
            set.put("description", description.strip());
            set.put("modes", modes == null ? List.of() : modes);
            if (timeLimit.isBlank()) {
                set.remove("timeLimit");
            } else {
                set.put("timeLimit", timeLimit.strip());
            }
            return content.withSet(set);
        });
        return OwnDrafts.redirect(id, "set");
    }

    @POST
    @Path("{id}/publication")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(UUID id, @FormParam("visibility") @DefaultValue("") String visibility) {
        Visibility wanted = Visibility.of(visibility).orElse(Visibility.PRIVATE);
        UUID author = requester.requireLearner();
        try {
            String slug = drafts.publish(author, id, drafts.get(author, id).version(), wanted);
            return Response.seeOther(URI.create("/articles/" + slug)).build();
        } catch (Refused e) {
            if (e.refusal() != Refusal.INVALID_CONTENT && e.refusal() != Refusal.DRAFT_CHANGED) {
                throw e;
            }
            boolean slugTaken =
                    e.faults().stream().anyMatch(fault -> fault.code().equals("SLUG_TAKEN"));
            return Response.status(e.refusal() == Refusal.DRAFT_CHANGED ? 409 : 422)
                    .entity(page(
                            id,
                            NewFact.NONE,
                            slugTaken ? "slug-taken" : e.refusal().code()))
                    .build();
        }
    }

    private static List<Object> evidence(NewFact typed, DraftContent content) {
        if (!typed.quote.isEmpty()) {
            return Quotes.typed(typed.quote, Map.of());
        }
        return ContentReader.article(content.article())
                .<List<Object>>map(article -> new ArrayList<>(new Quotes(article).ofSentences(typed.sentences)))
                .orElse(List.of());
    }

    private static String firstQuote(List<Object> evidence) {
        return evidence.get(0) instanceof Map<?, ?> quote ? String.valueOf(quote.get("quote")) : "";
    }

    private TemplateInstance page(UUID id, NewFact typed, String problem) {
        Draft draft = drafts.get(requester.requireLearner(), id);
        DraftContent content = new DraftContent(draft.content());
        Optional<Article> article =
                Optional.ofNullable(draft.articleId()).map(published -> Article.<Article>findById(published));
        return Templates.draft(
                DraftPage.of(
                        new DraftPage.Head(
                                id.toString(),
                                draft.updatedAt().atZone(requester.require().timeZone()),
                                draft.isChangedSince(),
                                article.map(one -> one.visibility().wire()).orElse(""),
                                article.map(one -> "/articles/" + one.slug()).orElse("")),
                        content,
                        ContentReader.read(content.tree())),
                typed,
                problem);
    }

    /** The form of a new fact as it was sent. */
    public record NewFact(List<Integer> sentences, String quote, String statement) {

        static final NewFact NONE = new NewFact(List.of(), "", "");

        public boolean ticked(int sentence) {
            return sentences.contains(sentence);
        }
    }

    @CheckedTemplate(basePath = "studio")
    static class Templates {

        static native TemplateInstance draft(DraftPage page, NewFact typed, String problem);
    }
}
