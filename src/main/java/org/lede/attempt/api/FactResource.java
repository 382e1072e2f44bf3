package org.lede.attempt.api;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.lede.attempt.Revealed;
import org.lede.library.Article;
import org.lede.library.ArticleTexts;
import org.lede.library.Fact;
import org.lede.library.FactVersion;
import org.lede.people.Role;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.security.Requester;

/** The evidence of a fact, for learners who have answered a question about it, and for editors. */
@Path("/api/v1/facts")
@Produces(MediaType.APPLICATION_JSON)
class FactResource {

    private final Revealed revealed;
    private final ArticleTexts texts;
    private final Requester requester;

    FactResource(Revealed revealed, ArticleTexts texts, Requester requester) {
        this.revealed = revealed;
        this.texts = texts;
        this.requester = requester;
    }

    @GET
    @Path("{id}/evidence")
    @Transactional
    public EvidenceView evidence(UUID id) {
        UUID learner = requester.requireLearner();
        Fact fact = Fact.<Fact>findByIdOptional(id).orElseThrow(() -> Refused.notFound("fact"));
        if (!requester.hasRole(Role.EDITOR.wire())
                && !revealed.facts(learner, List.of(fact.articleId())).contains(id)) {
            throw new Refused(Refusal.EVIDENCE_CLOSED, "Answer a question about this fact first.");
        }
        FactVersion version = FactVersion.currentWithEvidence(List.of(id)).get(0);
        return EvidenceView.of(
                Article.findById(fact.articleId()), fact, version, texts.get(fact.articleId(), version.articleN()));
    }
}
