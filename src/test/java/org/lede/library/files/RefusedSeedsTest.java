package org.lede.library.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lede.testing.LedeTest;

/** Articles that stay out because something is wrong with their files, whole, while others load. */
@LedeTest
@TestProfile(DegradedSeeds.class)
class RefusedSeedsTest {

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
    void load_brokenArticle_staysOutWholeWhileOthersLoad() throws SQLException {
        SampleSeeds broken = SampleSeeds.of("broken-new").replacing("sets/basics.yaml", "kind: locate", "kind: essay");

        SeedLoader.Report report =
                loader.load(SampleSeeds.of("whole-new").and(broken).files());

        assertThat(report.rows()).isPositive();
        assertThat(report.problems())
                .extracting(SeedProblem::toString)
                .containsExactly(
                        "broken-new/sets/basics.yaml:21: There is no such kind of question. (UNKNOWN_KIND at /questions/2/kind)");
        assertThat(rows.list("select slug from article where slug like '%-new'"))
                .containsExactly("whole-new");
        assertThat(rows.list("select slug from question_set where slug like '%-new-basics'"))
                .containsExactly("whole-new-basics");
    }

    /** As the application does at its start, which such a file must not keep from happening. */
    @Test
    void load_fileThatIsNotUtf8_staysOutWhileOthersLoad(@TempDir Path folder) throws Exception {
        SampleSeeds.of("utf-8").and(SampleSeeds.of("latin-1")).writeTo(folder);
        Files.write(folder.resolve("latin-1/facts.yaml"), new byte[] {'-', ' ', (byte) 0xE9, '\n'});

        SeedLoader.Report report = loader.load(SeedFiles.in(folder));

        assertThat(report.problems())
                .extracting(SeedProblem::toString)
                .containsExactly("latin-1/facts.yaml:1: This line is not UTF-8: save the file as UTF-8. (NOT_UTF_8)");
        assertThat(rows.list("select slug from article where slug in ('utf-8', 'latin-1')"))
                .containsExactly("utf-8");
    }

    @Test
    void load_articleThatBreaks_keepsAllOfWhatWasThere() throws SQLException {
        SampleSeeds seeds = SampleSeeds.of("breaking");
        seeds.loadBy(loader);
        long before = rows.written();

        SeedLoader.Report report = loader.load(seeds.replacing("article.md", "display: full", "display: link")
                .replacing("facts.yaml", "The mayor sent two icebreakers.", "Two icebreakers came.")
                .replacing("sets/basics.yaml", ", correct: true", "")
                .files());

        assertThat(report.rows()).isZero();
        assertThat(report.problems()).hasSize(1);
        assertThat(rows.written()).isEqualTo(before);
    }

    @Test
    void load_setsWithSlugsOfAnotherArticle_areAllReportedAtTheirSlugsAndStayOutWhole() throws SQLException {
        SampleSeeds owner = SampleSeeds.of("owner");
        owner.with("sets/more.yaml", more(owner, "slug: owner-more")).loadBy(loader);
        SampleSeeds thief = SampleSeeds.of("thief")
                .replacing("sets/basics.yaml", "slug: thief-basics\ntitle", "title")
                .replacing("sets/basics.yaml", "questions:", "slug: owner-basics\nquestions:");
        SampleSeeds both = thief.with("sets/more.yaml", more(thief, "slug: owner-more"));
        long before = rows.written();

        SeedLoader.Report report = loader.load(both.files());

        assertThat(report.rows()).isZero();
        assertThat(report.problems())
                .extracting(SeedProblem::toString)
                .containsExactly(
                        "thief/sets/basics.yaml:3: Another article has a set with this slug.",
                        "thief/sets/more.yaml:3: Another article has a set with this slug.");
        assertThat(rows.list("select slug from article where slug = 'thief'")).isEmpty();
        assertThat(rows.list("select a.slug from article a join question_set s on s.article_id = a.id"
                        + " where s.slug in ('owner-basics', 'owner-more')"))
                .containsExactly("owner", "owner");
        assertThat(rows.written()).isEqualTo(before);
    }

    /** A second set of the article, the same questions under other names, its slug on the third line. */
    private static String more(SampleSeeds seeds, String slug) {
        String set = seeds.content("sets/basics.yaml").replaceAll("slug: .*\n", "");
        return set.replaceAll("- ref: (.*)", "- ref: $1-again").replace("questions:", slug + "\nquestions:");
    }
}
