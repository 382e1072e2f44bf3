package org.lede.questionset.api;

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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lede.content.Kind;
import org.lede.platform.api.Cursors;
import org.lede.platform.api.PageOf;
import org.lede.platform.api.Representation;
import org.lede.questionset.PublishedSet;
import org.lede.questionset.PublishedSets;
import org.lede.questionset.QuestionSet;
import org.lede.shared.CommonRefusal;
import org.lede.shared.Refused;
import org.lede.shared.Refused.Fault;

/** Question sets and the questions of their revisions, for anybody, without keys. */
@Path("/api/v1/sets")
@Produces(MediaType.APPLICATION_JSON)
class SetResource {

    private static final String LIST = "sets";

    private final PublishedSets sets;
    private final QuestionLists questions;
    private final Cursors cursors;

    SetResource(PublishedSets sets, QuestionLists questions, Cursors cursors) {
        this.sets = sets;
        this.questions = questions;
        this.cursors = cursors;
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
        List<QuestionSet> rows = QuestionSet.after(cursors.open(LIST, cursor, ""), filter, limit + 1);
        return cursors.page(LIST, rows, limit, QuestionSet::slug, set -> SetView.of(current(set)));
    }

    @GET
    @Path("{slug}")
    @Transactional
    public Response get(String slug, @Context Request request, @Context HttpHeaders headers) {
        return Representation.of(SetView.of(current(found(slug))).tree()).answer(request, headers);
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
        QuestionSet set = found(slug);
        return questions
                .of(set.id(), set.currentN(), kind == null ? null : kind(kind), atMost(count, current(set)))
                .answer(request, headers);
    }

    @GET
    @Path("{slug}/revisions/{n}/questions")
    @Transactional
    public Response questionsOfRevision(String slug, int n, @Context Request request, @Context HttpHeaders headers) {
        QuestionSet set =
                QuestionSet.withRevision(slug, n).orElseThrow(() -> CommonRefusal.notFound("set revision"));
        return questions.of(set.id(), n, null, null).answerForEver(request, headers);
    }

    /** The same list is not kept under many numbers: more than there are is all. */
    private static @Nullable Integer atMost(@Nullable Integer count, PublishedSet set) {
        return count == null || count >= set.questions().size() ? null : count;
    }

    private PublishedSet current(QuestionSet set) {
        return sets.get(set.id(), set.currentN());
    }

    private static QuestionSet found(String slug) {
        return QuestionSet.withSlug(slug).orElseThrow(() -> CommonRefusal.notFound("question set"));
    }

    private static Kind kind(String wire) {
        return Kind.of(wire)
                .orElseThrow(() -> new Refused(
                        CommonRefusal.INVALID_PARAMETER,
                        "There is no such kind of question.",
                        List.of(new Fault(
                                "?kind",
                                "UNKNOWN_KIND",
                                "Kinds are single-choice, multiple-choice, verdict,"
                                        + " short-text, number, gap, ordering, matching and locate."))));
    }
}
