package org.lede.attempt.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;
import org.lede.attempt.Attempt;
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
import org.lede.shared.Refused;
import org.lede.web.availability.LastSeen;
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
    private final Requester requester;
    private final LastSeen lastSeen;

    SetPages(
            CorrectedSets sets,
            ArticleTexts texts,
            DisplayLimit limits,
            Revealed revealed,
            Requester requester,
            LastSeen lastSeen) {
        this.sets = sets;
        this.texts = texts;
        this.limits = limits;
        this.revealed = revealed;
        this.requester = requester;
        this.lastSeen = lastSeen;
    }

    @GET
    @Transactional
    @Cache(isPrivate = true, noCache = true)
    public TemplateInstance get(String slug) {
        Optional<UUID> learner = requester.learner();
        return Templates.set(
                learner.isPresent()
                        ? page(slug, learner)
                        : lastSeen.of(List.of("set", slug), () -> page(slug, learner)));
    }

    private SetPage page(String slug, Optional<UUID> reader) {
        Attempt.AtSet at = reader.flatMap(learner -> Attempt.atSet(learner, slug, SHOWN_ATTEMPTS))
                .orElseGet(() -> new Attempt.AtSet(set(slug), null, List.of()));
        PublishedSet published = sets.current(at.set());
        Duration limit = published.terms().timeLimit();
        Learner learner = at.learner();
        return new SetPage(
                published,
                at.set().article(),
                limit == null || learner == null ? limit : learner.timeFor(limit),
                at.attempts(),
                learner == null ? ZoneOffset.UTC : learner.timeZone(),
                reader.isPresent() && requester.hasRole(Role.EDITOR.wire()));
    }

    /** Not cached, not even by the browser: the next person at the same machine may not be allowed the key. */
    @GET
    @Path("print")
    @Transactional
    public TemplateInstance print(String slug) {
        QuestionSet set = set(slug);
        PublishedSet published = sets.current(set);
        ArticleText text =
                texts.get(published.article().id(), published.article().n());
        return Templates.print(new PaperPage(
                published, set.article(), text, LocateText.of(text, limits.of(set.article())), mayHaveKey(published)));
    }

    /** Editors, and learners who know every answer already. */
    private boolean mayHaveKey(PublishedSet set) {
        return requester.hasRole(Role.EDITOR.wire())
                || requester
                        .learner()
                        .filter(learner -> revealed.wholeSet(learner, set))
                        .isPresent();
    }

    private static QuestionSet set(String slug) {
        return QuestionSet.withSlug(slug).orElseThrow(() -> Refused.notFound("question set"));
    }

    @CheckedTemplate(basePath = "attempt")
    static class Templates {

        static native TemplateInstance set(SetPage page);

        static native TemplateInstance print(PaperPage page);
    }
}
