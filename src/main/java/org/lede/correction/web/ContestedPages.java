package org.lede.correction.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.List;
import java.util.UUID;
import org.lede.correction.ContestedAnswers;
import org.lede.correction.ContestedAnswers.Contested;
import org.lede.correction.RuleOnQuestion;
import org.lede.web.security.Requester;

/** Where editors settle the answers that learners say were right. */
@Path("/studio/contested")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("editor")
class ContestedPages {

    private final ContestedAnswers contested;
    private final Requester requester;

    ContestedPages(ContestedAnswers contested, Requester requester) {
        this.contested = contested;
        this.requester = requester;
    }

    @GET
    public TemplateInstance get() {
        return Templates.contested(contested.waiting(), "");
    }

    /** @param decision accept, which takes a reason for the learners; anything else leaves the answer refused */
    @POST
    @Path("{version}/{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response settle(
            UUID version,
            String key,
            @FormParam("decision") @DefaultValue("") String decision,
            @FormParam("reason") @DefaultValue("") String reason) {
        boolean accepted = decision.equals("accept");
        if (accepted && (reason.isBlank() || reason.strip().length() > RuleOnQuestion.Order.LONGEST_REASON)) {
            return Response.status(422)
                    .entity(Templates.contested(contested.waiting(), "reason-missing"))
                    .build();
        }
        contested.settle(requester.requireLearner(), version, key, accepted ? reason.strip() : null);
        return back();
    }

    /** Where a reload after {@link #settle} leads. */
    @GET
    @Path("{version}/{key}")
    public Response back() {
        return Response.seeOther(URI.create("/studio/contested")).build();
    }

    @CheckedTemplate(basePath = "correction")
    static class Templates {

        static native TemplateInstance contested(List<Contested> contested, String problem);
    }
}
