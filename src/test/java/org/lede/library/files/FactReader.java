package org.lede.library.files;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lede.review.DeriveReviews;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Reviewer;
import org.lede.testing.Stored;

/** A learner of {@link SampleSeeds}, before and after they change; a guest until they sign in. */
@Dependent
class FactReader {

    static final String CHANGES = "/api/v1/review/changes";

    private static final String MEMORIES = """
            select f.ref || ' ' || m.reps || coalesce(' paused at ' || m.outdated_n, '')
            from memory m join fact f on f.id = m.fact_id where m.learner_id = ?1 order by f.ref""";

    private static final String EVERYTHING = """
            select cast(to_jsonb(r) - 'learner_id' as text) from review r where learner_id = ?1
            union all select cast(to_jsonb(m) - 'learner_id' as text) from memory m where learner_id = ?1 order by 1""";

    private final SeedLoader loader;
    private final AnswerKeys keys;
    private final Stored stored;
    private final DeriveReviews derive;
    private ApiLearner learner;

    FactReader(SeedLoader loader, AnswerKeys keys, Stored stored, DeriveReviews derive) {
        this.loader = loader;
        this.keys = keys;
        this.stored = stored;
        this.derive = derive;
    }

    ApiLearner learner() {
        return learner;
    }

    Reviewer reviewer() {
        return new Reviewer(learner, keys);
    }

    void become(ApiLearner learner) {
        this.learner = learner;
    }

    /** Answers a question about each of the two facts. */
    SampleSeeds learned(String slug) {
        SampleSeeds seeds = SampleSeeds.of(slug);
        load(seeds);
        ApiAttempt attempt = learner.practise(slug + "-basics");
        answer(attempt, "month-of-the-ice");
        answer(attempt, "who-sent-help");
        reviewer().review();
        return seeds;
    }

    static SampleSeeds threeIcebreakers(SampleSeeds seeds) {
        return seeds.replacing("article.md", "two icebreakers", "three icebreakers")
                .replacing("facts.yaml", "The mayor sent two icebreakers.", "The mayor sent three icebreakers.")
                .replacing("facts.yaml", "The mayor sent two icebreakers to", "The mayor sent three icebreakers to");
    }

    static SampleSeeds inFebruary(SampleSeeds seeds) {
        return seeds.replacing("facts.yaml", "The harbour of Ostby froze in January.", "In January the harbour froze.");
    }

    void load(SampleSeeds seeds) {
        assertThat(loader.load(seeds.files()).problems()).isEmpty();
    }

    void answer(ApiAttempt attempt, String ref) {
        attempt.answer(ref, keys.right(attempt.set(), ref)).then().statusCode(200);
    }

    JsonPath changes() {
        Response changes = learner.request().get(CHANGES);
        changes.then().statusCode(200);
        return changes.jsonPath();
    }

    Response confirm(String ref, int version) {
        return confirm(fact(ref), version);
    }

    Response confirm(UUID fact, int version) {
        return learner.request().body(Map.of("version", version)).put(CHANGES + "/" + fact + "/confirmation");
    }

    /** The fact of that ref which the learner was asked about. */
    UUID fact(String ref) {
        return UUID.fromString(stored.list("""
                        select distinct cast(f.id as text) from answer a
                        join question_version v on v.id = a.question_version_id join fact f on f.id = v.main_fact_id
                        where a.learner_id = ?1 and f.ref = ?2""", learner.id(), ref).get(0));
    }

    /** The question of that ref in the set. */
    static UUID question(String set, String ref) {
        return UUID.fromString(given().get("/api/v1/sets/" + set + "/questions")
                .path("questions.find { it.ref == '" + ref + "' }.id"));
    }

    List<String> memories() {
        reviewer().review();
        return stored.list(MEMORIES, learner.id());
    }

    /** Whether deriving everything from the answers again leaves reviews and memories as they are. */
    boolean replayed() {
        reviewer().review();
        List<String> before = stored.list(EVERYTHING, learner.id());
        derive.rederiveAll(learner.id());
        assertThat(stored.list(EVERYTHING, learner.id())).isEqualTo(before);
        return true;
    }
}
