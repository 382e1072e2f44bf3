package org.lede.attempt.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.LearnerResults;
import org.lede.attempt.Revealed;
import org.lede.evidence.ArticleText;
import org.lede.library.ArticleTexts;
import org.lede.library.CorrectedSets;
import org.lede.library.DisplayLimit;
import org.lede.library.PublishedSet;
import org.lede.library.QuestionSet;
import org.lede.library.web.LocateText;
import org.lede.people.Learner;
import org.lede.people.Role;
import org.lede.web.availability.Published;
import org.lede.web.security.Requester;

/** The page of a set, and the set on paper. */
@Path("/sets/{slug}")
@Produces(MediaType.TEXT_HTML)
class SetPages {

    private static final int SHOWN_ATTEMPTS = 20;

    private final CorrectedSets sets;
    private final ArticleTexts texts;
    private final DisplayLimit limits;
    private final Revealed revealed;
    private final LearnerResults results;
    private final Requester requester;
    private final Published published;

    SetPages(
            CorrectedSets sets,
            ArticleTexts texts,
            DisplayLimit limits,
            Revealed revealed,
            LearnerResults results,
            Requester requester,
            Published published) {
        this.sets = sets;
        this.texts = texts;
        this.limits = limits;
        this.revealed = revealed;
        this.results = results;
        this.requester = requester;
        this.published = published;
    }

    @GET
    @Transactional
    @Cache(isPrivate = true, noCache = true)
    public Response get(String slug) {
        return requester
                .learner()
                .map(learner -> Response.ok(Templates.set(page(slug, learner))).build())
                .orElseGet(() -> published.visitorsPage(List.of("set", slug), () -> page(slug), Templates::set));
    }

    private SetPage page(String slug) {
        QuestionSet set = QuestionSet.read(slug, null);
        PublishedSet current = sets.current(set);
        return new SetPage(current, set.article(), current.terms().timeLimit(), List.of(), 0, ZoneOffset.UTC, false);
    }

    private SetPage page(String slug, UUID reader) {
        LearnerResults.AtSet at = results.atSet(reader, slug, SHOWN_ATTEMPTS)
                .filter(found -> found.set().isVisibleTo(reader))
                .orElseThrow(() -> QuestionSet.missing(slug));
        PublishedSet current = sets.current(at.set());
        Duration limit = current.terms().timeLimit();
        Learner learner = at.learner();
        return new SetPage(
                current,
                at.set().article(),
                limit == null || learner == null ? limit : learner.timeFor(limit),
                at.attempts(),
                at.tried(),
                learner == null ? ZoneOffset.UTC : learner.timeZone(),
                requester.hasRole(Role.EDITOR.wire()));
    }

    /** With the key it is kept nowhere, not even by the browser: the next person who uses it may not have the key. */
    @GET
    @Path("print")
    @Transactional
    public Response print(String slug) {
        return requester
                .learner()
                .map(learner ->
                        Response.ok(Templates.print(paper(slug, learner))).build())
                .orElseGet(() -> published.visitorsPage(
                        List.of("paper", slug), () -> paper(slug, null), Templates::print, "no-store"));
    }

    private PaperPage paper(String slug, @Nullable UUID reader) {
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

    /** Editors, and learners who know every answer already. */
    private boolean mayHaveKey(UUID reader, PublishedSet set) {
        return requester.hasRole(Role.EDITOR.wire()) || revealed.wholeSet(reader, set);
    }

    @CheckedTemplate(basePath = "attempt")
    static class Templates {

        static native TemplateInstance set(SetPage page);

        static native TemplateInstance print(PaperPage page);
    }
}
