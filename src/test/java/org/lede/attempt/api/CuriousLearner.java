package org.lede.attempt.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lede.attack.Route;
import org.lede.question.Kind;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.PageVisitor;
import org.lede.testing.Reviewer;
import org.lede.testing.SampleContent;
import org.lede.testing.TestClock;
import org.lede.web.security.SessionCookie;

/** A learner who requests everything that can be had before an answer, and records the responses. */
final class CuriousLearner implements Filter {

    private static final String API = "/api/v1";
    private static final String FACTS = API + "/articles/" + SampleContent.ARTICLE + "/facts";

    /** What differs in every world: UUIDv7s, which the ids of requests are too, tokens of the API and of forms, and when a cookie ends. */
    private static final String NEW_EACH_TIME =
            "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|lede_[A-Za-z0-9_-]{86}|name=\"csrf-token\""
                    + " value=\"[^\"]+\"|data-token=\"[^\"]+\"|csrf-token=[^;]+|Expires=[^;]+|http://localhost:\\d+";

    /** The date is the world's; a length is that of a body which is compared without its ids. */
    private static final Set<String> HEADERS_NEW_EACH_TIME = Set.of("date", "content-length");

    private final Browsing browsing;
    private final TestClock clock;
    private final AnswerKeys keys;
    private final Map<String, String> responses = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();
    private String lastRequest = "";

    CuriousLearner(Browsing browsing, TestClock clock, AnswerKeys keys) {
        this.browsing = browsing;
        this.clock = clock;
        this.keys = keys;
    }

    /** What was sent, by what it answers. */
    Map<String, String> askForEverything() {
        askForContent();
        ApiLearner learner = ApiLearner.guest();
        for (String set : List.of(SampleContent.EVERY_KIND, SampleContent.AGAINST_THE_CLOCK)) {
            takePractice(learner, set);
            takeTest(learner, set);
        }
        takeTest(learner, SampleContent.EXAMINATION);
        askForFacts(learner);
        lookAtPages(learner);
        askAgain();
        return responses;
    }

    /** Whether something of that route was written down. */
    boolean hasAsked(Route route) {
        return asked.stream().anyMatch(request -> {
            String[] methodAndPath = request.split(" ", 2);
            return route.takes(methodAndPath[0], methodAndPath[1]);
        });
    }

    /** Remembers what is asked, so that it can be said what the response belongs to. */
    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext rest) {
        lastRequest = request.getMethod() + " " + URI.create(request.getURI()).getPath();
        return rest.next(request, response);
    }

    /** On the next day: the same fact by another question, one whose options can't come in another order. */
    private void askAgain() {
        ApiLearner learner = ApiLearner.guest();
        learner.practise(SampleContent.EVERY_KIND).answer("verdict", Map.of("dontKnow", true));
        clock.advance(Duration.ofDays(1));
        record("review", learner.request().get(API + "/review"));
        record("progress after an answer", learner.request().get(API + "/me/progress"));
        look(learner, "/", "/review", "/me");
        Reviewer reviewer = new Reviewer(learner, keys);
        record("card drawn", reviewer.draw());
        ApiAttempt card = reviewer.card();
        assertThat(card.refs()).containsExactly("short");
        record("card", card.created());
        record("card, empty answer", card.answer("short", Map.of()));
        record("card, result too early", card.result());
        look(learner, card.page());
        clock.advance(Duration.ofDays(-1));
    }

    private void askForContent() {
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

    private void takePractice(ApiLearner learner, String set) {
        ApiAttempt attempt = learner.begin(Map.of("set", set, "mode", "practice", "seed", 42));
        record("practice " + set, attempt.created());
        record("practice, looked at " + set, attempt.get());
        record("practice, result too early " + set, attempt.result());
        for (String ref : attempt.refs()) {
            record("practice, empty answer " + ref, attempt.answer(ref, Map.of()));
            record("practice, bad answer " + ref, attempt.answer(ref, Map.of("zz", 1)));
            record("practice, clear " + ref, attempt.clear(ref));
        }
    }

    private void takeTest(ApiLearner learner, String set) {
        ApiAttempt attempt = learner.begin(Map.of("set", set, "mode", "test", "seed", 42));
        record("test " + set, attempt.created());
        for (String ref : attempt.refs()) {
            for (Map<String, Object> answer : answers(attempt.question(ref))) {
                record("test, answer " + ref + answer, attempt.answer(ref, answer));
            }
        }
        record("test, looked at " + set, attempt.get());
        record("test, result too early " + set, attempt.result());
        for (String ref : attempt.refs()) {
            record("test, clear " + ref, attempt.clear(ref));
        }
        record(
                "test of some " + set,
                learner.begin(Map.of("set", set, "mode", "test", "seed", 1, "count", 2))
                        .created());
    }

    /** Every page that can be had before an answer; a test whose answers are saved is a page before the reveal too. */
    private void lookAtPages(ApiLearner learner) {
        look(
                learner,
                "/",
                "/me",
                "/articles/" + SampleContent.ARTICLE,
                "/articles/" + SampleContent.ARTICLE + "?fact=way-home",
                given().get(API + "/articles/" + SampleContent.ARTICLE).path("image.url"),
                "/review/changes/" + SampleContent.fact("way-home"),
                "/review/facts/" + SampleContent.fact("way-home"));
        for (String set :
                List.of(SampleContent.EVERY_KIND, SampleContent.AGAINST_THE_CLOCK, SampleContent.EXAMINATION)) {
            look(learner, "/sets/" + set, "/sets/" + set + "/print");
        }
        for (String set : List.of(SampleContent.EVERY_KIND, SampleContent.AGAINST_THE_CLOCK)) {
            ApiAttempt practice = learner.begin(Map.of("set", set, "mode", "practice", "seed", 42));
            lookAt(practice);
            sendForms(practice);
        }
        for (String set :
                List.of(SampleContent.EVERY_KIND, SampleContent.AGAINST_THE_CLOCK, SampleContent.EXAMINATION)) {
            ApiAttempt test = learner.begin(Map.of("set", set, "mode", "test", "seed", 42));
            lookAt(test);
            sendForms(test);
            for (String ref : test.refs()) {
                test.answer(ref, answers(test.question(ref)).get(0));
            }
            lookAt(test);
            look(
                    learner,
                    test.page() + "/submission",
                    test.page() + "/answers",
                    test.page() + "/language",
                    test.page() + "/result",
                    test.page() + "/share",
                    test.page() + "/contests",
                    "/",
                    "/me");
            record("card of an open test " + set, browsing.as(learner).get(test.page() + "/card.svg"));
        }
        askForTheRest(learner);
        assertThat(responses.get("the rest GET /api/v1/me/export"))
                .as("the answers saved")
                .contains("\"given\"");
    }

    /** Whatever has one address for everybody: some of it says what the learner did, and some refuses them. */
    private void askForTheRest(ApiLearner learner) {
        for (Route route : Route.all()) {
            if (route.method().equals("GET") && !route.hasParameters()) {
                Response response = (route.isApi() ? learner.request() : browsing.as(learner)).get(route.path());
                assertThat(response.statusCode()).as(route.path()).isLessThan(500);
                record("the rest " + route, response);
            }
        }
    }

    /**
     * Forms as a page sends them, with its script and without: nothing picked, which practice refuses and a test passes
     * over; what can't be read; and in a test an answer, which is saved.
     */
    private void sendForms(ApiAttempt attempt) {
        PageVisitor visitor = PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(attempt.learner())));
        boolean isTest = attempt.created().path("mode").equals("test");
        for (PageVisitor browser : List.of(visitor, visitor.swapping())) {
            for (int n = 1; n <= attempt.refs().size(); n++) {
                Map<String, Object> question = attempt.question(attempt.refs().get(n - 1));
                List<List<String>> forms = new ArrayList<>(List.of(List.of(), List.of("number", "a few or more")));
                if (isTest) {
                    forms.add(form(answers(question).get(0)));
                }
                for (List<String> form : forms) {
                    List<String> fields = new ArrayList<>(List.of("question", (String) question.get("id")));
                    fields.addAll(form);
                    Response response = browser.send(
                            attempt.page() + "?n=" + n, attempt.page() + "/answers", fields.toArray(String[]::new));
                    assertThat(response.statusCode())
                            .as(fields.toString())
                            .isIn(isTest ? List.of(303, 422) : List.of(422));
                    record("form " + responses.size(), response);
                }
            }
            record("swapped page " + responses.size(), browser.get(attempt.page()));
        }
    }

    /** An answer as the fields of the form of its kind. */
    private static List<String> form(Map<String, Object> answer) {
        List<String> fields = new ArrayList<>();
        answer.forEach((name, value) -> {
            switch (name) {
                case "choices" -> ((List<?>) value).forEach(choice -> fields.addAll(List.of(name, choice.toString())));
                case "gaps" ->
                    ((Map<?, ?>) value).forEach((gap, text) -> fields.addAll(List.of("gap." + gap, text.toString())));
                case "pairs" ->
                    ((Map<?, ?>) value)
                            .forEach((left, right) -> fields.addAll(List.of("pair." + left, right.toString())));
                case "order" -> {
                    List<?> order = (List<?>) value;
                    order.forEach(item ->
                            fields.addAll(List.of("position." + item, String.valueOf(order.indexOf(item) + 1))));
                }
                default -> fields.addAll(List.of(name, value.toString()));
            }
        });
        return fields;
    }

    private void lookAt(ApiAttempt attempt) {
        for (int n = 0; n <= attempt.refs().size(); n++) {
            look(attempt.learner(), attempt.page() + "?n=" + n);
        }
    }

    private void look(ApiLearner learner, String... urls) {
        for (String url : urls) {
            Response page = browsing.as(learner).get(url);
            assertThat(page.statusCode()).as(url).isIn(200, 303);
            record("page " + responses.size(), page);
        }
    }

    private void askForFacts(ApiLearner learner) {
        responses.put("facts", recorded(given().get(FACTS)));
        responses.put("facts of the learner", recorded(learner.request().get(FACTS)));
        List<String> refs = given().get(FACTS).path("items.ref");
        for (String ref : refs) {
            responses.put(
                    "evidence " + ref,
                    recorded(learner.request().get(API + "/facts/" + SampleContent.fact(ref) + "/evidence")));
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

    private void record(String request, Response response) {
        responses.put(request, recorded(response));
    }

    /** All that was sent, with what is new in every world blotted out. */
    String recorded(Response response) {
        asked.add(lastRequest);
        String headers = response.headers().asList().stream()
                .filter(header ->
                        !HEADERS_NEW_EACH_TIME.contains(header.getName().toLowerCase(Locale.ROOT)))
                .map(Header::toString)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
        return (response.statusCode() + "\n" + headers + "\n" + response.asString()).replaceAll(NEW_EACH_TIME, "…");
    }
}
