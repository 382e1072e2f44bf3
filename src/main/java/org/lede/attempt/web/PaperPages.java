package org.lede.attempt.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.lede.attempt.RevealedSets;
import org.lede.evidence.ArticleText;
import org.lede.library.ArticleTexts;
import org.lede.library.CorrectedSets;
import org.lede.library.DisplayLimit;
import org.lede.library.PublishedSet;
import org.lede.library.QuestionSet;
import org.lede.library.web.LocateText;
import org.lede.people.Role;
import org.lede.shared.Refused;
import org.lede.web.security.Requester;

/**
 * A set on paper, with its key on a sheet of its own for whoever it tells nothing new.
 *
 * <p>Unlike the set's own page it is kept nowhere, not even by the browser: the next one who sits there may not have the key.
 */
@Path("/sets/{slug}/print")
@Produces(MediaType.TEXT_HTML)
class PaperPages {

    private final CorrectedSets sets;
    private final ArticleTexts texts;
    private final DisplayLimit limits;
    private final RevealedSets told;
    private final Requester requester;

    PaperPages(CorrectedSets sets, ArticleTexts texts, DisplayLimit limits, RevealedSets told, Requester requester) {
        this.sets = sets;
        this.texts = texts;
        this.limits = limits;
        this.told = told;
        this.requester = requester;
    }

    @GET
    @Transactional
    public TemplateInstance print(String slug) {
        QuestionSet set = QuestionSet.withSlug(slug).orElseThrow(() -> Refused.notFound("question set"));
        PublishedSet published = sets.get(set.id(), set.currentN());
        ArticleText text =
                texts.get(published.article().id(), published.article().n());
        return Templates.print(new PaperPage(
                published, set.article(), text, LocateText.of(text, limits.of(set.article())), mayHaveKey(published)));
    }

    /** Editors, and learners who know every answer already. */
    private boolean mayHaveKey(PublishedSet set) {
        return requester.hasRole(Role.EDITOR.wire())
                || requester.learner().filter(learner -> told.has(learner, set)).isPresent();
    }

    @CheckedTemplate(basePath = "attempt")
    static class Templates {

        static native TemplateInstance print(PaperPage page);
    }
}
