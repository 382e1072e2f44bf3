package org.lede.review.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.lede.review.Leeches;
import org.lede.review.Leeches.Leech;

/** Where editors see which facts learners keep missing. */
@Path("/studio/leeches")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("editor")
class LeechPages {

    private final Leeches leeches;

    LeechPages(Leeches leeches) {
        this.leeches = leeches;
    }

    @GET
    public TemplateInstance get() {
        return Templates.leeches(leeches.list());
    }

    @CheckedTemplate(basePath = "review")
    static class Templates {

        static native TemplateInstance leeches(List<Leech> leeches);
    }
}
