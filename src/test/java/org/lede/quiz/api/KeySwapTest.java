package org.lede.quiz.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.content.Kind;
import org.lede.shared.Ids;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.OtherKeys;
import org.lede.testing.ReplacedContent;
import org.lede.testing.Reviewer;
import org.lede.testing.SampleContent;
import org.lede.testing.TestClock;

/**
 * Keys never leak: of two worlds that differ in the keys of all questions alone, nobody can tell before the answer in
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
    private static final String FACTS = API + "/articles/" + SampleContent.ARTICLE + "/facts";

    /** Both occur in the evidence of the facts that ask for a word or a number, as the evidence gate wants it. */
    private static final Map<String, OtherKeys> OTHERS = Map.of(
            "short", new OtherKeys("sheep", 0),
            "gap", new OtherKeys("lights", 0),
            "number", new OtherKeys("", 12),
            "clock-sheep", new OtherKeys("", 40));

    /** What differs in every world: UUIDv7s, which the ids of requests are too, tokens of the API and of forms, and when a cookie ends. */
    private static final String NEW_EACH_TIME = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"
            + "|lede_[A-Za-z0-9_-]{86}|name=\"csrf-token\" value=\"[^\"]+\"|csrf-token=[^;]+|Expires=[^;]+|http://localhost:\\d+";

    /** The date is the world's; a length is that of a body which is compared without its ids. */
    private static final Set<String> HEADERS_NEW_EACH_TIME = Set.of("date", "content-length");

    @Inject
    ReplacedContent content;

    @Inject
    AnswerKeys keys;

    @Inject
    Browsing browsing;

    @Inject
    TestClock clock;

    /** Both worlds are of one moment: a page that shows a time must not differ because a minute has passed. */
    @BeforeEach
    void stopTheClock() {
        clock.stop();
    }

    @AfterEach
    void letTimePass() {
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
        assertThat(one).hasSizeGreaterThan(50);
        other.forEach((request, response) -> assertThat(response).as(request).isEqualTo(one.get(request)));
        assertThat(other.keySet()).isEqualTo(one.keySet());
        assertThat(answered())
                .as("a guard of the test itself: once an answer is given, the two worlds do differ")
                .isNotEqualTo(answeredInOne);
    }

    private static String answered() {
        return recorded(
                ApiLearner.guest().practise(SampleContent.EVERY_KIND).answer("verdict", Map.of("dontKnow", true)));
    }

    /** Loads the content into an empty schema, and asks for everything there is before an answer. */
    private Map<String, String> world(boolean otherKeys) {
        content.by(SampleContent.FOLDER, (file, tree) -> otherKeys ? withOtherKeys(file, tree) : tree);
        Map<String, String> responses = new LinkedHashMap<>();
        askForContent(responses);
        ApiLearner learner = ApiLearner.guest();
        for (String set : List.of(SampleContent.EVERY_KIND, SampleContent.AGAINST_THE_CLOCK)) {
            takePractice(responses, learner, set);
            takeTest(responses, learner, set);
        }
        takeTest(responses, learner, SampleContent.EXAMINATION);
        askForFacts(responses, learner);
        lookAtPages(responses, learner);
        askAgain(responses);
        return responses;
    }

    /** On the next day: the same fact by another question, one whose options can't come in another order. */
    private void askAgain(Map<String, String> responses) {
        ApiLearner learner = ApiLearner.guest();
        learner.practise(SampleContent.EVERY_KIND).answer("verdict", Map.of("dontKnow", true));
        clock.advance(Duration.ofDays(1));
        record(responses, "review", learner.request().get(API + "/review"));
        record(responses, "progress after an answer", learner.request().get(API + "/me/progress"));
        look(responses, learner, "/", "/review", "/me");
        Reviewer reviewer = new Reviewer(learner, keys);
        record(responses, "card drawn", reviewer.draw());
        ApiAttempt card = reviewer.card();
        assertThat(card.refs()).containsExactly("short");
        record(responses, "card", card.created());
        record(responses, "card, empty answer", card.answer("short", Map.of()));
        record(responses, "card, result too early", card.result());
        look(responses, learner, card.page());
        clock.advance(Duration.ofDays(-1));
    }

    private static void askForContent(Map<String, String> responses) {
        List<String> urls =
                new ArrayList<>(List.of("/articles", "/articles/" + SampleContent.ARTICLE, "/sets", "/sets?limit=1"));
        for (Kind kind : Kind.values()) {
            urls.add("/sets?kind=" + kind.wire());
        }
        for (String slug :
                List.of(SampleContent.EVERY_KIND, SampleContent.AGAINST_THE_CLOCK, SampleContent.EXAMINATION)) {
            String set = "/sets/" + slug;
            urls.addAll(List.of(set, set + "/questions", set + "/questions?count=1", set + "/revisions/1/questions"));
            for (Kind kind : Kind.values()) {
                urls.add(set + "/questions?kind=" + kind.wire());
            }
        }
        for (String url : urls) {
            Response response = given().get(API + url);
            assertThat(response.statusCode()).as(url).isEqualTo(200);
            responses.put("GET " + url, recorded(response));
            if (response.header("ETag") != null) {
                responses.put(
                        "GET again " + url,
                        recorded(given().header("If-None-Match", response.header("ETag"))
                                .get(API + url)));
            }
        }
    }

    private static void takePractice(Map<String, String> responses, ApiLearner learner, String set) {
        ApiAttempt attempt = learner.begin(Map.of("set", set, "mode", "practice", "seed", 42));
        record(responses, "practice " + set, attempt.created());
        record(responses, "practice, looked at " + set, attempt.get());
        record(responses, "practice, result too early " + set, attempt.result());
        for (String ref : attempt.refs()) {
            record(responses, "practice, empty answer " + ref, attempt.answer(ref, Map.of()));
            record(responses, "practice, bad answer " + ref, attempt.answer(ref, Map.of("zz", 1)));
            record(responses, "practice, clear " + ref, attempt.clear(ref));
        }
    }

    private static void takeTest(Map<String, String> responses, ApiLearner learner, String set) {
        ApiAttempt attempt = learner.begin(Map.of("set", set, "mode", "test", "seed", 42));
        record(responses, "test " + set, attempt.created());
        for (String ref : attempt.refs()) {
            for (Map<String, Object> answer : answers(attempt.question(ref))) {
                record(responses, "test, answer " + ref + answer, attempt.answer(ref, answer));
            }
        }
        record(responses, "test, looked at " + set, attempt.get());
        record(responses, "test, result too early " + set, attempt.result());
        for (String ref : attempt.refs()) {
            record(responses, "test, clear " + ref, attempt.clear(ref));
        }
        record(
                responses,
                "test of some " + set,
                learner.begin(Map.of("set", set, "mode", "test", "seed", 1, "count", 2))
                        .created());
    }

    /** Every page that can be had before an answer; a test whose answers are saved is a page before the reveal too. */
    private void lookAtPages(Map<String, String> responses, ApiLearner learner) {
        look(
                responses,
                learner,
                "/",
                "/me",
                "/articles/" + SampleContent.ARTICLE,
                "/articles/" + SampleContent.ARTICLE + "?fact=way-home");
        for (String set :
                List.of(SampleContent.EVERY_KIND, SampleContent.AGAINST_THE_CLOCK, SampleContent.EXAMINATION)) {
            look(responses, learner, "/sets/" + set, "/sets/" + set + "/print");
        }
        lookAt(responses, learner.begin(Map.of("set", SampleContent.EVERY_KIND, "mode", "practice", "seed", 42)));
        ApiAttempt test = learner.begin(Map.of("set", SampleContent.EVERY_KIND, "mode", "test", "seed", 42));
        lookAt(responses, test);
        for (String ref : test.refs()) {
            test.answer(ref, answers(test.question(ref)).get(0));
        }
        lookAt(responses, test);
        look(responses, learner, test.page() + "/submission", test.page() + "/result", "/", "/me");
        record(responses, "export", learner.request().get(API + "/me/export"));
        look(responses, learner, "/account/export");
        assertThat(responses.get("export")).as("the answers saved").contains("\"given\"");
        record(responses, "progress", learner.request().get(API + "/me/progress"));
    }

    private void lookAt(Map<String, String> responses, ApiAttempt attempt) {
        for (int n = 0; n <= attempt.refs().size(); n++) {
            look(responses, attempt.learner(), attempt.page() + "?n=" + n);
        }
    }

    private void look(Map<String, String> responses, ApiLearner learner, String... urls) {
        for (String url : urls) {
            Response page = browsing.as(learner).get(url);
            assertThat(page.statusCode()).as(url).isIn(200, 303);
            record(responses, "page " + responses.size(), page);
        }
    }

    private static void askForFacts(Map<String, String> responses, ApiLearner learner) {
        responses.put("facts", recorded(given().get(FACTS)));
        responses.put("facts of the learner", recorded(learner.request().get(FACTS)));
        List<String> refs = given().get(FACTS).path("items.ref");
        for (String ref : refs) {
            responses.put(
                    "evidence " + ref,
                    recorded(learner.request()
                            .get(API + "/facts/" + Ids.named(SampleContent.ARTICLE, "facts", ref) + "/evidence")));
        }
    }

    /** Answers that can be given without knowing the key; in one of the two worlds some of them are right. */
    private static List<Map<String, Object>> answers(Map<String, Object> question) {
        return switch ((String) question.get("kind")) {
            case "single-choice" ->
                ids(question, "options").stream()
                        .map(id -> Map.<String, Object>of("choice", id))
                        .toList();
            case "multiple-choice" ->
                ids(question, "options").stream()
                        .map(id -> Map.<String, Object>of("choices", List.of(id)))
                        .toList();
            case "verdict" ->
                List.of(Map.of("verdict", "true"), Map.of("verdict", "false"), Map.of("verdict", "not-stated"));
            case "short-text" -> List.of(Map.of("text", "Halden"), Map.of("text", "sheep"), Map.of("text", "Haldn"));
            case "number" -> List.of(Map.of("number", "40"), Map.of("number", "12"), Map.of("number", 12));
            case "gap" ->
                List.of(Map.of("gaps", Map.of("1", "mast", "2", "pump")), Map.of("gaps", Map.of("1", "lights")));
            case "ordering" -> List.of(Map.of("order", ids(question, "items")));
            case "matching" ->
                ids(question, "right").stream()
                        .map(right -> Map.<String, Object>of(
                                "pairs", Map.of(ids(question, "left").get(0), right)))
                        .toList();
            default -> List.of(Map.of("sentence", 1), Map.of("sentence", 3), Map.of("sentence", 5));
        };
    }

    @SuppressWarnings("unchecked")
    private static List<String> ids(Map<String, Object> question, String list) {
        return ((List<Map<String, String>>) question.get(list))
                .stream().map(option -> option.get("id")).toList();
    }

    private static void record(Map<String, String> responses, String request, Response response) {
        responses.put(request, recorded(response));
    }

    /** All that was sent, with what is new in every world blotted out. */
    private static String recorded(Response response) {
        String headers = response.headers().asList().stream()
                .filter(header ->
                        !HEADERS_NEW_EACH_TIME.contains(header.getName().toLowerCase(Locale.ROOT)))
                .map(Header::toString)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
        return (response.statusCode() + "\n" + headers + "\n" + response.asString()).replaceAll(NEW_EACH_TIME, "…");
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
