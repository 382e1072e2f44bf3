package org.lede.attempt;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.library.CorrectedSets;
import org.lede.library.PublishedSet;
import org.lede.shared.Json;

/** An attempt that was begun and not finished; cards of a review are none. */
public record OpenRound(UUID id, PublishedSet set, int answered, int total) {

    /** The newest of a learner, as one JSON array; the statement around it names the learner's id and how many at most. */
    public static final String NEWEST = """
            cast((select json_agg(o) from (
              select t.id, t.set_id as set, t.set_n as n, jsonb_array_length(t.drawn) as total,
                     (select count(*) from answer a where a.learner_id = t.learner_id and a.attempt_id = t.id) as answered
              from attempt t join question_set s on s.id = t.set_id
              join article r on r.id = s.article_id and r.taken_down_at is null
              where t.learner_id = :learner and t.submitted_at is null and t.review_position is null
              order by t.id desc limit :most) o) as text)""";

    /** Reads {@link #NEWEST}; null is none. */
    @SuppressWarnings("unchecked") // an array of objects, as the statement makes it
    public static List<OpenRound> list(@Nullable String json, CorrectedSets sets) {
        return json == null
                ? List.of()
                : ((List<Map<String, Object>>) Json.read(json))
                        .stream().map(row -> of(row, sets)).toList();
    }

    private static OpenRound of(Map<String, Object> row, CorrectedSets sets) {
        return new OpenRound(
                UUID.fromString((String) row.get("id")),
                sets.asPublished(UUID.fromString((String) row.get("set")), (Integer) row.get("n")),
                (Integer) row.get("answered"),
                (Integer) row.get("total"));
    }
}
