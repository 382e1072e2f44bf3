package org.lede.review.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.lede.review.ChangedFacts;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.security.Requester;

/** Where learners say that they have seen how a fact changed; the changes themselves are on the page of the review. */
@Path("/review/changes/{fact}")
@Produces(MediaType.TEXT_HTML)
class ChangePages {

    private final ChangedFacts changed;
    private final Requester requester;

    ChangePages(ChangedFacts changed, Requester requester) {
        this.changed = changed;
        this.requester = requester;
    }

    /** Back to the page, which shows the fact once more if it has changed again since. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(UUID fact, @FormParam("version") int version) {
        UUID learner = requester.learner().orElseThrow(() -> Refused.notFound("changed fact"));
        try {
            changed.confirm(learner, fact, version);
        } catch (Refused refused) {
            if (refused.refusal() != Refusal.CHANGED_AGAIN) {
                throw refused;
            }
        }
        return back();
    }

    /** Where a reload after {@link #confirm} leads. */
    @GET
    public Response back() {
        return Response.seeOther(URI.create("/review#changes")).build();
    }
}
