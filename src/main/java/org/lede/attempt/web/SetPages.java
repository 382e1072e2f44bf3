package org.lede.attempt.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;
import org.lede.attempt.PastAttempt;
import org.lede.library.CorrectedSets;
import org.lede.library.PublishedSet;
import org.lede.library.QuestionSet;
import org.lede.people.Learner;
import org.lede.people.Role;
import org.lede.shared.Refused;
import org.lede.web.availability.LastSeen;
import org.lede.web.security.Requester;

/** The page of a set, two statements whoever reads it. */
@Path("/sets/{slug}")
@Produces(MediaType.TEXT_HTML)
@Cache(isPrivate = true, noCache = true)
class SetPages {

    private static final int SHOWN_ATTEMPTS = 20;

    private final CorrectedSets sets;
    private final Requester requester;
    private final LastSeen lastSeen;

    SetPages(CorrectedSets sets, Requester requester, LastSeen lastSeen) {
        this.sets = sets;
        this.requester = requester;
        this.lastSeen = lastSeen;
    }

    @GET
    @Transactional
    public TemplateInstance get(String slug) {
        Optional<UUID> learner = requester.learner();
        return Templates.set(
                learner.isPresent()
                        ? page(slug, learner)
                        : lastSeen.of(List.of("set", slug), () -> page(slug, learner)));
    }

    private SetPage page(String slug, Optional<UUID> reader) {
        PastAttempt.AtSet found = reader.flatMap(learner -> PastAttempt.atSet(learner, slug, SHOWN_ATTEMPTS))
                .orElseGet(() -> new PastAttempt.AtSet(found(slug), null, List.of()));
        QuestionSet set = found.set();
        PublishedSet published = sets.current(set);
        Duration limit = published.terms().timeLimit();
        Learner learner = found.learner();
        return new SetPage(
                published,
                set.article(),
                limit == null || learner == null ? limit : learner.timeFor(limit),
                found.past(),
                reader.isPresent() && requester.hasRole(Role.EDITOR.wire()));
    }

    private static QuestionSet found(String slug) {
        return QuestionSet.withSlug(slug).orElseThrow(() -> Refused.notFound("question set"));
    }

    @CheckedTemplate(basePath = "attempt")
    static class Templates {

        static native TemplateInstance set(SetPage page);
    }
}
