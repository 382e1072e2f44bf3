package org.lede.library.api;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lede.library.CorrectedSets;
import org.lede.library.PublishedSet;
import org.lede.library.QuestionSet;
import org.lede.question.Kind;
import org.lede.shared.Refusal;
import org.lede.shared.Refused.Fault;
import org.lede.shared.Refused;
import org.lede.web.api.Cursors;
import org.lede.web.api.PageOf;
import org.lede.web.api.Representation;
import org.lede.web.availability.LastSeen;

/** Question sets and the questions of their revisions, for anybody, without keys. */
@Path("/api/v1/sets")
@Produces(MediaType.APPLICATION_JSON)
class SetResource {

    private final CorrectedSets sets;
    private final QuestionLists questions;
    private final LastSeen lastSeen;

    SetResource(CorrectedSets sets, QuestionLists questions, LastSeen lastSeen) {
        this.sets = sets;
        this.questions = questions;
        this.lastSeen = lastSeen;
    }

    @GET
    @Transactional
    public PageOf<SetView> list(
            @QueryParam("article") @DefaultValue("") String article,
            @QueryParam("tag") @DefaultValue("") String tag,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        QuestionSet.Filter filter = new QuestionSet.Filter(
                article, tag, kind == null ? "" : kind(kind).wire());
        String first = Cursors.key(cursor);
        return lastSeen.of(List.of("sets", filter, first, limit), () -> {
            List<QuestionSet> rows = QuestionSet.after(first, filter, limit + 1);
            return PageOf.of(rows, limit, QuestionSet::slug, set -> SetView.of(sets.current(set)));
        });
    }

    @GET
    @Path("{slug}")
    @Transactional
    public Response get(String slug, @Context Request request, @Context HttpHeaders headers) {
        return Representation.of(lastSeen.of(
                        List.of("set as JSON", slug),
                        () -> SetView.of(sets.current(found(slug))).tree()))
                .answer(request, headers);
    }

    @GET
    @Path("{slug}/questions")
    @Transactional
    public Response questions(
            String slug,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("count") @Nullable @Min(1) @Max(1000) Integer count,
            @Context Request request,
            @Context HttpHeaders headers) {
        Kind only = kind == null ? null : kind(kind);
        return lastSeen.of(Arrays.asList("questions", slug, only, count), () -> {
                    QuestionSet set = found(slug);
                    PublishedSet now = sets.current(set);
                    return questions.of(set.id(), set.currentN(), only, atMost(count, now), now.voided());
                })
                .answer(request, headers);
    }

    @GET
    @Path("{slug}/revisions/{n}/questions")
    @Transactional
    public Response questionsOfRevision(String slug, int n, @Context Request request, @Context HttpHeaders headers) {
        return lastSeen.of(
                        List.of("questions of a revision", slug, n),
                        () -> questions.of(withRevision(slug, n).id(), n, null, null, Set.of()))
                .answerForEver(request, headers);
    }

    /** The same list is not kept under many numbers: more than there are is all. */
    private static @Nullable Integer atMost(@Nullable Integer count, PublishedSet set) {
        return count == null || count >= set.questionCount() ? null : count;
    }

    private static QuestionSet found(String slug) {
        return QuestionSet.withSlug(slug).orElseThrow(() -> Refused.notFound("question set"));
    }

    private static QuestionSet withRevision(String slug, int n) {
        return QuestionSet.withRevision(slug, n).orElseThrow(() -> Refused.notFound("set revision"));
    }

    private static Kind kind(String wire) {
        return Kind.of(wire)
                .orElseThrow(() -> new Refused(
                        Refusal.INVALID_PARAMETER,
                        "There is no such kind of question.",
                        List.of(new Fault(
                                "?kind",
                                "UNKNOWN_KIND",
                                "Kinds are single-choice, multiple-choice, verdict,"
                                        + " short-text, number, gap, ordering, matching and locate."))));
    }
}
