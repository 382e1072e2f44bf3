package org.lede.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.lede.library.Article;
import org.lede.library.ArticleSearch.Run;

/** Finds facts by the words of their statements, among those whose proof the learner may see: others would give answers away. */
@ApplicationScoped
public class FactSearch {

    /** How many facts are found at most. */
    private static final int MOST = 20;

    private static final String FIND = """
            select {a.*}, m.ref,
                   ts_headline(m.config, m.statement, m.query,
                               'HighlightAll=true, """ + Run.MARKS + """
            ) as statement
            from (select f.id, f.ref, f.article_id, v.statement, search_language(b.language) as config,
                         websearch_to_tsquery(search_language(b.language), :words) as query
                  from (""" + Revealed.ALL_FACTS + """
                  ) known join fact f on f.id = known.id and f.status = 'current'
                  join fact_version v on v.fact_id = f.id and v.n = f.current_n
                  join article b on b.id = f.article_id and b.visibility = 'public' and b.taken_down_at is null) m
            join article a on a.id = m.article_id
            where to_tsvector(m.config, m.statement) @@ m.query
            order by ts_rank(to_tsvector(m.config, m.statement), m.query) desc, m.id limit :most""";

    private final Session session;

    FactSearch(Session session) {
        this.session = session;
    }

    /** The facts that match best. */
    public List<FoundFact> find(UUID learnerId, String words) {
        return session
                .createNativeQuery(FIND, Object[].class)
                .addEntity("a", Article.class)
                .addScalar("ref", String.class)
                .addScalar("statement", String.class)
                .setParameter("learner", learnerId)
                .setParameter("words", words.replace('\u0000', ' '))
                .setParameter("most", MOST)
                .getResultList()
                .stream()
                .map(row -> new FoundFact((Article) row[0], (String) row[1], Run.list((String) row[2])))
                .toList();
    }

    /** @param ref by which the article's page shows its proof */
    public record FoundFact(Article article, String ref, List<Run> statement) {

        public FoundFact {
            statement = List.copyOf(statement);
        }
    }
}
