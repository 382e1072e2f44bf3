package org.lede.library.files;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.library.ImageFile;
import org.lede.library.PublishArticle;
import org.lede.testing.AtOnce;
import org.lede.testing.LedeTest;
import org.lede.testing.Pictures;
import org.lede.testing.Statements;

/** Each test loads an article of its own, into a database that other tests don't see. */
@LedeTest
@TestProfile(DegradedSeeds.class)
class SeedLoaderTest {

    private static final SeedLoader.Report NOTHING = new SeedLoader.Report(true, 0, List.of());

    private static final String SETS = """
        select r.n || ': ' || string_agg(q.ref || ' v' || v.n || ' of text ' || v.article_n, ', ' order by i.position)
        from question_set s join set_revision r on r.set_id = s.id
        join set_item i on i.set_id = r.set_id and i.n = r.n
        join question_version v on v.id = i.question_version_id join question q on q.id = v.question_id
        where s.slug = ? group by r.n order by r.n\
        """;

    /** Those of the two names that are stored, each with how many articles show it. */
    private static final String IMAGES = """
        select i.name || ' ' || (select count(*) from article a where a.image_name = i.name)
        from image i where i.name in (?, ?)\
        """;

    /** Everything published of an article as its first revision, byte for byte. */
    private static final String FIRST_REVISIONS = """
        select x::text from (
          select to_jsonb(r) x from article_revision r join article a on a.id = r.article_id
            where a.slug = ? and r.n = 1
          union all select to_jsonb(v) from fact_version v join fact f on f.id = v.fact_id
            join article a on a.id = f.article_id where a.slug = ? and v.n = 1
          union all select to_jsonb(v) from question_version v join question q on q.id = v.question_id
            join article a on a.id = q.article_id where a.slug = ? and v.n = 1
          union all select to_jsonb(r) from set_revision r join question_set s on s.id = r.set_id
            join article a on a.id = s.article_id where a.slug = ? and r.n = 1
          union all select to_jsonb(i) from set_item i join question_set s on s.id = i.set_id
            join article a on a.id = s.article_id where a.slug = ? and i.n = 1) everything order by 1\
        """;

    @Inject
    SeedLoader loader;

    @Inject
    PublishArticle publish;

    @Inject
    Statements statements;

    @Inject
    DataSource database;

    private Rows rows;

    @BeforeEach
    void watchTheTables() {
        rows = new Rows(database);
    }

    @Test
    void load_realSeeds_writesThemOnceAndASecondTimeNothing() throws SQLException {
        long before = rows.written();
        SeedLoader.Report first = loader.load(SeedFiles.builtIn());
        long after = rows.written();

        assertThat(first.problems()).isEmpty();
        assertThat(first.rows()).isGreaterThan(300).isEqualTo((int) (after - before));
        assertThat(loader.load(SeedFiles.builtIn())).isEqualTo(NOTHING);
        assertThat(rows.written()).isEqualTo(after);
    }

    @Test
    void load_byTwoReplicasAtOnce_writesOnce() throws Exception {
        SeedFiles files = SampleSeeds.of("two-replicas").files();
        List<SeedLoader.Report> reports = AtOnce.all(List.of(() -> loader.load(files), () -> loader.load(files)));

        assertThat(reports)
                .contains(NOTHING)
                .filteredOn(report -> report.rows() > 0)
                .singleElement()
                .satisfies(report -> assertThat(report.problems()).isEmpty());
    }

    @Test
    void load_changedQuestion_makesNewRevisionAndLeavesTheOldOne() throws SQLException {
        SampleSeeds seeds = SampleSeeds.of("question");
        seeds.loadBy(loader);
        List<String> published = firstRevisions("question");

        SeedLoader.Report report = loader.load(
                seeds.replacing("sets/basics.yaml", "In which month", "When").files());

        assertThat(report.problems()).isEmpty();
        // One question version, one set revision of three places, the set that points to it, what the search knows, a
        // line
        // of the log, the version of all that is published, and that these files have been loaded.
        assertThat(report.rows()).isEqualTo(10);
        assertThat(rows.list(SETS, "question-basics"))
                .containsExactly(
                        "1: month-of-the-ice v1 of text 1, who-sent-help v1 of text 1, thick-ice v1 of text 1",
                        "2: month-of-the-ice v2 of text 1, who-sent-help v1 of text 1, thick-ice v1 of text 1");
        assertThat(currentRevision("question-basics")).isEqualTo(2);
        assertThat(rows.list(Rows.LOG, "question%"))
                .containsExactly(
                        "article-revised question 1",
                        "set-published question-basics 1",
                        "facts-changed question",
                        "set-published question-basics 2");
        assertThat(firstRevisions("question")).isNotEmpty().isEqualTo(published);
    }

    @Test
    void load_changedText_makesNewRevisionAndPinsFactsAndQuestionsToIt() throws SQLException {
        SampleSeeds seeds = SampleSeeds.of("text");
        seeds.loadBy(loader);
        List<String> published = firstRevisions("text");

        seeds.replacing("article.md", "half a metre thick.", "half a metre thick. It stayed for weeks.")
                .loadBy(loader);

        assertThat(rows.list("select current_n from article where slug = 'text'"))
                .containsExactly("2");
        assertThat(rows.list(Rows.FACTS, "text"))
                .containsExactly(
                        "frozen-harbour current v2: v1 of text 1, v2 of text 2",
                        "icebreakers current v2: v1 of text 1, v2 of text 2");
        assertThat(rows.list(SETS, "text-basics"))
                .containsExactly(
                        "1: month-of-the-ice v1 of text 1, who-sent-help v1 of text 1, thick-ice v1 of text 1",
                        "2: month-of-the-ice v2 of text 2, who-sent-help v2 of text 2, thick-ice v2 of text 2");
        assertThat(firstRevisions("text")).isEqualTo(published);
        assertThat(given().get("/api/v1/articles/text").asString()).contains("It stayed for weeks.", "\"revision\":2");
        assertThat(given().get("/api/v1/articles/text?revision=1").asString())
                .contains("\"revision\":1")
                .doesNotContain("It stayed for weeks.");
    }

    @Test
    void load_changedFact_makesNewVersionsOfWhatTestsIt() throws SQLException {
        SampleSeeds seeds = SampleSeeds.of("statement");
        seeds.loadBy(loader);

        seeds.replacing("facts.yaml", "The mayor sent two icebreakers.", "Two icebreakers came.")
                .loadBy(loader);

        assertThat(rows.list(Rows.FACTS, "statement"))
                .containsExactly(
                        "frozen-harbour current v1: v1 of text 1",
                        "icebreakers current v2: v1 of text 1, v2 of text 1");
        assertThat(rows.list(SETS, "statement-basics"))
                .element(1)
                .isEqualTo("2: month-of-the-ice v1 of text 1, who-sent-help v2 of text 1, thick-ice v2 of text 1");
    }

    @Test
    void load_contentOfAnEarlierRevision_makesThatRevisionCurrentAgain() throws SQLException {
        SampleSeeds first = SampleSeeds.of("earlier");
        SampleSeeds second = first.replacing("sets/basics.yaml", "In which month", "When")
                .replacing("facts.yaml", "The mayor sent two icebreakers.", "Two icebreakers came.")
                .replacing("article.md", "half a metre thick.", "half a metre thick. It stayed for weeks.");
        first.loadBy(loader);
        second.loadBy(loader);

        first.loadBy(loader);

        assertThat(rows.list("select current_n from article where slug = 'earlier'"))
                .containsExactly("1");
        assertThat(rows.list(Rows.FACTS, "earlier"))
                .containsExactly(
                        "frozen-harbour current v1: v1 of text 1, v2 of text 2",
                        "icebreakers current v1: v1 of text 1, v2 of text 2");
        assertThat(currentRevision("earlier-basics")).isEqualTo(1);
        assertThat(rows.list(Rows.LOG, "earlier%"))
                .containsExactly(
                        "article-revised earlier 1",
                        "set-published earlier-basics 1",
                        "facts-changed earlier",
                        "article-revised earlier 2",
                        "set-published earlier-basics 2",
                        "facts-changed earlier",
                        "article-revised earlier 1",
                        "set-published earlier-basics 1",
                        "facts-changed earlier");
        assertThat(loader.load(first.files())).isEqualTo(NOTHING);
    }

    @Test
    void load_earlierContentWithAnotherTitleOfTheSet_pinsTheNewRevisionToTheEarlierText() throws SQLException {
        SampleSeeds first = SampleSeeds.of("titled");
        first.loadBy(loader);
        first.replacing("article.md", "half a metre thick.", "half a metre thick. It stayed for weeks.")
                .loadBy(loader);

        first.replacing("sets/basics.yaml", "Ice and ships", "Ships and ice").loadBy(loader);

        assertThat(rows.list("select current_n from article where slug = 'titled'"))
                .containsExactly("1");
        assertThat(currentRevision("titled-basics")).isEqualTo(3);
        assertThat(rows.list(SETS, "titled-basics"))
                .element(2)
                .isEqualTo("3: month-of-the-ice v1 of text 1, who-sent-help v1 of text 1, thick-ice v1 of text 1");
    }

    @Test
    void load_whatAnotherPublisherChangedMeanwhile_isPutRight() throws SQLException {
        SampleSeeds first = SampleSeeds.of("meddled");
        SampleSeeds second = first.replacing("sets/basics.yaml", "In which month", "When");
        first.loadBy(loader);
        UUID editor = UUID.randomUUID();

        int written = QuarkusTransaction.requiringNew().call(() -> publish.publish(second.read(), Set.of(), editor));

        assertThat(written).isPositive();
        assertThat(rows.list("select r.n || ' ' || (r.published_by is not null) from set_revision r join question_set s"
                        + " on s.id = r.set_id where s.slug = 'meddled-basics' order by r.n"))
                .containsExactly("1 false", "2 true");
        assertThat(loader.load(first.files()).rows()).isPositive();
        assertThat(currentRevision("meddled-basics")).isEqualTo(1);
        assertThat(loader.load(first.files())).isEqualTo(NOTHING);
    }

    @Test
    void load_changedImprint_correctsItInPlace() throws SQLException {
        SampleSeeds seeds = SampleSeeds.of("imprint");
        seeds.loadBy(loader);

        SeedLoader.Report report = loader.load(seeds.replacing("article.md", "display: full", "display: excerpts")
                .files());

        // The article, what the search knows of it, the version of all that is published, and that these files have
        // been
        // loaded.
        assertThat(report).isEqualTo(new SeedLoader.Report(true, 4, List.of()));
        assertThat(rows.list("select display || ' ' || current_n from article where slug = 'imprint'"))
                .containsExactly("excerpts 1");
    }

    @Test
    void load_pictures_storesEachOnceAndDeletesTheLastUse() throws SQLException {
        byte[] bytes = Pictures.png(650, 427);
        SampleSeeds first = SampleSeeds.of("pictured").withPicture("harbour.png", bytes);
        SampleSeeds second = SampleSeeds.of("pictured-too").withPicture("quay.png", bytes);
        String png = ImageFile.of(bytes).name();
        String webp = ImageFile.of(Pictures.bytes("lossless.webp")).name();
        first.loadBy(loader);
        second.loadBy(loader);
        assertThat(loader.load(first.files())).isEqualTo(NOTHING);
        assertThat(rows.list(IMAGES, png, webp)).containsExactly(png + " 2");

        SampleSeeds changed = first.with("harbour.png", Pictures.bytes("lossless.webp"));
        long before = rows.written();
        SeedLoader.Report replaced = loader.load(changed.files());
        assertThat(rows.list(IMAGES, png, webp)).containsExactlyInAnyOrder(png + " 1", webp + " 1");
        SeedLoader.Report removed = loader.load(SampleSeeds.of("pictured-too").files());

        assertThat(rows.list(IMAGES, png, webp)).containsExactly(webp + " 1");
        assertThat(List.of(replaced.rows(), removed.rows()))
                .as("article, picture, search, version, files")
                .containsExactly(5, 5);
        assertThat(rows.written() - before).isEqualTo(10);
        assertThat(loader.load(changed.files())).isEqualTo(NOTHING);
    }

    @Test
    void load_filesLoadedBefore_asksOnceWhetherTheyWere() {
        SampleSeeds seeds = SampleSeeds.of("known");
        seeds.loadBy(loader);

        assertThat(statements.in(() -> assertThat(loader.load(seeds.files())).isEqualTo(NOTHING)))
                .isEqualTo(1);
    }

    @Test
    void load_filesLoadedByOtherRules_readsThemAgain() throws SQLException {
        SampleSeeds seeds = SampleSeeds.of("rules");
        seeds.loadBy(loader);
        rows.change("update article set rules_sha256 = repeat('0', 64) where slug = 'rules'");

        SeedLoader.Report report = loader.load(seeds.files());

        assertThat(report).as("only that they are loaded").isEqualTo(new SeedLoader.Report(true, 1, List.of()));
        assertThat(loader.load(seeds.files())).isEqualTo(NOTHING);
    }

    @Test
    void load_whileAttemptRuns_leavesTheAttemptItsRevision() {
        SampleSeeds seeds = SampleSeeds.of("running");
        seeds.loadBy(loader);
        String token =
                given().contentType(ContentType.JSON).post("/api/v1/learners").path("token");
        Response started = start(token);
        String url = started.header("Location");
        String question = started.path("items[0].question.id");

        seeds.replacing("sets/basics.yaml", "In which month", "When")
                .replacing("sets/basics.yaml", "points: 2", "points: 5")
                .loadBy(loader);

        JsonPath running = given().auth().oauth2(token).get(url).jsonPath();
        assertThat(List.of(
                        running.getInt("set.revision"),
                        running.getInt("points"),
                        running.getString("items[0].question.stem.text")))
                .containsExactly(1, 4, "In which month did the harbour freeze?");
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("answer", Map.of("text", "January")))
                .put(url + "/answers/" + question)
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .post(url + "/submission")
                .then()
                .statusCode(200);
        JsonPath result = given().auth().oauth2(token).get(url + "/result").jsonPath();
        assertThat(List.of(result.getInt("attempt.set.revision"), result.getInt("attempt.score")))
                .containsExactly(1, 1);
        JsonPath next = start(token).jsonPath();
        assertThat(List.of(
                        next.getInt("set.revision"),
                        next.getInt("points"),
                        next.getString("items[0].question.stem.text")))
                .containsExactly(2, 7, "When did the harbour freeze?");
    }

    private static Response start(String token) {
        Response response = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("set", "running-basics", "mode", "test"))
                .post("/api/v1/attempts");
        assertThat(response.statusCode()).isEqualTo(201);
        return response;
    }

    private List<String> firstRevisions(String slug) throws SQLException {
        return rows.list(FIRST_REVISIONS, slug, slug, slug, slug, slug);
    }

    private int currentRevision(String setSlug) throws SQLException {
        return Integer.parseInt(rows.list("select current_n from question_set where slug = ?", setSlug)
                .get(0));
    }
}
