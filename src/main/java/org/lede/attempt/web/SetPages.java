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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;
import org.lede.attempt.PastAttempt;
import org.lede.library.CorrectedSets;
import org.lede.library.PublishedSet;
import org.lede.library.QuestionSet;
import org.lede.people.Learner;
import org.lede.people.Role;
import org.lede.web.availability.Published;
import org.lede.web.security.Requester;

/** The page of a set. */
@Path("/sets/{slug}")
@Produces(MediaType.TEXT_HTML)
@Cache(isPrivate = true, noCache = true)
class SetPages {

    private static final int SHOWN_ATTEMPTS = 20;

    private final CorrectedSets sets;
    private final Requester requester;
    private final Published published;

    SetPages(CorrectedSets sets, Requester requester, Published published) {
        this.sets = sets;
        this.requester = requester;
        this.published = published;
    }

    @GET
    @Transactional
    public Response get(String slug) {
        return requester
                .learner()
                .map(learner -> Response.ok(Templates.set(page(slug, learner))).build())
                .orElseGet(() -> published.visitorsPage(List.of("set", slug), () -> page(slug), Templates::set));
    }

    private SetPage page(String slug) {
        QuestionSet set = QuestionSet.read(slug, null);
        PublishedSet current = sets.current(set);
        return new SetPage(current, set.article(), current.terms().timeLimit(), List.of(), false);
    }

    private SetPage page(String slug, UUID reader) {
        PastAttempt.AtSet found = PastAttempt.atSet(reader, slug, SHOWN_ATTEMPTS)
                .filter(one -> one.set().isVisibleTo(reader))
                .orElseThrow(() -> QuestionSet.missing(slug));
        PublishedSet current = sets.current(found.set());
        Duration limit = current.terms().timeLimit();
        Learner learner = found.learner();
        return new SetPage(
                current,
                found.set().article(),
                limit == null || learner == null ? limit : learner.timeFor(limit),
                found.past(),
                requester.hasRole(Role.EDITOR.wire()));
    }

    @CheckedTemplate(basePath = "attempt")
    static class Templates {

        static native TemplateInstance set(SetPage page);
    }
}
