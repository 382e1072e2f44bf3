package org.lede.review.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lede.people.Learner;
import org.lede.people.OwnAccount;
import org.lede.people.ReviewSettings;
import org.lede.review.DecideOnFact;
import org.lede.review.DrawCard;
import org.lede.review.FactDecision;
import org.lede.review.RememberedFacts;
import org.lede.review.RememberedFacts.Remembered;
import org.lede.review.UndoLast;
import org.lede.review.UndoLast.Undone;
import org.lede.scheduling.Holiday;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.web.security.RateLimits;
import org.lede.web.security.Requester;

/** Where learners decide about their reviews: single facts, the last card, how they are asked, and holidays. */
@Path("/review")
@Produces(MediaType.TEXT_HTML)
class ReviewChoicesPages {

    private static final int FACTS = 100;
    private static final URI REVIEW = URI.create("/review");
    private static final URI SETTINGS = URI.create("/review/settings");

    private final RememberedFacts facts;
    private final DecideOnFact decide;
    private final UndoLast undo;
    private final DrawCard draw;
    private final OwnAccount own;
    private final Requester requester;
    private final RateLimits limits;

    ReviewChoicesPages(
            RememberedFacts facts,
            DecideOnFact decide,
            UndoLast undo,
            DrawCard draw,
            OwnAccount own,
            Requester requester,
            RateLimits limits) {
        this.facts = facts;
        this.decide = decide;
        this.undo = undo;
        this.draw = draw;
        this.own = own;
        this.requester = requester;
        this.limits = limits;
    }

    /**
     * @param after the id of the last fact of the page before; null for the first page
     * @param noted whether something was just decided, which can be undone
     */
    @GET
    @Path("facts")
    @Transactional
    public TemplateInstance facts(
            @QueryParam("after") @Nullable UUID after, @QueryParam("noted") @DefaultValue("false") boolean noted) {
        Learner learner = learner();
        List<Remembered> rows = facts.of(learner, after == null ? RememberedFacts.FIRST : after, FACTS + 1);
        return Templates.facts(FactsPage.of(rows, FACTS), noted);
    }

    /** @param card whether it was decided on a card, after which the next one is asked */
    @POST
    @Path("facts/{fact}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            UUID fact,
            @FormParam("decision") @DefaultValue("") String decision,
            @FormParam("card") @DefaultValue("false") boolean card) {
        UUID learner = requester.learner().orElseThrow(() -> Refused.notFound("fact"));
        FactDecision.Kind kind = Arrays.stream(FactDecision.Kind.values())
                .filter(one -> one.wire().equals(decision))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.INVALID_BODY, "The form names no decision."));
        decide.decide(learner, fact, kind);
        return card
                ? draw.draw(learner, () -> limits.takeAttempt(requester.address(), learner))
                        .map(next -> seeOther(URI.create("/attempts/" + next.id() + "?noted=true")))
                        .orElse(seeOther(URI.create("/review?noted=true")))
                : seeOther(URI.create("/review/facts?noted=true"));
    }

    /** Where a reload after {@link #decide} leads. */
    @GET
    @Path("facts/{fact}")
    public Response backToFacts() {
        return seeOther(URI.create("/review/facts"));
    }

    /**
     * Goes back to the card whose answer was taken back, to the list where a decision was, or to the page of the day.
     *
     * @param listed whether it was undone from the list of facts
     */
    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(@FormParam("listed") @DefaultValue("false") boolean listed) {
        try {
            return requester
                    .learner()
                    .map(undo::undo)
                    .map(Undone::attempt)
                    .map(card -> seeOther(URI.create("/attempts/" + card)))
                    .orElseGet(() -> listed ? backToFacts() : afterUndo());
        } catch (Refused refused) {
            if (refused.refusal() != Refusal.NOTHING_TO_UNDO) {
                throw refused;
            }
            return afterUndo();
        }
    }

    /** Where a reload after {@link #undo} leads. */
    @GET
    @Path("undo")
    public Response afterUndo() {
        return seeOther(REVIEW);
    }

    @GET
    @Path("settings")
    @Transactional
    public TemplateInstance settings() {
        return settings("");
    }

    /** A field that is left empty means what the installation chose. */
    @POST
    @Path("settings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response changeSettings(
            @FormParam("dayStartHour") @DefaultValue("") String dayStartHour,
            @FormParam("perDay") @DefaultValue("") String perDay,
            @FormParam("retention") @DefaultValue("") String retention) {
        UUID learner = learner().id();
        try {
            own.changeReviewSettings(
                    learner,
                    new ReviewSettings(
                            Integer.parseInt(dayStartHour.strip()),
                            perDay.isBlank() ? null : Integer.valueOf(perDay.strip()),
                            retention.isBlank() ? null : Integer.parseInt(retention.strip()) / 100.0));
            return seeOther(SETTINGS);
        } catch (NumberFormatException e) {
            return refused();
        } catch (Refused e) {
            if (e.refusal() != Refusal.INVALID_PARAMETER) {
                throw e;
            }
            return refused();
        }
    }

    /** Both dates left empty end the holiday. */
    @POST
    @Path("holiday")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response goAway(
            @FormParam("from") @DefaultValue("") String from, @FormParam("until") @DefaultValue("") String until) {
        UUID learner = learner().id();
        try {
            own.goAway(
                    learner,
                    from.isBlank() && until.isBlank()
                            ? null
                            : new Holiday(LocalDate.parse(from.strip()), LocalDate.parse(until.strip())));
            return seeOther(SETTINGS);
        } catch (DateTimeException | IllegalArgumentException e) {
            return refused();
        }
    }

    /** Where a reload after {@link #goAway} leads. */
    @GET
    @Path("holiday")
    public Response afterHoliday() {
        return seeOther(SETTINGS);
    }

    private Response refused() {
        return Response.status(422).entity(settings("out-of-range")).build();
    }

    private TemplateInstance settings(String problem) {
        Learner learner = learner();
        return Templates.settings(
                new SettingsPage(learner.reviewSettings(), learner.holiday().orElse(null), problem));
    }

    private Learner learner() {
        return requester.learner().flatMap(Learner::withId).orElseThrow(() -> Refused.notFound("page"));
    }

    private static Response seeOther(URI path) {
        return Response.seeOther(path).build();
    }

    /**
     * How a learner is asked.
     *
     * @param problem empty for nothing
     */
    public record SettingsPage(
            ReviewSettings settings, @Nullable Holiday holiday, String problem) {

        public List<Integer> hours() {
            return IntStream.range(0, 24).boxed().toList();
        }

        /** In percent; null for the installation's. */
        public @Nullable Long retention() {
            Double retention = settings.desiredRetention();
            return retention == null ? null : Math.round(retention * 100);
        }

        public String from() {
            return holiday == null ? "" : holiday.first().toString();
        }

        public String until() {
            return holiday == null ? "" : holiday.last().toString();
        }
    }

    /**
     * The facts that a learner remembers.
     *
     * @param next the fact after which the next page begins; null on the last
     */
    public record FactsPage(
            List<Remembered> putAside,
            List<Remembered> asked,
            @Nullable UUID next) {

        static FactsPage of(List<Remembered> rows, int limit) {
            List<Remembered> page = rows.stream().limit(limit).toList();
            return new FactsPage(
                    page.stream().filter(fact -> fact.putAside() != null).toList(),
                    page.stream()
                            .filter(fact -> fact.putAside() == null)
                            .sorted(Comparator.comparing(Remembered::due))
                            .toList(),
                    rows.size() > limit ? page.get(limit - 1).id() : null);
        }
    }

    @CheckedTemplate(basePath = "review")
    static class Templates {

        static native TemplateInstance facts(FactsPage page, boolean noted);

        static native TemplateInstance settings(SettingsPage page);
    }
}
