package org.lede.studio.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.lede.library.Visibility;
import org.lede.library.content.ContentProblem;
import org.lede.library.content.ContentReader;
import org.lede.studio.Draft;
import org.lede.studio.DraftContent;
import org.lede.studio.Drafts;
import org.lede.web.api.Created;
import org.lede.web.security.Requester;

/** The drafts of an author: articles with their facts and sets, from the first line to what is published. */
@Path("/api/v1/studio")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("author")
class DraftResource {

    private final Drafts drafts;
    private final Requester requester;

    DraftResource(Drafts drafts, Requester requester) {
        this.drafts = drafts;
        this.requester = requester;
    }

    /** Passes a content through the evidence gate without storing it. */
    @POST
    @Path("checks")
    public Checked check(@NotNull @Valid NewDraft request) {
        return Checked.of(request.content());
    }

    @GET
    @Path("drafts")
    public ListedDrafts list() {
        return new ListedDrafts(
                drafts.of(author()).stream().map(ListedDraft::of).toList());
    }

    @POST
    @Path("drafts")
    public RestResponse<DraftView> create(@NotNull @Valid NewDraft request) {
        Draft draft = drafts.create(author(), request.content());
        return Created.at("/api/v1/studio/drafts/" + draft.id(), DraftView.of(draft));
    }

    @GET
    @Path("drafts/{id}")
    public DraftView get(UUID id) {
        return DraftView.of(drafts.get(author(), id));
    }

    @PUT
    @Path("drafts/{id}")
    public DraftView change(UUID id, @NotNull @Valid ChangedDraft request) {
        return DraftView.of(drafts.change(author(), id, request.version(), request.content()));
    }

    @DELETE
    @Path("drafts/{id}")
    public void delete(UUID id) {
        drafts.delete(author(), id);
    }

    @POST
    @Path("drafts/{id}/publication")
    public PublishedDraft publish(UUID id, @NotNull @Valid Order request) {
        String slug = drafts.publish(author(), id, request.version(), request.wanted());
        return new PublishedDraft(slug, request.version(), request.visibility());
    }

    private UUID author() {
        return requester.requireLearner();
    }

    /** @param content as content files have it, complete or not */
    public record NewDraft(@NotNull Map<String, Object> content) {}

    /** @param version the one that was changed */
    public record ChangedDraft(
            @NotNull @Min(1) Integer version, @NotNull Map<String, Object> content) {}

    /** @param version the one to publish */
    public record Order(
            @NotNull @Min(1) Integer version,

            @NotNull @Pattern(regexp = "private|unlisted|public") String visibility) {

        Visibility wanted() {
            return Visibility.of(visibility).orElseThrow();
        }
    }

    /** @param article the slug of the published article */
    public record PublishedDraft(String article, int version, String visibility) {}

    public record ListedDrafts(List<ListedDraft> drafts) {}

    /** @param title empty while there is none */
    public record ListedDraft(
            UUID id, String title, int version, boolean published, boolean changedSince, Instant updatedAt) {

        static ListedDraft of(Draft draft) {
            return new ListedDraft(
                    draft.id(),
                    DraftContent.string(new DraftContent(draft.content()).article(), "title"),
                    draft.version(),
                    draft.isPublished(),
                    draft.isChangedSince(),
                    draft.updatedAt());
        }
    }

    /** What the gate says of a content. */
    public record Checked(boolean publishable, List<ContentProblem> problems) {

        static Checked of(Map<String, Object> content) {
            ContentReader read = ContentReader.read(content);
            return new Checked(read.isPublishable(), read.problems());
        }
    }

    /** A draft with what the gate says of it. */
    public record DraftView(
            UUID id,
            int version,
            boolean published,
            boolean changedSince,
            Instant updatedAt,
            Map<String, Object> content,
            Checked check) {

        static DraftView of(Draft draft) {
            return new DraftView(
                    draft.id(),
                    draft.version(),
                    draft.isPublished(),
                    draft.isChangedSince(),
                    draft.updatedAt(),
                    draft.content(),
                    Checked.of(draft.content()));
        }
    }
}
