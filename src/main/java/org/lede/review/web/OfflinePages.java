package org.lede.review.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AnswerQuestion.Submission;
import org.lede.attempt.AskedQuestion;
import org.lede.library.PublishedSet;
import org.lede.library.web.KindTemplates;
import org.lede.library.web.Shown;
import org.lede.people.Learner;
import org.lede.question.InvalidContent;
import org.lede.review.OfflineCards;
import org.lede.review.OfflineCards.Given;
import org.lede.review.OfflineCards.OfflineCard;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.security.RateLimits;
import org.lede.web.security.Requester;

/** The page with all of today's cards that a browser keeps for when there is no network, and what it sends afterwards. */
@Path("/review/offline")
@Produces(MediaType.TEXT_HTML)
class OfflinePages {

    private final OfflineCards cards;
    private final Requester requester;
    private final RateLimits limits;

    OfflinePages(OfflineCards cards, Requester requester, RateLimits limits) {
        this.cards = cards;
        this.requester = requester;
        this.limits = limits;
    }

    @GET
    public TemplateInstance get() {
        return Templates.offline(
                requester.learner().map(UUID::toString).orElse(""),
                requester
                        .learner()
                        .flatMap(Learner::withId)
                        .map(learner -> cards.of(learner).stream()
                                .map(OfflinePages::shown)
                                .toList())
                        .orElse(List.of()));
    }

    /** None of the cards asks for a sentence, so the article isn't needed. */
    private static ShownCard shown(OfflineCard card) {
        AskedQuestion asked = card.asked();
        return new ShownCard(
                card.set(),
                asked.published().versionId(),
                KindTemplates.form(asked.content(), Shown.open(asked.article().language(), null, null, List.of())));
    }

    /**
     * Takes an answer. What no later try could mend is dropped, like an answer to a question that isn't asked any more.
     *
     * @param key made by the browser for this answer
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_PLAIN)
    public void answer(
            @FormParam("key") @Nullable String key,
            @FormParam("set") @Nullable UUID set,
            @FormParam("revision") int revision,
            @FormParam("version") @Nullable UUID version,
            MultivaluedMap<String, String> form) {
        UUID learner = requester.requireLearner();
        if (key == null || set == null || version == null) {
            throw new Refused(Refusal.INVALID_BODY, "The form names no question.");
        }
        try {
            cards.answer(
                    learner,
                    new Given(set, revision, version),
                    key,
                    () -> limits.takeAttempt(requester.address(), learner),
                    new Submission(content -> content.answerTree(form), null, null, false));
        } catch (InvalidContent unfit) {
            throw new Refused(Refusal.INVALID_BODY, "The answer doesn't fit the question.");
        }
    }

    /** A card with its inputs. */
    public record ShownCard(PublishedSet set, UUID versionId, RawString inputs) {}

    @CheckedTemplate(basePath = "review")
    static class Templates {

        /** @param learner whose cards they are; empty for a visitor without a session */
        static native TemplateInstance offline(String learner, List<ShownCard> cards);
    }
}
