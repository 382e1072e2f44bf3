package org.lede.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lede.scheduling.LearnerDay;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Body;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.Reviewer;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;
import org.lede.testing.WebPage;

/** How far a learner has come, on their own page and over REST, after histories of which every answer is known. */
@LedeTest
@TestProfile(SampleContent.class)
class LearnerProgressTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Pattern PERCENT = Pattern.compile("data-percent=\"(\\d+)\"");
    private static final Pattern MAP = Pattern.compile("(?s)<ol class=\"map\".*?</ol>");

    /** The sample's sentences with the fact that each proves; two paragraphs of three. */
    private static final List<String> PROVED =
            List.of("daily-calls", "on-board", "turning-back", "failures", "way-home", "outcome");

    @Inject
    AnswerKeys keys;

    @Inject
    Browsing browsing;

    @Inject
    Stored stored;

    @Inject
    TestClock clock;

    private ApiLearner learner;

    @BeforeEach
    void becomeGuest() {
        learner = ApiLearner.guest();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** A fact beside the one that a question is about is told with it, and not asked: its sentence is new. */
    @Test
    void sentences_haveTheStateOfTheFactsTold_andTheOthersNone() {
        ApiAttempt attempt = learner.practise(SampleContent.EVERY_KIND);
        answer(attempt, "ordering", true);
        answer(attempt, "verdict", true);
        answer(attempt, "number", false);
        clock.advance(DAY);
        new Reviewer(learner, keys).goThrough(List.of("verdict", "short", "gap", "ordering")::contains);
        clock.advance(Duration.ofDays(100));
        new Reviewer(learner, keys).goThrough(List.of("verdict", "short")::contains);
        clock.advance(Duration.ofDays(400));
        new Reviewer(learner, keys).goThrough(List.of("verdict", "short")::contains);

        Map<String, Object> progress = progress();

        assertThat(progress.get("states")).isEqualTo(states(1, 0, 1, 1, 3));
        assertThat(article(progress).get("states")).isEqualTo(progress.get("states"));
        assertThat(article(progress).get("sentences"))
                .isEqualTo(sentences(Map.of(
                        "on-board", "learning", "failures", "slipped", "way-home", "new", "outcome", "mastered")));
        assertThat(stateByFact(progress))
                .isEqualTo(Map.of("on-board", "learning", "failures", "slipped", "outcome", "mastered"));
        assertThat(me().words())
                .contains(
                        "You’re keeping 1 of 6 facts",
                        "1 is slipping. 1 firm 1 met 1 slipping 3 not met yet",
                        "Sentence 2: met Sentence 4: slipping Sentence 5: not met yet Sentence 6: firm");
    }

    @Test
    void factsNotTold_leaveNoTrace() {
        answer(learner.practise(SampleContent.EVERY_KIND), "verdict", true);
        assertThat(article(progress()).get("sentences")).isEqualTo(sentences(Map.of("outcome", "learning")));
        String map = map(me());
        assertThat(map)
                .containsOnlyOnce("<a href=\"/articles/" + SampleContent.ARTICLE + "?fact=outcome\"")
                .containsPattern("<li>(<span><svg[^>]*><rect [^>]*></svg></span>){3}</li>"
                        + "\\s*<li>(<span><svg[^>]*><rect [^>]*></svg></span>){2}<a ");

        ApiAttempt test = learner.takeTest(SampleContent.EVERY_KIND);
        keys.answerAll(test, ref -> true);
        ApiAttempt examination = learner.takeTest(SampleContent.EXAMINATION);
        keys.answerAll(examination, ref -> true);
        examination.submit();

        assertThat(article(progress()).get("sentences")).isEqualTo(sentences(Map.of("outcome", "learning")));
        assertThat(map(me()))
                .as("a test that is open, and one that never tells")
                .isEqualTo(map);
    }

    @Test
    void retiredFact_isNotCountedAndNotShown() {
        answer(learner.practise(SampleContent.EVERY_KIND), "verdict", true);
        stored.execute("update fact set status = 'retired' where ref = 'outcome'");
        try {
            Map<String, Object> progress = progress();

            assertThat(progress.get("states")).isEqualTo(states(0, 0, 0, 0, 5));
            assertThat(article(progress).get("sentences")).isEqualTo(sentences(Map.of()));
            assertThat(stateByFact(progress)).isEqualTo(Map.of("outcome", "learning"));
        } finally {
            stored.execute("update fact set status = 'current' where ref = 'outcome'");
        }
    }

    /** A paused memory stays what it was, and the page says that there is something to see. */
    @Test
    void changedFact_keepsItsState_andIsPointedOut() {
        answer(learner.practise(SampleContent.EVERY_KIND), "verdict", true);
        progress();
        stored.rewordWhatIsKnownBy(learner.id());

        assertThat(progress().get("states")).isEqualTo(states(0, 0, 1, 0, 5));
        assertThat(me().words()).contains("1 fact you know changed. See how.");
    }

    @Test
    void days_endAtTheLearnersOwnMidnight() {
        clock.stop();
        ZoneId auckland = ZoneId.of("Pacific/Auckland");
        LearnerDay today = LearnerDay.of(clock.instant(), auckland, LearnerDay.ROLLOVER);
        learner = ApiLearner.guestIn(auckland.getId());
        ApiAttempt quiz = learner.practise(SampleContent.EVERY_KIND);
        to(today.plusDays(1).end().minusMillis(1));
        answer(quiz, "verdict", true);
        to(today.plusDays(3).start());
        answer(quiz, "number", true);
        to(today.plusDays(3).end().minusMillis(1));

        LocalDate last = today.date().plusDays(3);
        assertThat(progress().get("days"))
                .isEqualTo(IntStream.rangeClosed(1, 28)
                        .mapToObj(n -> last.minusDays(28 - n))
                        .map(date -> Map.of(
                                "date",
                                date.toString(),
                                "answered",
                                date.equals(last) || date.equals(last.minusDays(2))))
                        .toList());
        assertThat(me().words()).contains("You answered questions on 2 of the last 28 days.");
        to(today.plusDays(29).start());
        assertThat(me().words()).contains("You answered questions on 1 of the last 28 days.");
    }

    @Test
    void scores_areThoseOfClosedFullAttempts_theLatestFirst() {
        ApiAttempt left = learner.takeTest(SampleContent.AGAINST_THE_CLOCK);
        keys.answerAll(left, ref -> ref.equals("clock-sheep"));
        left.submit();
        clock.advance(Duration.ofMinutes(1));
        keys.answerAll(learner.practise(SampleContent.AGAINST_THE_CLOCK), ref -> true);
        ApiAttempt part = learner.begin(Map.of("set", SampleContent.EVERY_KIND, "mode", "practice", "count", 1));
        keys.answerAll(part, ref -> true);
        learner.practise(SampleContent.EVERY_KIND);

        WebPage me = me();

        assertThat(PERCENT.matcher(me.html()).results().map(found -> found.group(1)))
                .containsExactly("100", "50");
        assertThat(me.words()).contains("Scores over time View as table Full rounds, the latest first");
    }

    @Test
    void newcomer_isToldWhatToDo_andOneWithAnOpenAttemptSeesIt() {
        assertThat(me().words()).isEqualTo("""
                My record Nothing here yet. Take a quiz, and your scores and the facts you know will be kept here,\
                 in this browser. Choose an article""");

        learner.practise(SampleContent.EVERY_KIND);

        assertThat(me().words()).startsWith("My record All attempts ").containsPattern("Every kind .* · Practice open");
    }

    private void to(Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment));
    }

    private void answer(ApiAttempt attempt, String ref, boolean rightly) {
        attempt.answer(ref, rightly ? keys.right(attempt.set(), ref) : keys.wrong(attempt.set(), ref))
                .then()
                .statusCode(200);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> progress() {
        return (Map<String, Object>) Body.of(learner.request().get("/api/v1/me/progress"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> article(Map<String, Object> progress) {
        return ((List<Map<String, Object>>) progress.get("articles")).get(0);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> stateByFact(Map<String, Object> progress) {
        Map<String, Object> states = new HashMap<>();
        ((List<Map<String, Object>>) progress.get("facts"))
                .forEach(fact -> states.put((String) fact.get("ref"), fact.get("state")));
        return states;
    }

    private static Map<String, Integer> states(int mastered, int known, int learning, int slipped, int none) {
        return Map.of("mastered", mastered, "known", known, "learning", learning, "slipped", slipped, "new", none);
    }

    private static List<Map<String, Object>> sentences(Map<String, String> states) {
        return IntStream.range(0, PROVED.size())
                .mapToObj(i -> {
                    String fact = PROVED.get(i);
                    Map<String, Object> sentence = new HashMap<>();
                    sentence.put("sentence", i + 1);
                    sentence.put("paragraph", 1 + i / 3);
                    sentence.put("state", states.get(fact));
                    sentence.put("facts", states.containsKey(fact) ? List.of(fact) : List.of());
                    return sentence;
                })
                .toList();
    }

    private WebPage me() {
        return new WebPage(browsing.as(learner).get("/me"));
    }

    private static String map(WebPage page) {
        return MAP.matcher(page.html()).results().findFirst().orElseThrow().group();
    }
}
