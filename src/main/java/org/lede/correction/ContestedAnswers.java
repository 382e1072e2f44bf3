package org.lede.correction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.lede.library.RulingType;
import org.lede.shared.Json;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** The typed answers that learners say were right, each once with how many gave it; one ruling settles all of them. */
@ApplicationScoped
public class ContestedAnswers {

    private static final int MOST = 200;

    private static final String WAITING = """
            from contested_answer c join answer a on a.learner_id = c.learner_id and a.attempt_id = c.attempt_id
                 and a.question_version_id = c.question_version_id
            where c.settled_at is null and a.fraction < 1
              and c.question_version_id not in (select question_version_id from void_question)""";

    /** An answer that other rulings made right needs none of its own. */
    private static final String QUEUE = """
            select cast(jsonb_agg(to_jsonb(w) order by w.learners desc, w.key) as text) as queue from (
              select q.id as question, q.ref, v.n, v.language, v.content -> 'stem' ->> 'text' as stem, c.*
              from (select c.question_version_id as version, md5(cast(a.given as text)) as key,
                           count(distinct c.learner_id) as learners, min(cast(a.given as text)) as given
                    """ + WAITING + """
                    group by 1, 2 order by 3 desc, 2 limit :most) c
              join question_version v on v.id = c.version join question q on q.id = v.question_id) w""";

    /** Their reviews are derived again, by the mark that stands then. */
    private static final String SETTLE = """
            with settled as (
              update contested_answer c set settled_at = clock_timestamp() from answer a
              where c.settled_at is null and c.question_version_id = :version and a.learner_id = c.learner_id
                and a.attempt_id = c.attempt_id and a.question_version_id = c.question_version_id
                and md5(cast(a.given as text)) = :key
              returning c.learner_id, c.attempt_id, c.question_version_id)
            insert into answer_to_review (learner_id, attempt_id, question_version_id)
            select learner_id, attempt_id, question_version_id from settled on conflict do nothing""";

    private final RuleOnQuestion rules;
    private final Session session;

    ContestedAnswers(RuleOnQuestion rules, Session session) {
        this.rules = rules;
        this.session = session;
    }

    /** Those that most learners gave first, the first {@value #MOST}. */
    @SuppressWarnings("unchecked")
    public List<Contested> waiting() {
        String json = QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(QUEUE, String.class)
                        .addScalar("queue", String.class)
                        .setParameter("most", MOST)
                        .getSingleResult());
        return json == null
                ? List.of()
                : ((List<Map<String, Object>>) Json.read(json))
                        .stream().map(Contested::of).toList();
    }

    /**
     * Settles an answer for everybody who contests it.
     *
     * @param key of the answer, as it is listed
     * @param reason why it counts, for the learners whose score that changes; null if it stays refused
     * @throws Refused when no such answer waits
     */
    public void settle(UUID editor, UUID version, String key, @Nullable String reason) {
        Contested contested = waiting().stream()
                .filter(one -> one.version().equals(version) && one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("contested answer"));
        if (reason != null) {
            accept(editor, contested, reason);
        }
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(SETTLE)
                        .setParameter("version", version)
                        .setParameter("key", key)
                        .executeUpdate());
    }

    private void accept(UUID editor, Contested contested, String reason) {
        try {
            rules.rule(
                    editor,
                    contested.question(),
                    new RuleOnQuestion.Order(contested.n(), RulingType.ACCEPT, contested.given(), reason));
        } catch (Refused refused) {
            if (refused.refusal() != Refusal.RULING_CHANGES_NOTHING) {
                throw refused;
            }
        }
    }

    /**
     * An answer that learners contest.
     *
     * @param key     the same for the same answer to the same question
     * @param n       the number of the question's version
     * @param learners how many contest it
     * @param given   the canonical tree of the answer
     */
    public record Contested(
            UUID version,
            String key,
            UUID question,
            String ref,
            int n,
            String language,
            String stem,
            int learners,
            Map<String, Object> given) {

        @SuppressWarnings("unchecked")
        private static Contested of(Map<String, Object> row) {
            return new Contested(
                    UUID.fromString((String) row.get("version")),
                    (String) row.get("key"),
                    UUID.fromString((String) row.get("question")),
                    (String) row.get("ref"),
                    ((Number) row.get("n")).intValue(),
                    (String) row.get("language"),
                    row.get("stem") == null ? "" : (String) row.get("stem"),
                    ((Number) row.get("learners")).intValue(),
                    (Map<String, Object>) Json.read((String) row.get("given")));
        }

        /** What was typed; the gaps of a sentence one after the other. */
        public String typed() {
            return given.values().stream()
                    .map(value -> value instanceof Map<?, ?> gaps
                            ? String.join(
                                    ", ",
                                    gaps.values().stream().map(Object::toString).toList())
                            : value.toString())
                    .findFirst()
                    .orElse("");
        }
    }
}
