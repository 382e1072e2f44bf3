package org.lede.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds listed articles by the words of their titles, facts and texts, each read by the rules of its own language. */
@ApplicationScoped
public class ArticleSearch {

    /** How many articles a search finds at most, over all its pages. */
    public static final int MOST = 200;

    /** They enclose the words looked for, and occur in no text. */
    private static final char BEGIN = '\u0002';

    private static final char END = '\u0003';

    private static final String ADD = """
            insert into article_search (article_id, words) values (:article, search_words(:article))
            on conflict (article_id) do update set words = excluded.words""";

    /** The query is read once for each language in use; excerpts are made of the rows shown alone. */
    private static final String FIND = """
            select {a.*}, ts_headline(search_language(a.language), a.title, f.query,
                                      'HighlightAll=true, """ + Run.MARKS + """
            ) as title,
                   ts_headline(search_language(a.language), f.text, f.query,
                               'MinWords=16, MaxWords=32, """ + Run.MARKS + """
            ) as excerpt,
                   f.total
            from (select s.article_id, q.query, r.text, ts_rank(s.words, q.query) as rank, count(*) over () as total
                  from (select language, websearch_to_tsquery(search_language(language), :words) as query
                        from (select distinct language from article) used) q
                  join article b on b.language = q.language and b.visibility = 'public' and b.taken_down_at is null
                  join article_search s on s.article_id = b.id and s.words @@ q.query
                  join article_revision r on r.article_id = b.id and r.n = b.current_n
                  order by rank desc, b.id desc limit :limit offset :offset) f
            join article a on a.id = f.article_id
            order by f.rank desc, a.id desc""";

    private final Session session;
    private final DisplayLimit limits;

    ArticleSearch(Session session, DisplayLimit limits) {
        this.session = session;
        this.limits = limits;
    }

    /** Makes the article found by what is stored of it now. */
    void add(UUID articleId) {
        session.createNativeMutationQuery(ADD)
                .setParameter("article", articleId)
                .executeUpdate();
    }

    void remove(UUID articleId) {
        session.createNativeMutationQuery("delete from article_search where article_id = :article")
                .setParameter("article", articleId)
                .executeUpdate();
    }

    /**
     * The articles that match best.
     *
     * @param words as people type them: all of them, or one “or” another, or a “whole phrase”, or not a -word
     * @param offset how many to leave out, those of earlier pages
     */
    public Hits find(String words, int limit, int offset) {
        List<Object[]> rows = session.createNativeQuery(FIND, Object[].class)
                .addEntity("a", Article.class)
                .addScalar("title", String.class)
                .addScalar("excerpt", String.class)
                .addScalar("total", Integer.class)
                .setParameter("words", words.replace('\u0000', ' '))
                .setParameter("limit", Math.min(limit, Math.max(0, MOST - offset)))
                .setParameter("offset", offset)
                .getResultList();
        return new Hits(
                rows.stream()
                        .map(row -> found((Article) row[0], (String) row[1], (String) row[2]))
                        .toList(),
                rows.isEmpty() ? 0 : Math.min(MOST, (Integer) rows.get(0)[3]));
    }

    private Found found(Article article, String title, @Nullable String excerpt) {
        return new Found(
                article,
                Run.list(title),
                excerpt != null && limits.of(article) == Display.FULL ? Run.list(excerpt) : List.of());
    }

    /** @param total how many articles there are to be found over all pages; 0 where this page has none */
    public record Hits(List<Found> found, int total) {

        public Hits {
            found = List.copyOf(found);
        }
    }

    /** @param excerpt of the text, around the words looked for; empty where the text may not be shown */
    public record Found(Article article, List<Run> title, List<Run> excerpt) {

        public Found {
            title = List.copyOf(title);
            excerpt = List.copyOf(excerpt);
        }
    }

    /** @param matching whether these words were looked for */
    public record Run(String text, boolean matching) {

        /** Ends the options of a {@code ts_headline} that {@link #list} can read. */
        public static final String MARKS = "StartSel=' || chr(2) || ', StopSel=' || chr(3)";

        /** Reads what {@code ts_headline} made with these {@link #MARKS}. */
        public static List<Run> list(String headline) {
            List<Run> runs = new ArrayList<>();
            int start = 0;
            for (int i = 0; i <= headline.length(); i++) {
                boolean ends = i == headline.length() || headline.charAt(i) == BEGIN || headline.charAt(i) == END;
                if (ends && i > start) {
                    runs.add(new Run(headline.substring(start, i), i < headline.length() && headline.charAt(i) == END));
                }
                start = ends ? i + 1 : start;
            }
            return runs;
        }
    }
}
