package org.lede.studio.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lede.library.QuestionSet;
import org.lede.library.content.Refs;
import org.lede.library.files.ContentFolder;
import org.lede.people.Role;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.studio.Draft;
import org.lede.studio.DraftContent;
import org.lede.studio.Drafts;
import org.lede.web.language.Language;
import org.lede.web.language.PageLanguage;
import org.lede.web.security.LearnerPrincipal;
import org.lede.web.security.Requester;

/** An author's drafts, and the article of each: title, source, text. */
@Path("/studio/drafts")
@Produces(MediaType.TEXT_HTML)
class DraftPages {

    private static final URI DRAFTS = URI.create("/studio/drafts");

    private final Drafts drafts;
    private final Requester requester;
    private final PageLanguage language;

    DraftPages(Drafts drafts, Requester requester, PageLanguage language) {
        this.drafts = drafts;
        this.requester = requester;
        this.language = language;
    }

    /** For those who may not write, how they may. */
    @GET
    public Response list() {
        if (!requester.hasRole(Role.AUTHOR.wire())) {
            Optional<LearnerPrincipal> visitor = requester.principal();
            return Response.status(visitor.isEmpty() ? 401 : 403)
                    .entity(Templates.closed(
                            visitor.map(LearnerPrincipal::isGuest).orElse(true)))
                    .build();
        }
        ZoneId zone = requester.require().timeZone();
        return Response.ok(Templates.drafts(drafts.of(author()).stream()
                        .map(draft -> Row.of(draft, zone))
                        .toList()))
                .build();
    }

    @GET
    @Path("new")
    @RolesAllowed("author")
    public TemplateInstance blank() {
        return Templates.article("", 0, ArticleForm.empty(language.get().tag()), "");
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("author")
    @Transactional
    public Response create(MultivaluedMap<String, String> form) {
        ArticleForm typed = ArticleForm.typed(Map.of(), form);
        if (!typed.isComplete()) {
            return Response.status(422)
                    .entity(Templates.article("", 0, typed, "incomplete"))
                    .build();
        }
        DraftContent content = DraftContent.of(
                typed.tree(),
                setSlug(typed.value("title")),
                typed.value("title"),
                words(typed.value("language")).setDescription());
        return OwnDrafts.redirect(drafts.create(author(), content.tree()).id(), "");
    }

    /** In the article's language where pages have it, since the set is its readers'. */
    private StudioMessages words(String articleLanguage) {
        String tag = Language.of(Locale.forLanguageTag(articleLanguage).getLanguage())
                .orElse(language.get())
                .tag();
        return MessageBundles.get(StudioMessages.class, Localized.Literal.of(tag));
    }

    @GET
    @Path("{id}/article")
    @RolesAllowed("author")
    public TemplateInstance article(UUID id) {
        Draft draft = drafts.get(author(), id);
        return Templates.article(
                id.toString(), draft.version(), new ArticleForm(new DraftContent(draft.content()).article()), "");
    }

    @POST
    @Path("{id}/article")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("author")
    public Response save(
            UUID id, @FormParam("version") @DefaultValue("0") int seen, MultivaluedMap<String, String> form) {
        Draft draft = drafts.get(author(), id);
        DraftContent content = new DraftContent(draft.content());
        ArticleForm typed = ArticleForm.typed(content.article(), form);
        if (!typed.isComplete()) {
            return Response.status(422)
                    .entity(Templates.article(id.toString(), seen, typed, "incomplete"))
                    .build();
        }
        try {
            drafts.change(author(), id, seen, content.withArticle(typed.tree()).tree());
            return OwnDrafts.redirect(id, "");
        } catch (Refused e) {
            if (e.refusal() != Refusal.DRAFT_CHANGED) {
                throw e;
            }
            return Response.status(409)
                    .entity(Templates.article(
                            id.toString(),
                            drafts.get(author(), id).version(),
                            typed,
                            e.refusal().code()))
                    .build();
        }
    }

    /** The draft as a content folder, packed: the same draft gives the same bytes. */
    @GET
    @Path("{id}/files.zip")
    @Produces("application/zip")
    @RolesAllowed("author")
    public Response files(UUID id) {
        Map<String, Object> content = drafts.get(author(), id).content();
        String title = Refs.of(DraftContent.string(new DraftContent(content).article(), "title"));
        String folder = title.isEmpty() ? "article" : title;
        return Response.ok(Packed.of(ContentFolder.files(folder, content)))
                .header("Content-Disposition", "attachment; filename=\"" + folder + ".zip\"")
                .build();
    }

    @POST
    @Path("{id}/deletion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("author")
    public Response delete(UUID id) {
        drafts.delete(author(), id);
        return Response.seeOther(DRAFTS).build();
    }

    /** A slug for the article's set that no set has now. */
    private static String setSlug(String title) {
        return Refs.free(title, "quiz", slug -> QuestionSet.withSlug(slug).isPresent());
    }

    private UUID author() {
        return requester.requireLearner();
    }

    /** @param state new, changed or published */
    public record Row(String id, String title, String language, int questions, String state, ZonedDateTime saved) {

        static Row of(Draft draft, ZoneId zone) {
            DraftContent content = new DraftContent(draft.content());
            return new Row(
                    draft.id().toString(),
                    DraftContent.string(content.article(), "title"),
                    DraftContent.string(content.article(), "language"),
                    content.sets().stream()
                            .mapToInt(set -> DraftContent.questions(set).size())
                            .sum(),
                    draft.isChangedSince() ? "changed" : draft.isPublished() ? "published" : "new",
                    draft.updatedAt().atZone(zone));
        }
    }

    @CheckedTemplate(basePath = "studio")
    static class Templates {

        static native TemplateInstance closed(boolean guest);

        static native TemplateInstance drafts(List<Row> drafts);

        static native TemplateInstance article(String id, int version, ArticleForm form, String problem);
    }
}
