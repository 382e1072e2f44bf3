package org.lede.attempt.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.RevealedSets;
import org.lede.evidence.ArticleText;
import org.lede.library.ArticleTexts;
import org.lede.library.CorrectedSets;
import org.lede.library.DisplayLimit;
import org.lede.library.PublishedSet;
import org.lede.library.QuestionSet;
import org.lede.library.web.LocateText;
import org.lede.people.Role;
import org.lede.web.availability.Published;
import org.lede.web.security.Requester;

/**
 * A set on paper, with its key on a sheet of its own for editors and for learners who know every answer already.
 *
 * <p>With the key it is kept nowhere, not even by the browser: the next person who uses it may not have the key.
 */
@Path("/sets/{slug}/print")
@Produces(MediaType.TEXT_HTML)
class PaperPages {

    private final CorrectedSets sets;
    private final ArticleTexts texts;
    private final DisplayLimit limits;
    private final RevealedSets told;
    private final Requester requester;
    private final Published published;

    PaperPages(
            CorrectedSets sets,
            ArticleTexts texts,
            DisplayLimit limits,
            RevealedSets told,
            Requester requester,
            Published published) {
        this.sets = sets;
        this.texts = texts;
        this.limits = limits;
        this.told = told;
        this.requester = requester;
        this.published = published;
    }

    @GET
    @Transactional
    public Response print(String slug) {
        return requester
                .learner()
                .map(learner -> Response.ok(Templates.print(page(slug, learner))).build())
                .orElseGet(() ->
                        published.visitorsPage(List.of("paper", slug), () -> page(slug, null), Templates::print));
    }

    private PaperPage page(String slug, @Nullable UUID reader) {
        QuestionSet set = QuestionSet.read(slug, reader);
        PublishedSet current = sets.current(set);
        ArticleText text = texts.get(current.article().id(), current.article().n());
        return new PaperPage(
                current,
                set.article(),
                text,
                LocateText.of(text, limits.of(set.article())),
                reader != null && mayHaveKey(reader, current));
    }

    private boolean mayHaveKey(UUID reader, PublishedSet set) {
        return requester.hasRole(Role.EDITOR.wire()) || told.has(reader, set);
    }

    @CheckedTemplate(basePath = "attempt")
    static class Templates {

        static native TemplateInstance print(PaperPage page);
    }
}
