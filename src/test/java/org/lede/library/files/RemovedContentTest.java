package org.lede.library.files;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;

/** Sets and facts that disappear from content files, and come back. Each test loads an article of its own. */
@LedeTest
@TestProfile(DegradedSeeds.class)
class RemovedContentTest {

    @Inject
    SeedLoader loader;

    @Inject
    DataSource database;

    private Rows rows;

    @BeforeEach
    void watchTheTables() {
        rows = new Rows(database);
    }

    @Test
    void load_withoutSet_withdrawsItUntilItIsBack() throws SQLException {
        SampleSeeds one = SampleSeeds.of("withdrawn");
        SampleSeeds two = one.with(
                "sets/more.yaml",
                one.content("sets/basics.yaml")
                        .replace("withdrawn-basics", "withdrawn-more")
                        .replaceAll("- ref: (.*)", "- ref: $1-again"));
        two.loadBy(loader);

        one.loadBy(loader);
        given().get("/api/v1/sets/withdrawn-more").then().statusCode(404);
        given().get("/sets/withdrawn-more").then().statusCode(404);
        given().get("/api/v1/sets/withdrawn-more/revisions/1/questions").then().statusCode(200);
        assertThat(given().get("/api/v1/sets?article=withdrawn").jsonPath().getList("items.slug"))
                .containsExactly("withdrawn-basics");
        two.loadBy(loader);

        given().get("/api/v1/sets/withdrawn-more").then().statusCode(200);
        assertThat(rows.list(Rows.LOG, "withdrawn-more%"))
                .containsExactly(
                        "set-published withdrawn-more 1",
                        "set-withdrawn withdrawn-more",
                        "set-published withdrawn-more 1");
    }

    @Test
    void load_withoutFact_retiresItUntilItIsBack() throws SQLException {
        SampleSeeds seeds = SampleSeeds.of("retired");
        SampleSeeds fewer = without(seeds);
        seeds.loadBy(loader);

        fewer.loadBy(loader);
        List<String> retired = rows.list(Rows.FACTS, "retired");
        SeedLoader.Report again = loader.load(fewer.files());
        seeds.replacing("sets/basics.yaml", "In which month", "When").loadBy(loader);

        assertThat(retired)
                .containsExactly("frozen-harbour current v1: v1 of text 1", "icebreakers retired v1: v1 of text 1");
        assertThat(again).isEqualTo(new SeedLoader.Report(true, 0, List.of()));
        assertThat(rows.list(Rows.LOG, "retired"))
                .containsExactly(
                        "article-revised retired 1",
                        "facts-changed retired",
                        "facts-changed retired",
                        "facts-changed retired");
        assertThat(rows.list(Rows.FACTS, "retired"))
                .containsExactly("frozen-harbour current v1: v1 of text 1", "icebreakers current v1: v1 of text 1");
    }

    @Test
    void load_withoutFactThatNothingTests_retiresIt() throws SQLException {
        SampleSeeds fewer = SampleSeeds.of("untested");
        SampleSeeds seeds = fewer.with("facts.yaml", fewer.content("facts.yaml") + """
            - ref: fishermen
              statement: Some fishermen went home.
              evidence:
                - quote: "Some fishermen went home"
            """);
        seeds.loadBy(loader);

        fewer.loadBy(loader);

        assertThat(rows.list(Rows.FACTS, "untested"))
                .containsExactly(
                        "fishermen retired v1: v1 of text 1",
                        "frozen-harbour current v1: v1 of text 1",
                        "icebreakers current v1: v1 of text 1");
        seeds.loadBy(loader);
        assertThat(rows.list(Rows.FACTS, "untested")).element(0).isEqualTo("fishermen current v1: v1 of text 1");
    }

    /** Without the second fact, the question about it and what else mentions it. */
    private static SampleSeeds without(SampleSeeds seeds) {
        String facts = seeds.content("facts.yaml");
        String set = seeds.content("sets/basics.yaml");
        return seeds.with("facts.yaml", facts.substring(0, facts.indexOf("- ref: icebreakers")))
                .with(
                        "sets/basics.yaml",
                        set.substring(0, set.indexOf("  - ref: who-sent-help"))
                                + set.substring(set.indexOf("  - ref: thick-ice"))
                                        .replace("    facts: [ icebreakers ]\n", ""));
    }
}
