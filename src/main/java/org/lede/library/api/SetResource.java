package org.lede.library.api;

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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lede.library.CorrectedSets;
import org.lede.library.Mode;
import org.lede.library.PublishedQuestion;
import org.lede.library.PublishedSet;
import org.lede.library.QuestionJson;
import org.lede.library.QuestionSet;
import org.lede.question.Kind;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.shared.Refused.Fault;
import org.lede.web.api.Cursors;
import org.lede.web.api.PageOf;
import org.lede.web.availability.Published;

/** Question sets and the questions of their revisions as JSON, without keys. */
@Path("/api/v1/sets")
@Produces(MediaType.APPLICATION_JSON)
class SetResource {

    private final CorrectedSets sets;
    private final Published published;

    SetResource(CorrectedSets sets, Published published) {
        this.sets = sets;
        this.published = published;
    }

    @GET
    public Response list(
            @QueryParam("article") @DefaultValue("") String article,
            @QueryParam("tag") @DefaultValue("") String tag,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context Request request,
            @Context HttpHeaders headers) {
        QuestionSet.Filter filter = new QuestionSet.Filter(
                article, tag, kind == null ? "" : kind(kind).wire());
        String first = Cursors.key(cursor);
        return published.json(request, headers, reader -> {
            List<QuestionSet> rows = QuestionSet.after(first, filter, limit + 1);
            return PageOf.of(rows, limit, QuestionSet::slug, this::tree).tree();
        });
    }

    @GET
    @Path("{slug}")
    public Response get(String slug, @Context Request request, @Context HttpHeaders headers) {
        return published.json(request, headers, reader -> tree(QuestionSet.read(slug, reader)));
    }

    @GET
    @Path("{slug}/questions")
    public Response questions(
            String slug,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("count") @DefaultValue("1000") @Min(1) @Max(1000) int count,
            @Context Request request,
            @Context HttpHeaders headers) {
        Kind only = kind == null ? null : kind(kind);
        return published.json(request, headers, reader -> {
            PublishedSet set = sets.current(QuestionSet.read(slug, reader));
            return tree(
                    set,
                    set.toAsk().stream()
                            .filter(question ->
                                    only == null || question.content().kind() == only)
                            .limit(count)
                            .toList());
        });
    }

    @GET
    @Path("{slug}/revisions/{n}/questions")
    public Response questionsOfRevision(String slug, int n, @Context Request request, @Context HttpHeaders headers) {
        return published.jsonForEver(request, headers, reader -> {
            PublishedSet set =
                    sets.asPublished(QuestionSet.withRevision(slug, n).id(), n);
            return tree(set, set.questions());
        });
    }

    private Map<String, Object> tree(QuestionSet listed) {
        PublishedSet set = sets.current(listed);
        Map<String, Integer> kinds = new LinkedHashMap<>();
        set.countsByKind().forEach((kind, count) -> kinds.put(kind.wire(), count));
        Duration timeLimit = set.terms().timeLimit();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("slug", set.slug());
        tree.put("title", set.terms().title());
        tree.put("description", set.terms().description());
        tree.put("tags", set.terms().tags());
        tree.put("article", set.article().slug());
        tree.put("position", listed.position());
        tree.put("revision", set.n());
        tree.put("modes", set.terms().modes().stream().map(Mode::wire).sorted().toList());
        tree.put("reveal", set.terms().reveal().wire());
        tree.put("timeLimitSeconds", timeLimit == null ? null : timeLimit.toSeconds());
        tree.put("questions", set.questionCount());
        tree.put("points", set.points());
        tree.put("kinds", kinds);
        return tree;
    }

    private static Map<String, Object> tree(PublishedSet set, List<PublishedQuestion> questions) {
        return Map.of(
                "set",
                set.slug(),
                "revision",
                set.n(),
                "questions",
                questions.stream()
                        .map(question -> QuestionJson.of(set, question, question.content()))
                        .toList());
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
