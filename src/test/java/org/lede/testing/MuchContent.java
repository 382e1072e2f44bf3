package org.lede.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Very much content, made of {@link SampleContent} by copying its rows: what is published costs seconds by files. The
 * content has to be put back afterwards ({@link ReplacedContent}).
 */
@ApplicationScoped
public class MuchContent {

    /** A set of every question of {@link SampleContent#EVERY_KIND} and of all that were added to its article. */
    public static final String LARGE_SET = "ferry-everything";

    /** Parameters: how many copies, the slug of the article, the slug of the set. Ids are hashes of the ids they copy. */
    private static final List<String> ARTICLES = List.of("""
        insert into article (id, slug, title, source, rights, display, language, published, current_n)
        select cast(md5('article' || i || a.id) as uuid), a.slug || '-' || i, title, source, rights, display, language,
               published, current_n
        from article a, generate_series(1, ?1) i where a.slug = ?2\
        """, """
        insert into article_revision
        select c.id, n, text, sha256, sentence_starts, sentence_ends
        from article_revision r join article a on a.id = r.article_id, article c
        where a.slug = ?2 and c.slug like ?2 || '-%'\
        """, """
        insert into fact
        select cast(md5(cast(f.id as text) || c.id) as uuid), c.id, ref, status, f.current_n
        from fact f join article a on a.id = f.article_id, article c where a.slug = ?2 and c.slug like ?2 || '-%'\
        """, """
        insert into fact_version
        select cast(md5(cast(v.fact_id as text) || c.id) as uuid), n, statement, c.id, article_n, sha256, wording
        from fact_version v join article a on a.id = v.article_id, article c
        where a.slug = ?2 and c.slug like ?2 || '-%'\
        """, """
        insert into evidence
        select cast(md5(cast(e.fact_id as text) || c.id) as uuid), fact_n, ordinal, start_at, end_at, exact, prefix, suffix
        from evidence e join fact f on f.id = e.fact_id join article a on a.id = f.article_id, article c
        where a.slug = ?2 and c.slug like ?2 || '-%'\
        """, """
        insert into question
        select cast(md5(cast(q.id as text) || c.id) as uuid), c.id, ref
        from question q join article a on a.id = q.article_id, article c where a.slug = ?2 and c.slug like ?2 || '-%'\
        """, """
        insert into question_version
        select cast(md5(cast(v.id as text) || c.id) as uuid), cast(md5(cast(v.question_id as text) || c.id) as uuid), n, kind,
               v.language, content, sha256, c.id, article_n,
               cast(md5(cast(main_fact_id as text) || c.id) as uuid), main_fact_n
        from question_version v join article a on a.id = v.article_id, article c
        where a.slug = ?2 and c.slug like ?2 || '-%'\
        """, """
        insert into question_set (id, article_id, slug, current_n)
        select cast(md5(cast(s.id as text) || c.id) as uuid), c.id, s.slug || '-of-' || c.slug, s.current_n
        from question_set s join article a on a.id = s.article_id, article c
        where s.slug = ?3 and a.slug = ?2 and c.slug like ?2 || '-%'\
        """, """
        insert into set_revision
        select cast(md5(cast(s.id as text) || c.id) as uuid), n, r.title, description, r.tags, modes, reveal,
               time_limit_seconds, sha256, published_at
        from set_revision r join question_set s on s.id = r.set_id, article c
        where s.slug = ?3 and c.slug like ?2 || '-%'\
        """, """
        insert into set_item
        select cast(md5(cast(s.id as text) || c.id) as uuid), n, i.position,
               cast(md5(cast(question_version_id as text) || c.id) as uuid), points
        from set_item i join question_set s on s.id = i.set_id, article c where s.slug = ?3 and c.slug like ?2 || '-%'\
        """);

    private static final List<String> IN_THE_ARTICLE =
            List.of("""
                insert into fact
                select cast(md5('fact' || i || f.id) as uuid), f.article_id, ref || '-' || i, status, f.current_n
                from fact f join article a on a.id = f.article_id, generate_series(1, ?1) i where a.slug = ?2 and ref = 'outcome'\
                """, """
                insert into fact_version
                select cast(md5('fact' || i || f.id) as uuid), v.n, statement, v.article_id, article_n, sha256, wording
                from fact_version v join fact f on f.id = v.fact_id join article a on a.id = f.article_id,
                     generate_series(1, ?1) i where a.slug = ?2 and ref = 'outcome'\
                """, """
                insert into evidence
                select cast(md5('fact' || i || f.id) as uuid), fact_n, ordinal, start_at, end_at, exact, prefix, suffix
                from evidence e join fact f on f.id = e.fact_id join article a on a.id = f.article_id,
                     generate_series(1, ?1) i where a.slug = ?2 and ref = 'outcome'\
                """, """
                insert into question
                select cast(md5('question' || i || q.id) as uuid), q.article_id, ref || '-' || i
                from question q join article a on a.id = q.article_id, generate_series(1, ?1) i
                where a.slug = ?2 and ref = 'verdict'\
                """, """
                insert into question_version
                select cast(md5('version' || i || v.id) as uuid), cast(md5('question' || i || q.id) as uuid), v.n, kind,
                       v.language, content, sha256, v.article_id, article_n,
                       cast(md5('fact' || i || f.id) as uuid), f.current_n
                from question_version v join question q on q.id = v.question_id join article a on a.id = q.article_id
                     join fact f on f.article_id = a.id and f.ref = 'outcome', generate_series(1, ?1) i
                where a.slug = ?2 and q.ref = 'verdict'\
                """, """
                     insert into question_set (id, article_id, slug, current_n)
                     select cast(md5('set' || i || s.id) as uuid), s.article_id,
                            case when i = 0 then '%s' else s.slug || '-' || i end, 1
                     from question_set s join article a on a.id = s.article_id, generate_series(0, ?1) i
                     where s.slug = ?3 and a.slug = ?2\
                     """.formatted(LARGE_SET), """
                insert into set_revision
                select cast(md5('set' || i || s.id) as uuid), 1, r.title, description, r.tags, modes, reveal, time_limit_seconds,
                       sha256, published_at
                from set_revision r join question_set s on s.id = r.set_id and s.current_n = r.n, generate_series(0, ?1) i
                where s.slug = ?3 and ?2 <> ''\
                """, """
                insert into set_item
                select cast(md5('set' || i || s.id) as uuid), 1, item.position, question_version_id, points
                from set_item item join question_set s on s.id = item.set_id and s.current_n = item.n, generate_series(0, ?1) i
                where s.slug = ?3 and ?2 <> ''\
                """, """
                insert into set_item
                select cast(md5('set0' || s.id) as uuid), 1, 1000 + i, cast(md5('version' || i || v.id) as uuid), 1
                from question_version v join question q on q.id = v.question_id join article a on a.id = q.article_id,
                     question_set s, generate_series(1, ?1) i
                where a.slug = ?2 and q.ref = 'verdict' and s.slug = ?3\
                """);

    private final Stored stored;

    MuchContent(Stored stored) {
        this.stored = stored;
    }

    /**
     * Adds as many articles, each with the article's facts and questions and with one set; and to the article itself as
     * many facts, as many questions, and as many sets.
     */
    public void add(int count) {
        for (String sql : ARTICLES) {
            run(sql, count);
        }
        for (String sql : IN_THE_ARTICLE) {
            run(sql, count);
        }
        // As autovacuum does before long: until then the tables count as small.
        stored.execute("analyze");
    }

    private void run(String sql, int count) {
        // A parameter that the statement doesn't name can't be set.
        String all = sql + (sql.contains("?1") ? "" : " and ?1 > 0") + (sql.contains("?3") ? "" : " and ?3 <> ''");
        if (stored.execute(all, count, SampleContent.ARTICLE, SampleContent.EVERY_KIND) == 0) {
            throw new IllegalStateException("nothing was added by " + sql);
        }
    }
}
