package org.lede.review.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.lede.review.Leeches;

/** The facts that learners keep missing, for editors. */
@Path("/api/v1/studio/leeches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("editor")
class LeechResource {

    private final Leeches leeches;

    LeechResource(Leeches leeches) {
        this.leeches = leeches;
    }

    @GET
    public Map<String, Object> list() {
        return Map.of(
                "leeches",
                leeches.list().stream()
                        .map(leech -> Map.of(
                                "fact", leech.fact(),
                                "ref", leech.ref(),
                                "article", leech.article(),
                                "statement", leech.statement(),
                                "learners", leech.learners(),
                                "questions",
                                        leech.questions().stream()
                                                .map(question -> Map.of("id", question.id(), "ref", question.ref()))
                                                .toList()))
                        .toList());
    }
}
