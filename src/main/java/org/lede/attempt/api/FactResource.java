package org.lede.attempt.api;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.lede.attempt.RevealedFacts;
import org.lede.library.Article;
import org.lede.library.Fact;
import org.lede.people.Role;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.security.Requester;

/** The proof of a fact, for whoever has answered a question about it, and for editors. */
@Path("/api/v1/facts")
@Produces(MediaType.APPLICATION_JSON)
class FactResource {

    private final RevealedFacts opened;
    private final FactEvidence evidence;
    private final Requester requester;

    FactResource(RevealedFacts opened, FactEvidence evidence, Requester requester) {
        this.opened = opened;
        this.evidence = evidence;
        this.requester = requester;
    }

    @GET
    @Path("{id}/evidence")
    @Transactional
    public EvidenceView evidence(UUID id) {
        UUID learner = requester.requireLearner();
        Fact fact = Fact.<Fact>findByIdOptional(id).orElseThrow(() -> Refused.notFound("fact"));
        if (!requester.hasRole(Role.EDITOR.wire())
                && !opened.of(learner, fact.articleId()).contains(id)) {
            throw new Refused(Refusal.EVIDENCE_CLOSED, "Answer a question about this fact first.");
        }
        Article article = Article.<Article>findById(fact.articleId()).requireThere();
        return evidence.of(
                article, fact, evidence.currentVersions(List.of(fact)).get(id));
    }
}
