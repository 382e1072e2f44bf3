package org.lede.attempt.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.attack.Route;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.OtherKeys;
import org.lede.testing.ReplacedContent;
import org.lede.testing.SampleContent;
import org.lede.testing.TestClock;

/**
 * Keys never leak: of two worlds that differ in the keys of all questions alone, no response before the answer tells in
 * which of them they are.
 *
 * <p>The second world is made of the same content files by exchanging every key for another legal one. Both are loaded
 * into an empty schema, one after the other in one application, so that all that is the same is compared as it is sent:
 * status, headers, bodies, entity tags, the ids of questions and options, their order. Only what is new in every world
 * anyway is blotted out first: UUIDv7s (those of requests too), tokens, the dates of cookies; the clock is stopped. (Two revisions of one set in one world would be less work, but the
 * revision's number is in the bodies, so that no entity tag could be compared.)
 */
@LedeTest
@TestProfile(SampleContent.class)
class KeySwapTest {

    private static final String API = "/api/v1";

    /** Both occur in the evidence of the facts that ask for a word or a number, as the evidence gate wants it. */
    private static final Map<String, OtherKeys> OTHERS = Map.of(
            "short", new OtherKeys("sheep", 0),
            "gap", new OtherKeys("lights", 0),
            "number", new OtherKeys("", 12),
            "clock-sheep", new OtherKeys("", 40));

    /**
     * The exceptions: editors see keys, to rule on them, and authors those of their own drafts; RolesTest, ApiRolesTest and
     * DraftsTest keep others out.
     */
    private static final Pattern WITH_KEYS = Pattern.compile("(/api/v1)?/studio/(questions|sets|contested|drafts)/.*");

    @Inject
    ReplacedContent content;

    @Inject
    AnswerKeys keys;

    @Inject
    Browsing browsing;

    @Inject
    TestClock clock;

    private final List<Filter> filtersBefore = List.copyOf(RestAssured.filters());
    private CuriousLearner learner;

    /** Both worlds are of one moment: a page that shows a time must not differ because a minute has passed. */
    @BeforeEach
    void stopTheClock() {
        clock.stop();
    }

    @AfterEach
    void letTimePass() {
        RestAssured.replaceFiltersWith(filtersBefore);
        clock.reset();
        content.putBack();
    }

    @Test
    void responsesBeforeTheAnswer_ofTwoWorldsWithOtherKeys() {
        Map<String, String> one = world(false);
        Map<String, Object> keysOfOne = allKeys();
        String answeredInOne = answered();
        Map<String, String> other = world(true);
        Map<String, Object> keysOfOther = allKeys();

        assertThat(keysOfOther.keySet()).isEqualTo(keysOfOne.keySet());
        assertThat(keysOfOther).allSatisfy((ref, key) -> assertThat(key).isNotEqualTo(keysOfOne.get(ref)));
        assertThat(one).hasSizeGreaterThan(300);
        other.forEach((request, response) -> assertThat(response).as(request).isEqualTo(one.get(request)));
        assertThat(other.keySet()).isEqualTo(one.keySet());
        assertThat(Route.all().stream()
                        .filter(route -> route.method().equals("GET") && !learner.hasAsked(route))
                        .filter(route -> !WITH_KEYS.matcher(route.path()).matches()))
                .as("what can be asked for and was not compared")
                .isEmpty();
        assertThat(answered())
                .as("a guard of the test itself: once an answer is given, the two worlds do differ")
                .isNotEqualTo(answeredInOne);
    }

    private String answered() {
        return learner.recorded(
                ApiLearner.guest().practise(SampleContent.EVERY_KIND).answer("verdict", Map.of("dontKnow", true)));
    }

    /** Loads the content into an empty schema, and asks for everything there is before an answer. */
    private Map<String, String> world(boolean otherKeys) {
        content.by(SampleContent.FOLDER, (file, tree) -> otherKeys ? withOtherKeys(file, tree) : tree);
        learner = new CuriousLearner(browsing, clock, keys);
        RestAssured.replaceFiltersWith(learner);
        return learner.askForEverything();
    }

    /** The keys of the world there is now, by set and question; options are named by their ids, so keys compare. */
    private Map<String, Object> allKeys() {
        Map<String, Object> all = new HashMap<>();
        for (String set :
                List.of(SampleContent.EVERY_KIND, SampleContent.AGAINST_THE_CLOCK, SampleContent.EXAMINATION)) {
            List<String> refs = given().get(API + "/sets/" + set + "/questions").path("questions.ref");
            refs.forEach(ref -> all.put(ref, keys.right(set, ref)));
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Object withOtherKeys(String file, Object tree) {
        if (file.equals("facts.yaml")) {
            return withOtherEvidence((List<Map<String, Object>>) tree);
        }
        Map<String, Object> set = new LinkedHashMap<>((Map<String, Object>) tree);
        set.put(
                "questions",
                ((List<Map<String, Object>>) set.get("questions"))
                        .stream().map(KeySwapTest::withOtherKey).toList());
        return set;
    }

    private static Map<String, Object> withOtherKey(Map<String, Object> question) {
        OtherKeys others = OTHERS.getOrDefault((String) question.get("ref"), new OtherKeys("", 0));
        return others.of(question).stream().findFirst().orElse(question);
    }

    /** The key of {@code locate} is where its fact's evidence stands, so two facts exchange theirs. */
    private static List<Map<String, Object>> withOtherEvidence(List<Map<String, Object>> facts) {
        Map<Object, Object> evidence =
                facts.stream().collect(Collectors.toMap(fact -> fact.get("ref"), fact -> fact.get("evidence")));
        Map<Object, Object> exchanged = new HashMap<>(evidence);
        exchanged.put("way-home", evidence.get("turning-back"));
        exchanged.put("turning-back", evidence.get("way-home"));
        return facts.stream()
                .map(fact -> {
                    Map<String, Object> other = new LinkedHashMap<>(fact);
                    other.put("evidence", exchanged.get(fact.get("ref")));
                    return other;
                })
                .toList();
    }
}
