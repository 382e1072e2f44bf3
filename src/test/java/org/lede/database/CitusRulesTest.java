package org.lede.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;

/** That a distributed PostgreSQL (Citus) could take the schema: learner data sharded by learner, content on every node. */
@LedeTest
class CitusRulesTest {

    private static final Set<String> REFERENCE = Set.of(
            "article",
            "article_revision",
            "article_search",
            "image",
            "fact",
            "fact_version",
            "evidence",
            "question",
            "question_version",
            "question_version_further_fact",
            "question_set",
            "set_revision",
            "set_item",
            "published_state",
            "question_ruling",
            "identity");

    private static final Set<String> DISTRIBUTED = Set.of(
            "learner",
            "account",
            "session",
            "token",
            "attempt",
            "answer",
            "known_device",
            "score_change",
            "answer_to_review",
            "review",
            "memory",
            "fact_confirmation",
            "fact_decision",
            "contested_answer",
            "draft",
            "reminder",
            "push_subscription");

    private static final Set<String> LOCAL = Set.of(
            "regrade_job", "outbox", "audit", "scheduler_weights", "installation_secret", "flyway_schema_history");

    private static final String KEYS = """
            select c.relname || ': ' || (
              select string_agg(a.attname, ', ' order by k.place) from unnest(i.indkey) with ordinality k (attnum, place)
              join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum)
            from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind = 'r' and %s order by 1""";

    private static final String FOREIGN_KEYS = """
            select c.relname || ' (' || (select string_agg(a.attname, ', ' order by k.place)
                from unnest(f.conkey) with ordinality k (attnum, place)
                join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum)
              || ') -> ' || t.relname || ' (' || (select string_agg(a.attname, ', ' order by k.place)
                from unnest(f.confkey) with ordinality k (attnum, place)
                join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum) || ')'
            from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class t on t.oid = f.confrelid
            join pg_namespace n on n.oid = c.relnamespace where f.contype = 'f' and n.nspname = 'public' order by 1""";

    @Inject
    DataSource database;

    @Test
    void tables_areInExactlyOneOfTheLists() throws Exception {
        List<String> listed = new ArrayList<>(REFERENCE);
        listed.addAll(DISTRIBUTED);
        listed.addAll(LOCAL);

        assertThat(list("select tablename from pg_tables where schemaname = 'public'"))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void primaryKeys_ofDistributedTables_beginWithTheLearner() throws Exception {
        List<String> keys = list(KEYS.formatted("i.indisprimary")).stream()
                .filter(key -> DISTRIBUTED.contains(table(key)))
                .toList();

        assertThat(keys)
                .hasSameSizeAs(DISTRIBUTED)
                .allMatch(key -> key.startsWith(table(key) + ": " + learnerOf(table(key))));
    }

    @Test
    void uniqueIndexes_ofDistributedTables_holdTheLearner() throws Exception {
        assertThat(list(KEYS.formatted("i.indisunique")))
                .filteredOn(key -> DISTRIBUTED.contains(table(key)))
                .isNotEmpty()
                .allMatch(key -> columns(key.substring(key.indexOf(": ") + 2)).contains(learnerOf(table(key))));
    }

    @Test
    void foreignKeys_betweenDistributedTables_holdTheLearnerOnBothSides() throws Exception {
        assertThat(list(FOREIGN_KEYS))
                .filteredOn(key -> DISTRIBUTED.contains(source(key)) && DISTRIBUTED.contains(target(key)))
                .isNotEmpty()
                .allMatch(key -> key.startsWith(source(key) + " (learner_id")
                        && key.contains(" -> " + target(key) + " (" + learnerOf(target(key))));
    }

    @Test
    void foreignKeys_ofOtherTables_leadToNoDistributedOne() throws Exception {
        assertThat(list(FOREIGN_KEYS))
                .filteredOn(key -> !DISTRIBUTED.contains(source(key)))
                .isNotEmpty()
                .noneMatch(key -> DISTRIBUTED.contains(target(key)))
                .noneMatch(key -> REFERENCE.contains(source(key)) && LOCAL.contains(target(key)));
    }

    @Test
    void triggers_onlyRefuse() throws Exception {
        assertThat(new TreeSet<>(list("""
                        select p.proname from pg_trigger t join pg_proc p on p.oid = t.tgfoid where not t.tgisinternal"""))).allMatch(name -> name.startsWith("refuse_change"));
    }

    @Test
    void sequences_areNotUsed() throws Exception {
        assertThat(list("select sequencename from pg_sequences where schemaname = 'public'"))
                .isEmpty();
    }

    private static String learnerOf(String table) {
        return table.equals("learner") ? "id" : "learner_id";
    }

    private static String table(String key) {
        return key.substring(0, key.indexOf(':'));
    }

    private static List<String> columns(String names) {
        return List.of(names.split(", "));
    }

    private static String source(String key) {
        return key.substring(0, key.indexOf(' '));
    }

    private static String target(String key) {
        return key.replaceFirst(".* -> (\\w+) .*", "$1");
    }

    private List<String> list(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> list = new ArrayList<>();
            while (rows.next()) {
                list.add(rows.getString(1));
            }
            return list;
        }
    }
}
