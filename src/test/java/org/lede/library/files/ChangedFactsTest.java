package org.lede.library.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.AtOnce;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;
import org.lede.testing.WebPage;

/**
 * What a new revision of an article does to what a learner knows of it, and what the learner says to it. Each test has an
 * article of its own.
 */
@LedeTest
@TestProfile(DegradedSeeds.class)
class ChangedFactsTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    AnswerKeys keys;

    @Inject
    Stored stored;

    @Inject
    TestClock clock;

    @Inject
    FactReader reader;

    @BeforeEach
    void becomeGuest() {
        reader.become(ApiLearner.guest());
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void reworded_pausesItsMemory_andShowsBothVersions() {
        SampleSeeds seeds = reader.learned("reworded");
        assertThat(reader.changes().getList("items")).isEmpty();

        reader.load(FactReader.threeIcebreakers(seeds));

        assertThat(reader.memories()).containsExactly("frozen-harbour 1", "icebreakers 1 paused at 1");
        assertThat(reader.changes().<Map<String, Object>>getList("items"))
                .singleElement()
                .satisfies(change -> assertThat(change)
                        .containsEntry("ref", "icebreakers")
                        .containsEntry("article", "reworded")
                        .containsEntry(
                                "known",
                                Map.of(
                                        "version",
                                        1,
                                        "statement",
                                        "The mayor sent two icebreakers.",
                                        "quotes",
                                        List.of("The mayor sent two icebreakers to the harbour")))
                        .containsEntry(
                                "now",
                                Map.of(
                                        "version",
                                        2,
                                        "statement",
                                        "The mayor sent three icebreakers.",
                                        "quotes",
                                        List.of("The mayor sent three icebreakers to the harbour"))));
        assertThat(reader.reviewer().review().<Integer>path("changed")).isEqualTo(1);
        clock.advance(DAY);
        assertThat(reader.reviewer().goThrough(ref -> true)).containsExactly("month-of-the-ice");
    }

    @Test
    void moved_pausesNothing() {
        SampleSeeds seeds = reader.learned("moved");

        reader.load(
                seeds.replacing("article.md", "The harbour of Ostby froze", "It was cold. The harbour of Ostby froze"));

        assertThat(stored.count(
                        "fact f join article a on a.id = f.article_id where a.slug = 'moved' and f.current_n = 2"))
                .isEqualTo(2);
        assertThat(reader.memories()).containsExactly("frozen-harbour 1", "icebreakers 1");
        assertThat(reader.changes().getList("items")).isEmpty();
    }

    @Test
    void otherQuoteOfTheSameStatement_pauses() {
        SampleSeeds seeds = reader.learned("quote");

        reader.load(seeds.replacing("facts.yaml", "    - quote: \"the ice was half a metre thick\"\n", ""));

        assertThat(reader.memories()).containsExactly("frozen-harbour 1 paused at 1", "icebreakers 1");
    }

    @Test
    void list_isReadPageByPage() {
        SampleSeeds seeds = reader.learned("pages");
        reader.load(FactReader.inFebruary(FactReader.threeIcebreakers(seeds)));

        JsonPath first =
                reader.learner().request().get(FactReader.CHANGES + "?limit=1").jsonPath();
        JsonPath second = reader.learner()
                .request()
                .queryParam("limit", 1)
                .queryParam("cursor", first.getString("next"))
                .get(FactReader.CHANGES)
                .jsonPath();

        assertThat(List.of(first.getString("items[0].ref"), second.getString("items[0].ref")))
                .containsExactlyInAnyOrder("icebreakers", "frozen-harbour");
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void confirmed_isAskedAsNew_today() {
        reader.load(FactReader.threeIcebreakers(reader.learned("confirmed")));

        assertThat(reader.confirm("icebreakers", 2).statusCode()).isEqualTo(204);

        assertThat(reader.memories()).containsExactly("frozen-harbour 1");
        assertThat(reader.changes().getList("items")).isEmpty();
        assertThat(reader.reviewer().days()).startsWith(1, 1);
        assertThat(reader.reviewer().goThrough(ref -> true)).containsExactly("who-sent-help");
        assertThat(reader.memories()).containsExactly("frozen-harbour 1", "icebreakers 1");
        assertThat(reader.reviewer().days()).startsWith(0, 2);
    }

    @Test
    void cardDrawnForTheFormerWording_isPutAway() {
        SampleSeeds seeds = reader.learned("card");
        clock.advance(DAY);
        ApiAttempt card = reader.reviewer().card();
        keys.answerAll(card, ref -> true);
        ApiAttempt other = reader.reviewer().card();
        String ref = other.refs().get(0);
        String fact = ref.equals("who-sent-help") ? "icebreakers" : "frozen-harbour";
        reader.load(ref.equals("who-sent-help") ? FactReader.threeIcebreakers(seeds) : FactReader.inFebruary(seeds));
        reader.confirm(fact, 2);

        ApiAttempt drawn = reader.reviewer().card();

        assertThat(drawn.refs()).containsExactly(ref);
        assertThat(drawn.id()).isNotEqualTo(other.id());
        assertThat(other.get().<String>path("state")).isNotEqualTo("open");
    }

    @Test
    void changedTwice_showsWhatTheLearnerKnew_andTakesNoWordForAnEarlierChange() {
        SampleSeeds seeds = reader.learned("twice");
        reader.load(FactReader.threeIcebreakers(seeds));
        reader.load(seeds.replacing("facts.yaml", "The mayor sent two icebreakers.", "Icebreakers came."));

        assertThat(reader.changes().getInt("items[0].known.version")).isEqualTo(1);
        assertThat(reader.changes().getString("items[0].now.statement")).isEqualTo("Icebreakers came.");
        Response refused = reader.confirm("icebreakers", 2);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("type")).isEqualTo("urn:lede:problem:changed-again");
        assertThat(reader.memories()).contains("icebreakers 1 paused at 1");

        assertThat(reader.confirm("icebreakers", 3).statusCode()).isEqualTo(204);
        assertThat(reader.memories()).containsExactly("frozen-harbour 1");
    }

    @Test
    void retired_isNotShown_untilItIsBack() {
        SampleSeeds seeds = reader.learned("gone");
        SampleSeeds changed = FactReader.threeIcebreakers(seeds);
        reader.load(changed);
        stored.execute("update fact set status = 'retired' where id = ?1", reader.fact("icebreakers"));

        assertThat(reader.changes().getList("items")).isEmpty();
        assertThat(reader.confirm("icebreakers", 2).statusCode()).isEqualTo(404);
        assertThat(reader.reviewer().review().<Integer>path("changed")).isZero();
    }

    @Test
    void confirmedTwice_changesNothingMore() {
        reader.load(FactReader.threeIcebreakers(reader.learned("again")));
        reader.confirm("icebreakers", 2);
        reader.reviewer().goThrough(ref -> true);

        assertThat(reader.confirm("icebreakers", 2).statusCode()).isEqualTo(204);

        assertThat(reader.memories()).containsExactly("frozen-harbour 1", "icebreakers 1");
        assertThat(stored.count(
                        "fact_confirmation where learner_id = ?1",
                        reader.learner().id()))
                .isEqualTo(1);
    }

    @Test
    void confirmed_byTwoDevicesAtOnce_once() throws Exception {
        reader.load(FactReader.threeIcebreakers(reader.learned("devices")));

        List<Integer> statuses = AtOnce.all(IntStream.range(0, 6)
                .mapToObj(i -> (Callable<Integer>)
                        () -> reader.confirm("icebreakers", 2).statusCode())
                .toList());

        assertThat(statuses).containsOnly(204);
        assertThat(stored.count(
                        "fact_confirmation where learner_id = ?1",
                        reader.learner().id()))
                .isEqualTo(1);
    }

    @Test
    void factThatTheLearnerDoesNotKnow_orThatDidNotChange_isNotFound() {
        reader.load(FactReader.threeIcebreakers(reader.learned("others")));
        ApiLearner stranger = ApiLearner.guest();
        String changed = reader.fact("icebreakers").toString();

        assertThat(stranger.request()
                        .body(Map.of("version", 2))
                        .put(FactReader.CHANGES + "/" + changed + "/confirmation")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.request().get(FactReader.CHANGES).<List<?>>path("items"))
                .isEmpty();
        assertThat(reader.confirm("frozen-harbour", 1).statusCode()).isEqualTo(404);
        assertThat(reader.confirm(UUID.randomUUID(), 1).statusCode()).isEqualTo(404);
    }

    @Test
    void page_showsBothWordings_andTakesTheLearnersWord() {
        SampleSeeds seeds = SampleSeeds.of("page");
        reader.load(seeds);
        PageVisitor visitor = new PageVisitor();
        String attempt = visitor.send("/sets/page-basics", "/attempts", "set", "page-basics", "mode", "practice")
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        UUID id = UUID.fromString(attempt.substring(attempt.lastIndexOf('/') + 1));
        UUID owner = UUID.fromString(stored.list("select cast(learner_id as text) from attempt where id = ?1", id)
                .get(0));
        answerByPage(visitor, attempt);
        reader.load(FactReader.threeIcebreakers(seeds));

        String page = visitor.page("/review");

        assertThat(new WebPage(visitor.get("/review")).words())
                .contains(
                        "1 fact you know changed",
                        "As you knew it The mayor sent two icebreakers. The mayor sent two icebreakers to the harbour",
                        "As it is now The mayor sent three icebreakers. The mayor sent three icebreakers to the"
                                + " harbour");
        assertThat(visitor.page("/"))
                .contains("<a class=\"link\" href=\"/review#changes\">1 fact you know has changed. See how.</a>");
        assertThat(page).contains("<del>two</del>", "<ins>three</ins>").doesNotContain("Nothing to review yet");
        String action = page.replaceAll("(?s).*action=\"(/review/changes/[0-9a-f-]+)\".*", "$1");
        assertThat(visitor.send("/review", action, "version", "1").header("Location"))
                .endsWith("/review#changes");
        assertThat(visitor.page("/review")).contains("<ins>three</ins>");
        assertThat(visitor.send("/review", action, "version", "2").statusCode()).isEqualTo(303);
        assertThat(visitor.page("/review")).doesNotContain("id=\"changes\"").contains("1 fact to keep today");
        assertThat(visitor.page("/")).doesNotContain("changed. See how.");
        assertThat(visitor.post(action, null, "version", "2").statusCode()).isEqualTo(400);
        assertThat(visitor.send("/review", "/review/changes/" + UUID.randomUUID(), "version", "2")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stored.count("fact_confirmation where learner_id = ?1", owner))
                .isEqualTo(1);
    }

    /** Answers the second question, as a form does. */
    private void answerByPage(PageVisitor visitor, String attempt) {
        visitor.send(
                        attempt,
                        attempt + "/answers",
                        "question",
                        FactReader.question("page-basics", "who-sent-help").toString(),
                        "choice",
                        (String) keys.right("page-basics", "who-sent-help").get("choice"))
                .then()
                .statusCode(lessThan(400));
    }
}
