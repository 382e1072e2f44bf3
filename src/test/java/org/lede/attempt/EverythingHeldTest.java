package org.lede.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lede.people.Export;
import org.lede.people.KnownDevices;
import org.lede.shared.Json;
import org.lede.testing.AccountForms;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.Members.Member;
import org.lede.testing.PushBrowser;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/**
 * A learner with rows in every table: what their export holds, and what is left after they are deleted.
 * The tables and columns are those the database has, so a new one fails this test until its rows are made here.
 */
@LedeTest
@TestProfile(SampleContent.class)
class EverythingHeldTest {

    /** What isn't exported: hashes of secrets, and who else did something to the learner. */
    private static final Set<String> KEPT_BACK = Set.of(
            "account.password_hash",
            "token.hash",
            "session.hash",
            "known_device.hash",
            "push_subscription.p256dh",
            "push_subscription.auth",
            "audit.actor");

    /** Which rows are a learner's, where no column is called after them. */
    private static final Map<String, String> THEIRS =
            Map.of("learner", "id = ?1", "audit", "(actor = ?1 or subject_id = cast(?1 as text))");

    @Inject
    Stored stored;

    @Inject
    Members members;

    @Inject
    AnswerKeys keys;

    @Inject
    Export export;

    @Inject
    ExpireGuests expire;

    @Inject
    Browsing browsing;

    @Inject
    KnownDevices devices;

    @Test
    void export_holdsEveryColumnOfEveryTable() {
        UUID ida = memberWithEverything().id();
        Map<String, Set<String>> held = new TreeMap<>();
        tables().forEach(table -> {
            assertThat(columns(table)).as(table).allMatch(column -> isUsed(table, column, ida));
            held.put(table, leavesOf(table, ida));
        });

        String exported = Json.write(QuarkusTransaction.requiringNew().call(() -> export.of(ida)));

        Set<String> leaves = leaves("", Json.read(exported)).collect(Collectors.toSet());
        assertThat(held)
                .allSatisfy((table, values) -> assertThat(leaves).as(table).containsAll(values));
        assertThat(exported)
                .doesNotContain("$2a")
                .doesNotContain(stored.list("select encode(hash, 'hex') from token where learner_id = ?1", ida));
    }

    @Test
    void learnerWhoDeletesThemselves_leavesTheirIdInTheLogAlone() {
        Member ida = memberWithEverything();
        stored.execute("update account set disabled_at = null where learner_id = ?1", ida.id());
        assertThat(columnsWith(ida.id())).isEqualTo(everyColumnOfLearners());

        Response deleted = ida.learner()
                .request()
                .body(Map.of("password", AccountForms.PASSWORD))
                .post("/api/v1/me/deletion");

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(columnsWith(ida.id())).containsExactly("audit.actor");
        assertThat(stored.count("audit a where strpos(cast(to_jsonb(a) as text), ?1) > 0", ida.userName()))
                .isZero();
    }

    @Test
    void guestWhoExpires_leavesTheirIdInTheLogAlone() {
        ApiLearner guest = ApiLearner.guest();
        doEverything(guest);
        Set<String> ofGuests = everyColumnOfLearners().stream()
                .filter(column -> !column.matches("(account|identity)[.].*"))
                .collect(Collectors.toSet());
        assertThat(columnsWith(guest.id())).isEqualTo(ofGuests);
        for (String seen : List.of(
                "learner set created_at = %s where id = ?1",
                "attempt set started_at = %s where learner_id = ?1",
                "answer set answered_at = %s where learner_id = ?1")) {
            stored.execute("update " + seen.formatted("now() - interval '401 days'"), guest.id());
        }

        assertThat(expire.expire()).isEqualTo(1);

        assertThat(columnsWith(guest.id())).containsExactly("audit.actor");
    }

    /** With an account, of which an admin has granted more time; every column that may be empty has a value. */
    private Member memberWithEverything() {
        Member ida = members.of("learner");
        doEverything(ida.learner());
        new ApiLearner(new UUID(0, 0), members.of("editor").token("edit"))
                .request()
                .body(Map.of("timeFactor", 1.25))
                .put("/api/v1/studio/time-factors/" + ida.userName())
                .then()
                .statusCode(204);
        stored.execute(
                "update account set email = 'ida@example.org', disabled_at = now() where learner_id = ?1", ida.id());
        stored.execute(
                "update token set expires_at = now() + interval '1 day', last_used_at = now() where learner_id = ?1",
                ida.id());
        return ida;
    }

    /** The last answer is not derived yet, the first has become a memory, and what the second was about has changed. */
    private void doEverything(ApiLearner learner) {
        ApiAttempt attempt = new ApiAttempt(
                learner,
                learner.request()
                        .header("Idempotency-Key", "in my own words")
                        .body(Map.of("set", SampleContent.EVERY_KIND, "mode", "practice"))
                        .post("/api/v1/attempts"));
        answer(attempt, "multiple");
        answer(attempt, "short");
        learner.request().get("/api/v1/review").then().statusCode(200);
        stored.rewordWhatIsKnownBy(learner.id());
        confirmOneOf(learner);
        learner.request().post("/api/v1/review/cards").then().statusCode(201);
        learner.takeTest(SampleContent.AGAINST_THE_CLOCK).submit().then().statusCode(200);
        learner.request().delete("/api/v1/me/sessions").then().statusCode(204);
        browsing.cookieOf(learner);
        devices.remember(learner.id(), "a device's cookie");
        stored.execute(
                "insert into score_change select learner_id, id, gen_random_uuid(), 0, 1, now() from attempt"
                        + " where learner_id = ?1 and submitted_at is not null",
                learner.id());
        stored.execute(
                "insert into draft (learner_id, id, article_id, content, created_at, updated_at, published_version)"
                        + " select ?1, gen_random_uuid(), id, '{\"stem\": \"half a question\"}', now(), now(), 1 from article"
                        + " limit 1",
                learner.id());
        stored.execute(
                "insert into fact_decision select learner_id, fact_id, now(), 'known', now(), 'UTC', 4, 0.9"
                        + " from review where learner_id = ?1 limit 1",
                learner.id());
        answer(attempt, "number");
        stored.execute(
                "insert into contested_answer select learner_id, attempt_id, question_version_id, now(), now()"
                        + " from answer where learner_id = ?1 limit 1",
                learner.id());
        stored.execute(
                "update memory set put_aside = 'leech', fast_stability = stability / 3 where learner_id = ?1",
                learner.id());
        learner.request()
                .body(Map.of("hour", 7, "subscription", new PushBrowser().subscription()))
                .put("/api/v1/review/reminders")
                .then()
                .statusCode(204);
        stored.execute("update reminder set reminded_on = '2026-07-01' where learner_id = ?1", learner.id());
        stored.execute(
                "update learner set weights = cast(array_fill(0.5, array[21]) as double precision[]), weights_version = 1000000,"
                        + " reviews_per_day = 7, desired_retention = 0.85, away_from = '2026-07-01',"
                        + " away_until = '2026-07-14' where id = ?1",
                learner.id());
    }

    private void answer(ApiAttempt attempt, String ref) {
        attempt.put(ref, Map.of("answer", keys.right(attempt.set(), ref), "confidence", 3, "elapsedMs", 4_200))
                .then()
                .statusCode(200);
    }

    private static void confirmOneOf(ApiLearner learner) {
        Response changes = learner.request().get("/api/v1/review/changes");
        assertThat(changes.<List<?>>path("items")).hasSize(2);
        learner.request()
                .body(Map.of("version", changes.<Integer>path("items[0].now.version")))
                .put("/api/v1/review/changes/" + changes.path("items[0].fact") + "/confirmation")
                .then()
                .statusCode(204);
    }

    private Set<String> tables() {
        Set<String> tables = stored
                .list("select table_name from information_schema.columns join information_schema.tables"
                        + " using (table_schema, table_name)"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = 'learner_id'")
                .stream()
                .collect(Collectors.toSet());
        assertThat(tables).contains("attempt", "answer", "memory").hasSizeGreaterThan(8);
        tables.addAll(THEIRS.keySet());
        return tables;
    }

    private List<String> columns(String table) {
        return stored.list(
                "select column_name from information_schema.columns where table_schema = 'public' and table_name = ?1",
                table);
    }

    /** Whether the column has a value in a row of the learner's; an empty one would show nothing. */
    private boolean isUsed(String table, String column, UUID learner) {
        return stored.count(table + " where " + column + " is not null and " + theirs(table), learner) > 0;
    }

    private static String theirs(String table) {
        return THEIRS.getOrDefault(table, "learner_id = ?1");
    }

    /** What the rows of a table say of a learner and give out. */
    private Set<String> leavesOf(String table, UUID learner) {
        String kept = KEPT_BACK.stream()
                .filter(column -> column.startsWith(table + "."))
                .map(column -> " - '" + column.substring(table.length() + 1) + "'")
                .collect(Collectors.joining());
        return stored
                .list(
                        "select cast(to_jsonb(t) - 'learner_id'" + kept + " as text) from " + table + " t where "
                                + theirs(table),
                        learner)
                .stream()
                .flatMap(row -> leaves("", Json.read(row)))
                .collect(Collectors.toSet());
    }

    /** Every uuid column of the database that holds this id. */
    private Set<String> columnsWith(UUID id) {
        return stored
                .list("select table_name || '.' || column_name from information_schema.columns"
                        + " join information_schema.tables using (table_schema, table_name)"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE' and data_type = 'uuid'")
                .stream()
                .filter(column -> {
                    String[] parts = column.split("\\.");
                    return stored.count(parts[0] + " where " + parts[1] + " = ?1", id) > 0;
                })
                .collect(Collectors.toSet());
    }

    private Set<String> everyColumnOfLearners() {
        return Stream.concat(
                        Stream.of("learner.id", "audit.actor"),
                        tables().stream()
                                .filter(table -> !THEIRS.containsKey(table))
                                .map(table -> table + ".learner_id"))
                .collect(Collectors.toSet());
    }

    /** Each value of a tree with the name it stands under, whether that is spelt as a column or as a field of JSON. */
    private static Stream<String> leaves(String name, Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(entry -> leaves(spelt(entry.getKey().toString()), entry.getValue()));
        }
        if (tree instanceof List<?> list) {
            return list.stream().flatMap(one -> leaves(name, one));
        }
        return tree == null ? Stream.of() : Stream.of(name + "=" + plain(tree));
    }

    private static String spelt(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static String plain(Object value) {
        if (value instanceof Number) {
            return new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
        }
        try {
            return OffsetDateTime.parse(value.toString()).toInstant().toString();
        } catch (DateTimeParseException noMoment) {
            return value.toString();
        }
    }
}
