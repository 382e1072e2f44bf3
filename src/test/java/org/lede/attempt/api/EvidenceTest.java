package org.lede.attempt.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.ApiProblem.expected;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.ApiProblem;
import org.lede.testing.Body;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.Members.Member;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/** The evidence of facts: it opens fact by fact, once the learner has seen the key, and is verified when it is sent. */
@LedeTest
@TestProfile(SampleContent.class)
class EvidenceTest {

    private static final String FACTS = "/api/v1/articles/" + SampleContent.ARTICLE + "/facts";

    @Inject
    Members members;

    @Inject
    Browsing browsing;

    @Inject
    Stored stored;

    private ApiLearner learner;

    @BeforeEach
    void makeGuest() {
        learner = ApiLearner.guest();
    }

    @AfterEach
    void mendTheEvidence() {
        stored.execute(
                "update evidence set exact = reverse(exact) where fact_id = ?1 and ordinal = 2 and exact like 'nedlaH%'",
                fact("outcome"));
    }

    @Test
    void facts_toAnybody() {
        Response facts = given().get(FACTS);

        assertThat(facts.<List<String>>path("items.ref"))
                .containsExactly("daily-calls", "failures", "on-board", "outcome", "turning-back", "way-home");
        assertThat(((List<?>) ((Map<?, ?>) Body.of(facts)).get("items")).get(5))
                .isEqualTo(Body.of("""
                {"id": "%s", "ref": "way-home", "statement": "The lifeboat crew towed the ferry home.",
                 "status": "current", "evidence": null}""".formatted(fact("way-home"))));
        assertThat(facts.<List<Object>>path("items.evidence")).containsOnlyNulls();
        assertThat(facts.<Object>path("next")).isNull();
    }

    @Test
    void facts_toAnEditor_areAllOpen() {
        Member editor = members.of("editor");
        ApiLearner reading = new ApiLearner(editor.id(), editor.token("read"));
        ApiLearner editing = new ApiLearner(editor.id(), editor.token("read", "edit"));
        String proof = "/api/v1/facts/" + fact("way-home") + "/evidence";

        assertThat(editing.request().get(FACTS).<List<Object>>path("items.evidence"))
                .hasSize(6)
                .doesNotContainNull();
        assertThat(editing.request().get(proof).<Boolean>path("verified")).isTrue();
        assertThat(browsing.as(editing)
                        .get("/articles/" + SampleContent.ARTICLE + "?fact=way-home")
                        .asString())
                .contains("id=\"fact\"");
        assertThat(reading.request().get(FACTS).<List<Object>>path("items.evidence"))
                .containsOnlyNulls();
        assertThat(reading.request().get(proof).statusCode()).isEqualTo(403);
    }

    @Test
    void facts_pageByPage() {
        Response first = given().get(FACTS + "?limit=4");
        Response second = given().get(FACTS + "?limit=4&cursor=" + first.path("next"));

        assertThat(first.<List<String>>path("items.ref"))
                .containsExactly("daily-calls", "failures", "on-board", "outcome");
        assertThat(second.<List<String>>path("items.ref")).containsExactly("turning-back", "way-home");
        assertThat(second.<Object>path("next")).isNull();
    }

    @Test
    void facts_openedByPractice() {
        ApiAttempt attempt = learner.practise(SampleContent.EVERY_KIND);
        assertThat(opened()).isEmpty();

        attempt.answer("single", Map.of("dontKnow", true));
        assertThat(opened()).containsOnlyKeys("turning-back");

        Response ordering = attempt.answer("ordering", Map.of("dontKnow", true));
        assertThat(opened()).containsOnlyKeys("turning-back", "failures", "way-home");
        assertThat(opened().get("failures")).isEqualTo(ordering.path("evidence[0]"));
    }

    @Test
    void facts_openedByATestAtItsEnd() {
        ApiAttempt attempt = learner.takeTest(SampleContent.EVERY_KIND);
        attempt.answer("verdict", Map.of("verdict", "true"));
        assertThat(opened()).isEmpty();

        attempt.submit();

        assertThat(opened()).containsOnlyKeys("outcome");
    }

    @Test
    void evidence_withoutAToken_isRefused() {
        Response refused = given().get(evidence("outcome"));

        assertThat(ApiProblem.of(refused)).isEqualTo(expected(401, "unauthenticated"));
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void evidence_beforeTheAnswer() {
        learner.practise(SampleContent.EVERY_KIND);

        assertThat(ApiProblem.of(learner.request().get(evidence("outcome"))))
                .isEqualTo(expected(403, "evidence-closed"));
    }

    @Test
    void evidence_openedToAnother() {
        learner.practise(SampleContent.EVERY_KIND).answer("short", Map.of("text", "Halden"));

        assertThat(ApiProblem.of(ApiLearner.guest().request().get(evidence("outcome"))))
                .isEqualTo(expected(403, "evidence-closed"));
    }

    @Test
    void evidence_afterTheAnswer() {
        learner.practise(SampleContent.EVERY_KIND).answer("short", Map.of("text", "Halden"));

        Response proof = learner.request().get(evidence("outcome"));

        assertThat(proof.statusCode()).isEqualTo(200);
        assertThat(Body.of(proof)).isEqualTo(Body.of("""
                {"fact": {"id": "%s", "ref": "outcome",
                          "statement": "Nobody was hurt, and the sheep were sold in Halden."},
                 "article": "the-ferry-and-the-storm", "revision": 1, "sha256": "%s",
                 "spans": [
                   {"quote": "Nobody was hurt", "sentences": [6], "selectors": [
                     {"type": "TextQuoteSelector", "exact": "Nobody was hurt",
                      "prefix": "%s", "suffix": "%s"},
                     {"type": "TextPositionSelector", "start": 292, "end": 307}]},
                   {"quote": "the sheep were sold in Halden", "sentences": [6], "selectors": [
                     {"type": "TextQuoteSelector", "exact": "the sheep were sold in Halden",
                      "prefix": "%s", "suffix": "."},
                     {"type": "TextPositionSelector", "start": 313, "end": 342}]}],
                 "verified": true}""".formatted(
                        fact("outcome"),
                        given().get("/api/v1/articles/" + SampleContent.ARTICLE).<String>path("sha256"),
                        proof.path("spans[0].selectors[0].prefix"),
                        proof.path("spans[0].selectors[0].suffix"),
                        proof.path("spans[1].selectors[0].prefix"))));
    }

    @Test
    void evidence_thatNoLongerHolds() {
        learner.practise(SampleContent.EVERY_KIND).answer("short", Map.of("text", "Halden"));
        assertThat(learner.request().get(evidence("outcome")).<Boolean>path("verified"))
                .isTrue();

        stored.execute(
                "update evidence set exact = reverse(exact) where fact_id = ?1 and ordinal = 2", fact("outcome"));

        assertThat(learner.request().get(evidence("outcome")).<Boolean>path("verified"))
                .isFalse();
    }

    @Test
    void evidence_ofAnUnknownFact_isNotFound() {
        assertThat(ApiProblem.of(learner.request().get("/api/v1/facts/" + UUID.randomUUID() + "/evidence")))
                .isEqualTo(expected(404, "not-found"));
    }

    /** What the learner is shown of the article's facts, by ref. */
    private Map<String, Object> opened() {
        Map<String, Object> opened = new HashMap<>();
        List<Map<String, Object>> facts = learner.request().get(FACTS).path("items");
        facts.stream()
                .filter(fact -> fact.get("evidence") != null)
                .forEach(fact -> opened.put((String) fact.get("ref"), fact.get("evidence")));
        return opened;
    }

    private static UUID fact(String ref) {
        return SampleContent.fact(ref);
    }

    private static String evidence(String ref) {
        return "/api/v1/facts/" + fact(ref) + "/evidence";
    }
}
