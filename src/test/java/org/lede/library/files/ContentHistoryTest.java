package org.lede.library.files;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.correction.QuestionHistories;
import org.lede.shared.Json;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;
import org.lede.testing.TestClock;

/** Whatever states the content went through before, what is shown and asked is what its files say now. */
@LedeTest
@TestProfile(DegradedSeeds.class)
class ContentHistoryTest {

    private static final SeedLoader.Report NOTHING = new SeedLoader.Report(true, 0, List.of());

    /** More cards than two articles have facts: a review that goes on after so many never ends. */
    private static final int MOST_CARDS = 10;

    /** Questions and facts that are asked in another version than is current, or about another text. */
    private static final String OUT_OF_STEP = """
            select s.slug || ' ' || q.ref
            from question_set s join article a on a.id = s.article_id
            join set_item i on i.set_id = s.id and i.n = s.current_n
            join question_version v on v.id = i.question_version_id join question q on q.id = v.question_id
            join fact f on f.id = v.main_fact_id
            join fact_version w on w.fact_id = f.id and w.n = f.current_n
            where not s.withdrawn and a.slug like ?
              and (v.article_n <> a.current_n or v.main_fact_n <> f.current_n or w.article_n <> a.current_n
                   or f.status <> 'current')""";

    private static final String QUESTIONS = """
            select jsonb_build_object('set', s.slug, 'place', i.position, 'ref', q.ref, 'points', i.points,
                                      'language', v.language, 'fact', f.ref, 'content', v.content)::text
            from question_set s join article a on a.id = s.article_id
            join set_item i on i.set_id = s.id and i.n = s.current_n
            join question_version v on v.id = i.question_version_id join question q on q.id = v.question_id
            join fact f on f.id = v.main_fact_id
            where not s.withdrawn and a.slug like ? order by s.slug, i.position""";

    private static final String FACTS = """
            select a.slug || ' ' || f.ref || ': ' || w.statement || ' '
              || (select array_agg(e.exact order by e.exact) from evidence e where e.fact_id = w.fact_id and e.fact_n = w.n)
            from fact f join article a on a.id = f.article_id
            join fact_version w on w.fact_id = f.id and w.n = f.current_n
            where f.status = 'current' and a.slug like ? order by 1""";

    @Inject
    SeedLoader loader;

    @Inject
    AnswerKeys keys;

    @Inject
    TestClock clock;

    @Inject
    FactReader reader;

    @Inject
    QuestionHistories histories;

    @Inject
    DataSource database;

    private Rows rows;

    @BeforeEach
    void watchTheTables() {
        rows = new Rows(database);
        reader.become(ApiLearner.guest());
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 8})
    void walkThroughStates_andBack_showsWhatAFreshDatabaseShows(long seed) throws SQLException {
        RandomGenerator random = new SplittableRandom(seed);
        String name = "walk" + seed;
        List<ContentStates> visited = new ArrayList<>(List.of(ContentStates.FIRST));
        ContentStates state = ContentStates.FIRST;
        for (int step = 0; step < 12; step++) {
            SeedLoader.Report report = loader.load(state.files(name).files());
            assertThat(report.problems()).as("%s", state).isEmpty();
            assertThat(loader.load(state.files(name).files()))
                    .as("the same again")
                    .isEqualTo(NOTHING);
            assertShownLikeNew(name, state, "new" + seed + "x" + step);
            assertReviewEnds(name);
            state = random.nextInt(5) < 2 ? visited.get(random.nextInt(visited.size())) : state.next(random);
            visited.add(state);
        }
    }

    /** Each change alone, made and taken back, and made again after another one. */
    @Test
    void eachChange_takenBackAndMadeAgain_showsWhatAFreshDatabaseShows() throws SQLException {
        loader.load(ContentStates.FIRST.files("freshfirst").files());
        Map<String, Object> first = shown("freshfirst");
        loader.load(ContentStates.FIRST.files("takenback").files());
        for (int change = 0; change < ContentStates.count(); change++) {
            ContentStates changed = new ContentStates(Set.of(change));
            loader.load(changed.files("takenback").files());
            Map<String, Object> once = shown("takenback");
            loader.load(ContentStates.FIRST.files("takenback").files());
            assertThat(shown("takenback")).as("without change %s", change).isEqualTo(first);
            assertThat(loader.load(changed.files("takenback").files()).problems())
                    .isEmpty();
            assertThat(shown("takenback"))
                    .as("change %s", change)
                    .isEqualTo(once)
                    .isNotEqualTo(first);
            assertThat(loader.load(ContentStates.FIRST.files("takenback").files())
                            .problems())
                    .isEmpty();
        }
    }

    @Test
    void attemptThatIsOpen_whileContentComesAndGoes_endsOnItsOwnRevision() {
        SampleSeeds first = SampleSeeds.of("swaying");
        reader.load(first);
        ApiAttempt ofFirst = reader.learner().practise("swaying-basics");
        SampleSeeds second = FactReader.threeIcebreakers(first);
        reader.load(second);
        ApiAttempt ofSecond = reader.learner().practise("swaying-basics");
        keys.answerAll(ofSecond, ref -> true);
        reader.load(first);

        keys.answerAll(ofFirst, ref -> true);

        ApiAttempt ofNow = reader.learner().practise("swaying-basics");
        assertThat(List.of(revision(ofFirst), revision(ofSecond), revision(ofNow)))
                .containsExactly(1, 2, 1);
        assertThat(reader.memories())
                .as("the learner was told the wording that is gone")
                .contains("icebreakers 1 paused at 2");
        assertThat(reader.replayed()).isTrue();
    }

    @Test
    void factThatGoesBackAfterItsChangeWasConfirmed_isAskedAndRememberedAgain() {
        SampleSeeds first = reader.learned("returning");
        SampleSeeds second = FactReader.threeIcebreakers(first);
        reader.load(second);
        clock.advance(Duration.ofMinutes(1));
        reader.confirm("icebreakers", 2);
        clock.advance(Duration.ofMinutes(1));
        reader.load(first);

        assertThat(reader.reviewer().goThrough(ref -> true)).hasSize(1);

        assertThat(reader.memories()).containsExactly("frozen-harbour 1", "icebreakers 1");
        assertThat(reader.replayed()).isTrue();
        reader.load(second);
        assertThat(reader.memories()).contains("icebreakers 1 paused at 1");
        assertThat(reader.confirm("icebreakers", 2).statusCode()).isLessThan(300);
        reader.load(first);
        assertThat(reader.replayed()).isTrue();
        assertThat(reader.reviewer().goThrough(ref -> true)).hasSize(1);
        assertThat(reader.replayed()).isTrue();
    }

    /** An editor who opens a question has to correct the version that is asked, which needn't be the newest. */
    @Test
    void question_thatIsAskedInAnEarlierVersionAgain_isCurrentInThatVersion() {
        SampleSeeds first = SampleSeeds.of("corrected");
        SampleSeeds second = first.replacing("sets/basics.yaml", "In which month", "When");
        reader.load(first);
        UUID question = FactReader.question("corrected-basics", "month-of-the-ice");
        reader.load(second);
        assertThat(histories.of(question).currentN()).isEqualTo(2);

        reader.load(first);

        assertThat(histories.of(question).currentN()).isEqualTo(1);
        assertThat(histories.of(question).versions())
                .extracting(
                        version -> version.n() + " in revision " + version.set().n())
                .containsExactly("2 in revision 2", "1 in revision 1");
    }

    private static int revision(ApiAttempt attempt) {
        return attempt.get().jsonPath().getInt("set.revision");
    }

    private void assertShownLikeNew(String name, ContentStates state, String newName) throws SQLException {
        assertThat(loader.load(state.files(newName).files()).problems()).isEmpty();
        assertThat(shown(name)).as("%s", state).isEqualTo(shown(newName));
        assertThat(rows.list(OUT_OF_STEP, name + "-%")).isEmpty();
    }

    /** A learner takes every set, confirms every change and answers every card that is offered until there is none. */
    private void assertReviewEnds(String name) {
        clock.advance(Duration.ofDays(1));
        for (String article : List.of("-one", "-two")) {
            for (Map<String, Object> set : sets(name + article)) {
                if (((List<?>) set.get("modes")).contains("practice")) {
                    keys.answerAll(reader.learner().practise((String) set.get("slug")), ref -> true);
                }
            }
        }
        reader.reviewer().review();
        for (Map<String, Object> change : reader.changes().<Map<String, Object>>getList("items")) {
            Map<?, ?> now = (Map<?, ?>) change.get("now");
            reader.learner()
                    .request()
                    .body(Map.of("version", now.get("version")))
                    .put(FactReader.CHANGES + "/" + change.get("fact") + "/confirmation")
                    .then()
                    .statusCode(lessThan(300));
        }
        assertThat(reader.changes().getList("items")).isEmpty();
        clock.advance(Duration.ofHours(1));
        int cards = 0;
        while (reader.reviewer().draw().statusCode() == 201) {
            assertThat(cards++).as("cards").isLessThan(MOST_CARDS);
            ApiAttempt card = reader.reviewer().card();
            keys.answerAll(card, ref -> true);
            card.submit();
        }
        assertThat(reader.replayed()).isTrue();
    }

    private static List<Map<String, Object>> sets(String article) {
        return given().get("/api/v1/sets?article=" + article).jsonPath().getList("items");
    }

    /** All that is published of the two articles, without ids and numbers of revisions. */
    private Map<String, Object> shown(String name) throws SQLException {
        Map<String, Object> shown = new TreeMap<>();
        for (String article : List.of(name + "-one", name + "-two")) {
            put(shown, name, "/articles/" + article);
            put(shown, name, "/api/v1/articles/" + article);
            put(shown, name, "/api/v1/sets?article=" + article);
            for (Map<String, Object> set : sets(article)) {
                put(shown, name, "/sets/" + set.get("slug"));
                put(shown, name, "/api/v1/sets/" + set.get("slug"));
                put(shown, name, "/api/v1/sets/" + set.get("slug") + "/questions");
            }
        }
        List<Object> questions = new ArrayList<>();
        for (String row : rows.list(QUESTIONS, name + "-%")) {
            questions.add(plain(Json.read(row.replace(name, "NAME"))));
        }
        shown.put("questions", questions);
        shown.put(
                "facts",
                rows.list(FACTS, name + "-%").stream()
                        .map(row -> row.replace(name, "NAME"))
                        .toList());
        return shown;
    }

    private static void put(Map<String, Object> shown, String name, String path) {
        Response response = given().get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        String body = response.asString().replace(name, "NAME").replaceAll("(csrf-token\" value=)\"[^\"]*\"", "$1");
        shown.put(path.replace(name, "NAME"), path.startsWith("/api") ? plain(Json.read(body)) : body);
    }

    /** Ids and revisions left out, options in the order of their texts, and where an option is named, its text. */
    private static Object plain(Object tree) {
        Map<String, String> texts = new HashMap<>();
        collect(tree, texts);
        return plain(tree, texts);
    }

    private static void collect(Object tree, Map<String, String> texts) {
        if (tree instanceof Map<?, ?> map) {
            if (map.get("id") instanceof String id && map.get("text") instanceof String text) {
                texts.put(id, text);
            }
            map.values().forEach(value -> collect(value, texts));
        } else if (tree instanceof List<?> list) {
            list.forEach(value -> collect(value, texts));
        }
    }

    private static boolean isOption(Object value) {
        return value instanceof Map<?, ?> map && map.containsKey("id") && map.containsKey("text");
    }

    private static Object plain(Object tree, Map<String, String> texts) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, Object> plain = new TreeMap<>();
            map.forEach((key, value) -> {
                if (!List.of("id", "revision", "publishedAt").contains(key)) {
                    plain.put((String) key, plain(value, texts));
                }
            });
            return plain;
        }
        if (tree instanceof List<?> list) {
            List<Object> plain = new ArrayList<>(
                    list.stream().map(value -> plain(value, texts)).toList());
            if (list.stream().allMatch(ContentHistoryTest::isOption)) {
                plain.sort(Comparator.comparing(Object::toString));
            }
            return plain;
        }
        return tree instanceof String text ? texts.getOrDefault(text, text) : tree;
    }
}
