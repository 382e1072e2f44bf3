package org.lede.quiz.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.lede.platform.security.Requester;
import org.lede.questionset.PublishedSets;
import org.lede.questionset.QuestionSet;
import org.lede.quiz.PastAttempt;
import org.lede.shared.CommonRefusal;

/** The page of a set: two statements, whoever reads it. */
@Path("/sets/{slug}")
@Produces(MediaType.TEXT_HTML)
class SetPages {

    private static final int SHOWN_ATTEMPTS = 20;

    private final PublishedSets sets;
    private final Requester requester;

    SetPages(PublishedSets sets, Requester requester) {
        this.sets = sets;
        this.requester = requester;
    }

    @GET
    @Transactional
    public TemplateInstance get(String slug) {
        QuestionSet set = QuestionSet.withSlug(slug).orElseThrow(() -> CommonRefusal.notFound("question set"));
        List<PastAttempt> past = requester
                .learner()
                .map(learner -> PastAttempt.atSet(learner, set.id(), SHOWN_ATTEMPTS))
                .orElse(List.of());
        return Templates.set(new SetPage(sets.get(set.id(), set.currentN()), set.article(), past));
    }

    @CheckedTemplate(basePath = "quiz")
    static class Templates {

        static native TemplateInstance set(SetPage page);
    }
}
