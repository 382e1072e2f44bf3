package org.lede.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;
import org.lede.testing.ReplacedContent;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/**
 * Replays the answers of many learners under the present rules, twice: {@code REPLAY_LEARNERS} of them, or a few. It begins
 * with an empty database.
 */
@LedeTest
@TestProfile(SampleContent.class)
class ReplayTest {

    private static final Logger LOG = Logger.getLogger(ReplayTest.class);

    private static final int LEARNERS = Optional.ofNullable(System.getenv("REPLAY_LEARNERS"))
            .map(Integer::valueOf)
            .orElse(50);

    private static final String FINGERPRINT = """
            select count(*) || ' ' || sum(hashtextextended(cast(to_jsonb(r) as text), 0)) from review r
            union all select count(*) || ' ' || sum(hashtextextended(cast(to_jsonb(m) as text), 0)) from memory m""";

    /** Learners who answered the set of every kind on four days, some rightly and some not, each in an attempt of its own. */
    private static final String[] FILL = {"""
        insert into learner (id, language, time_zone, created_at)
        select cast('00000000-0000-4000-8000-' || lpad(cast(n as text), 12, '0') as uuid), 'en',
               (array ['UTC', 'Europe/Paris', 'America/New_York'])[n %% 3 + 1], now()
        from generate_series(1, %d) n""".formatted(LEARNERS), """
        insert into attempt (learner_id, id, set_id, set_n, mode, is_full, drawn, points, started_at, time_zone, submitted_at,
                             score)
        select l.id, cast(md5(cast(l.id as text) || d) as uuid), s.id, s.current_n, 'practice', true, i.drawn, i.points,
               timestamptz '2026-01-01 08:00:00Z' + d * d * interval '3 days', l.time_zone,
               timestamptz '2026-01-01 09:00:00Z' + d * d * interval '3 days', 0
        from learner l cross join generate_series(0, 3) d
        join question_set s on s.slug = 'ferry-every-kind'
        join lateral (
          select jsonb_agg(jsonb_build_object('question', question_version_id, 'options', jsonb_build_array())) as drawn,
                 sum(points) as points
          from set_item where set_id = s.id and n = s.current_n) i on true""", """
        insert into answer (learner_id, attempt_id, question_version_id, given, fraction, dont_know, rule_version, answered_at)
        select a.learner_id, a.id, i.question_version_id, '{"dontKnow": true}',
               0, true, 1, a.started_at + i.position * interval '1 minute'
        from attempt a join set_item i on i.set_id = a.set_id and i.n = a.set_n"""};

    @Inject
    RebuildMemories rebuild;

    @Inject
    ReplacedContent content;

    @Inject
    Stored stored;

    @BeforeEach
    void forgetOthers() {
        content.putBack();
    }

    @Test
    void replay_twice_givesTheSame() {
        for (String sql : FILL) {
            stored.execute(sql);
        }
        stored.execute(
                "update answer set given = '{\"verdict\": \"true\"}', dont_know = false, fraction = 1 from question_version v"
                        + " where v.id = question_version_id and v.kind = 'verdict' and abs(hashtext(cast(attempt_id as text))) % 3 > 0");

        long before = System.nanoTime();
        String said = rebuild.run();
        LOG.infof("%s %d s", said, (System.nanoTime() - before) / 1_000_000_000);
        List<String> first = stored.list(FINGERPRINT);
        rebuild.run();

        assertThat(said).isEqualTo("Memories rebuilt: " + LEARNERS + " learners.");
        assertThat(first.get(0)).startsWith(LEARNERS * 36 + " ");
        assertThat(stored.list(FINGERPRINT)).isEqualTo(first);
    }
}
