package org.lede.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.lede.shared.Json;

/** Lists the questions of facts that learners keep missing, for editors to look at: the asking is at fault, or the fact. */
@ApplicationScoped
public class Leeches {

    private static final int MOST = 200;

    private static final String FACTS = """
            select cast(jsonb_agg(to_jsonb(leech) order by leech.learners desc, leech.fact) as text) as leeches from (
              select m.fact_id as fact, f.ref, a.slug as article, a.title, a.language, v.statement, count(*) as learners,
                     (select jsonb_agg(jsonb_build_object('id', q.id, 'ref', q.ref) order by q.ref)
                      from question q where q.id in (
                        select u.question_id from question_version u join set_item i on i.question_version_id = u.id
                        join question_set s on s.id = i.set_id and s.current_n = i.n and not s.withdrawn
                        where u.main_fact_id = m.fact_id)) as questions
              from memory m join fact f on f.id = m.fact_id join article a on a.id = f.article_id
              join fact_version v on v.fact_id = f.id and v.n = f.current_n
              where m.put_aside = 'leech' and f.status = 'current' and a.taken_down_at is null and a.visibility <> 'private'
              group by m.fact_id, f.ref, a.slug, a.title, a.language, v.statement
              order by learners desc, m.fact_id limit :most) leech""";

    private final Session session;

    Leeches(Session session) {
        this.session = session;
    }

    /** Those that most learners keep missing first, the first {@value #MOST}. */
    @Transactional
    public List<Leech> list() {
        String json = session.createNativeQuery(FACTS, String.class)
                .addScalar("leeches", String.class)
                .setParameter("most", MOST)
                .getSingleResult();
        return json == null ? List.of() : Leech.list(Json.read(json));
    }

    /**
     * A fact that learners keep missing.
     *
     * @param article  the slug of its article
     * @param language of the article, BCP 47
     * @param learners how many keep missing it
     * @param questions that ask it now
     */
    public record Leech(
            UUID fact,
            String ref,
            String article,
            String title,
            String language,
            String statement,
            int learners,
            List<AskedBy> questions) {

        @SuppressWarnings("unchecked")
        private static List<Leech> list(Object rows) {
            return ((List<Map<String, Object>>) rows)
                    .stream()
                            .map(row -> new Leech(
                                    UUID.fromString((String) row.get("fact")),
                                    (String) row.get("ref"),
                                    (String) row.get("article"),
                                    (String) row.get("title"),
                                    (String) row.get("language"),
                                    (String) row.get("statement"),
                                    ((Number) row.get("learners")).intValue(),
                                    AskedBy.list(row.get("questions"))))
                            .toList();
        }
    }

    /** A question that asks the fact. */
    public record AskedBy(UUID id, String ref) {

        @SuppressWarnings("unchecked")
        private static List<AskedBy> list(Object rows) {
            return rows == null
                    ? List.of()
                    : ((List<Map<String, Object>>) rows)
                            .stream()
                                    .map(row -> new AskedBy(
                                            UUID.fromString((String) row.get("id")), (String) row.get("ref")))
                                    .toList();
        }
    }
}
