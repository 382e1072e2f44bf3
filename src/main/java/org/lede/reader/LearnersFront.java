package org.lede.reader;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.OpenRound;
import org.lede.library.CorrectedSets;
import org.lede.people.Learner;
import org.lede.review.DeriveReviews;
import org.lede.review.TodaysReview;
import org.lede.review.TodaysReview.Today;
import org.lede.scheduling.FactState;
import org.lede.shared.Json;

/** What a learner's front page needs besides the articles: what is open, what is known, and what is due today. */
@ApplicationScoped
public class LearnersFront {

    private static final int MOST_OPEN = 5;

    /** One statement, since this is the page that learners open most. */
    private static final String READ = """
            select {l.*}, exists (select 1 from answer_to_review where learner_id = l.id) as noted,
                   cast((select json_agg(json_build_object('article', k.article_id, 'met', k.met, 'kept', k.kept))
                    from (select f.article_id, count(*) as met, count(*) filter (where m.fact_state in ('known', 'mastered')) as kept
                          from memory m join fact f on f.id = m.fact_id and f.status = 'current'
                          where m.learner_id = l.id and m.outdated_n is null group by f.article_id) k) as text) as known,
                   cast((select json_object_agg(m.fact_id, m.fact_state)
                    from fact f join memory m on m.learner_id = l.id and m.fact_id = f.id and m.outdated_n is null
                    where f.article_id = :lead and f.status = 'current') as text) as lead,
                   """ + OpenRound.NEWEST + """
                    as open
            from learner l where l.id = :learner""";

    private final Session session;
    private final CorrectedSets sets;
    private final DeriveReviews derive;
    private final TodaysReview todays;

    LearnersFront(Session session, CorrectedSets sets, DeriveReviews derive, TodaysReview todays) {
        this.session = session;
        this.sets = sets;
        this.derive = derive;
        this.todays = todays;
    }

    /**
     * @param lead the article whose facts are looked at one by one, null for none
     * @return empty when the learner has just gone
     */
    @Transactional
    public Optional<Front> of(UUID learnerId, @Nullable UUID lead) {
        Optional<Row> row = read(learnerId, lead);
        if (row.filter(Row::noted).isPresent()) {
            derive.derivePending(learnerId);
            row = read(learnerId, lead);
        }
        return row.map(this::front);
    }

    private Optional<Row> read(UUID learnerId, @Nullable UUID lead) {
        return session
                .createNativeQuery(READ, Object[].class)
                .addEntity("l", Learner.class)
                .addScalar("noted", Boolean.class)
                .addScalar("known", String.class)
                .addScalar("lead", String.class)
                .addScalar("open", String.class)
                .setParameter("learner", learnerId)
                .setParameter("lead", lead)
                .setParameter("most", MOST_OPEN)
                .getResultList()
                .stream()
                .findFirst()
                .map(one ->
                        new Row((Learner) one[0], (Boolean) one[1], (String) one[2], (String) one[3], (String) one[4]));
    }

    private Front front(Row row) {
        return new Front(
                rows(row.known()).stream()
                        .map(one -> new Known(id(one, "article"), number(one, "met"), number(one, "kept")))
                        .collect(Collectors.toMap(Known::articleId, Function.identity())),
                lead(row.lead()),
                OpenRound.list(row.open(), sets),
                todays.of(row.learner()));
    }

    @SuppressWarnings("unchecked") // an object of strings, as the statement makes it
    private static Map<UUID, FactState> lead(@Nullable String json) {
        Map<String, String> states = json == null ? Map.of() : (Map<String, String>) Json.read(json);
        return states.entrySet().stream()
                .collect(Collectors.toMap(one -> UUID.fromString(one.getKey()), one -> FactState.of(one.getValue())));
    }

    @SuppressWarnings("unchecked") // an array of objects, as the statement makes it
    private static List<Map<String, Object>> rows(@Nullable String json) {
        return json == null ? List.of() : (List<Map<String, Object>>) Json.read(json);
    }

    private static UUID id(Map<String, Object> row, String name) {
        return UUID.fromString((String) row.get(name));
    }

    private static int number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).intValue();
    }

    /**
     * @param known how much of each article the learner has met
     * @param lead how well each of the lead's facts is known, by its id; those never met are missing
     * @param open the attempts to go on with, the newest first
     */
    public record Front(Map<UUID, Known> known, Map<UUID, FactState> lead, List<OpenRound> open, Today today) {

        public Front {
            known = Map.copyOf(known);
            lead = Map.copyOf(lead);
            open = List.copyOf(open);
        }
    }

    /**
     * @param met how many of the article's facts the learner was asked about
     * @param kept how many of these they still know after some days
     */
    public record Known(UUID articleId, int met, int kept) {}

    private record Row(
            Learner learner,
            boolean noted,
            @Nullable String known,
            @Nullable String lead,
            @Nullable String open) {}
}
