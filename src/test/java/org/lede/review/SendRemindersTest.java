package org.lede.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.shared.Json;
import org.lede.testing.AccountForms;
import org.lede.testing.AnswerKeys;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.AtOnce;
import org.lede.testing.CapturedLog;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.PushBrowser;
import org.lede.testing.PushStub;
import org.lede.testing.PushStub.Pushed;
import org.lede.testing.Pushing;
import org.lede.testing.Reviewer;
import org.lede.testing.SampleContent;
import org.lede.testing.Statements;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;

/** Tests who is reminded, when, how often and with which words. */
@LedeTest
@TestProfile(Pushing.class)
class SendRemindersTest {

    private static final Duration DAY = Duration.ofDays(1);

    /** It runs in the same process, and logs what it gets. */
    private static final String STUB = "[com.sun.net.httpserver]";

    @Inject
    SendReminders reminders;

    @Inject
    AnswerKeys keys;

    @Inject
    Stored stored;

    @Inject
    Members members;

    @Inject
    Statements statements;

    @Inject
    TestClock clock;

    private final PushBrowser browser = new PushBrowser();
    private PushStub stub;

    @BeforeEach
    void start() throws IOException {
        stored.execute("delete from push_subscription");
        stored.execute("delete from reminder");
        clock.stop();
        moveTo(9);
        stub = Pushing.stub();
    }

    @AfterEach
    void stop() {
        stub.close();
        clock.reset();
    }

    @Test
    void reminder_says_howManyFactsWait_andFromWhichArticle() {
        remind(learnerWithFactsDue(), browser);

        lookAt(18);

        assertThat(texts())
                .containsExactly(Map.of(
                        "title", "5 facts to keep today", "body", "From “The ferry and the storm”", "lang", "en"));
    }

    @Test
    void reminder_ofAFrenchLearner_isFrench() {
        ApiLearner learner = learnerWithFactsDue();
        learner.request()
                .body(Map.of("language", "fr", "timeZone", "UTC", "keyboardShortcuts", true))
                .put("/api/v1/me/settings")
                .then()
                .statusCode(200);
        remind(learner, browser);

        lookAt(18);

        assertThat(texts())
                .containsExactly(Map.of(
                        "title",
                        "5 faits à retenir aujourd’hui",
                        "body",
                        "À propos de «\u202fThe ferry and the storm\u202f»",
                        "lang",
                        "fr"));
    }

    @Test
    void reminder_comesOnceADay_atTheLearnersHour_untilTheyReview() {
        ApiLearner learner = learnerWithFactsDue();
        remind(learner, browser);

        lookAt(17);
        assertThat(stub.pushed()).as("before their hour").isEmpty();
        lookAt(18);
        reminders.send();
        lookAt(19);
        assertThat(stub.pushed()).as("on the first day").hasSize(1);
        lookAt(18);
        assertThat(stub.pushed()).as("on the second day").hasSize(2);
        lookAt(12);
        new Reviewer(learner, keys).answer(new Reviewer(learner, keys).card(), Map.of("dontKnow", true));
        lookAt(18);
        assertThat(stub.pushed())
                .as("on the third day, on which they have reviewed")
                .hasSize(2);
    }

    @Test
    void otherHour_onTheSameDay_bringsNoSecondReminder() {
        ApiLearner learner = learnerWithFactsDue();
        remind(learner, browser);
        lookAt(18);

        setHour(learner, 20);
        lookAt(20);
        learner.request().delete("/api/v1/review/reminders").then().statusCode(204);
        remind(learner, browser);
        setHour(learner, 22);
        lookAt(22);

        assertThat(stub.pushed()).hasSize(1);
        lookAt(22);
        assertThat(stub.pushed()).as("on the next day").hasSize(2);
    }

    @Test
    void replicas_thatLookAtTheSameMoment_remindOnce() throws Exception {
        List<PushBrowser> browsers = Stream.generate(PushBrowser::new).limit(30).toList();
        browsers.forEach(one -> remind(learnerWithFactsDue(), one));
        moveTo(18);

        Callable<Boolean> replica = () -> {
            reminders.send();
            return true;
        };
        AtOnce.all(List.of(replica, replica, replica, replica));

        assertThat(stub.pushed())
                .extracting(Pushed::path)
                .containsExactlyInAnyOrderElementsOf(
                        browsers.stream().map(PushBrowser::path).toList());
    }

    @Test
    void everyDevice_isReminded_upToFive() {
        ApiLearner learner = learnerWithFactsDue();
        List<PushBrowser> browsers = Stream.generate(PushBrowser::new).limit(7).toList();
        browsers.forEach(one -> {
            remind(learner, one);
            clock.advance(Duration.ofMillis(2));
        });

        lookAt(18);

        assertThat(stub.pushed())
                .extracting(Pushed::path)
                .containsExactlyInAnyOrderElementsOf(
                        browsers.subList(2, 7).stream().map(PushBrowser::path).toList());
    }

    @Test
    void learner_withoutAnythingDue_orOnHoliday_orDisabled_isntReminded() {
        remind(ApiLearner.guest(), new PushBrowser());
        ApiLearner away = learnerWithFactsDue();
        remind(away, new PushBrowser());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        away.request()
                .body(Map.of("from", today.toString(), "until", today.toString()))
                .put("/api/v1/review/holiday")
                .then()
                .statusCode(204);
        ApiLearner disabled = members.of("learner").learner();
        learn(disabled);
        remind(disabled, new PushBrowser());
        stored.execute("update account set disabled_at = now() where learner_id = ?1", disabled.id());

        lookAt(18);

        assertThat(stub.pushed()).isEmpty();
        lookAt(18);
        assertThat(stub.pushed()).as("after the holiday").hasSize(1);
    }

    @Test
    void learner_whoHasMoved_isRemindedByTheirNewClocks() {
        ApiLearner learner = learnerWithFactsDue();
        remind(learner, browser);
        learner.moveTo("Etc/GMT+6");

        lookAt(18);
        assertThat(stub.pushed()).as("at their noon").isEmpty();
        lookAt(0);
        assertThat(stub.pushed()).as("at their six in the evening").hasSize(1);
    }

    @Test
    void reminder_thatIsHoursLate_isLeftOut() {
        remind(learnerWithFactsDue(), browser);

        lookAt(21);

        assertThat(stub.pushed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void subscription_thatIsGone_isDeleted_andTheOthersStay(int status) {
        ApiLearner learner = learnerWithFactsDue();
        PushBrowser gone = new PushBrowser();
        remind(learner, gone);
        remind(learner, browser);
        stub.answer(gone.path(), status);

        lookAt(18);

        assertThat(stored.list("select endpoint from push_subscription where learner_id = ?1", learner.id()))
                .containsExactly(browser.endpoint());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void serviceThatFails_isAskedAgainTomorrow(int status) {
        remind(learnerWithFactsDue(), browser);
        stub.answer(browser.path(), status);

        lookAt(18);
        lookAt(19);

        assertThat(stub.pushed()).hasSize(1);
        lookAt(18);
        assertThat(stub.pushed()).hasSize(2);
    }

    @Test
    void browser_thatAnotherLearnerUsesNow_remindsThemAlone() {
        ApiLearner before = learnerWithFactsDue();
        ApiLearner now = learnerWithFactsDue();
        remind(before, browser);
        remind(now, browser);

        lookAt(18);

        assertThat(stub.pushed()).hasSize(1);
        assertThat(setting(before)).containsEntry("devices", 0);
        assertThat(setting(now)).containsEntry("devices", 1);
    }

    @Test
    void reminders_costTheSame_howeverManyLearnersAreNotDue() {
        remind(learnerWithFactsDue(), browser);
        moveTo(18);
        long alone = statements.in(reminders::send);
        assertThat(stub.pushed()).hasSize(1);
        for (int i = 0; i < 30; i++) {
            remind(ApiLearner.guest(), new PushBrowser());
        }
        clock.advance(DAY.minusHours(1));
        assertThat(statements.in(reminders::send)).as("when no reminder is due").isEqualTo(1);

        assertThat(alone)
                .as("claim, learner, devices, next, today, note, articles, claim")
                .isEqualTo(8);
    }

    @Test
    void secrets_areNeverLogged() {
        CapturedLog log = new CapturedLog();
        try {
            PushBrowser gone = new PushBrowser();
            PushBrowser failing = new PushBrowser();
            ApiLearner learner = learnerWithFactsDue();
            Stream.of(browser, gone, failing).forEach(one -> remind(learner, one));
            stub.answer(gone.path(), 410);
            stub.answer(failing.path(), exchange -> {
                throw new IOException("broken off");
            });
            lookAt(18);
            stub.close();
            lookAt(18);
            String privateKey = stored.list("select split_part(value, ' ', 2) from installation_secret")
                    .get(0);

            assertThat(privateKey).hasSizeGreaterThan(40);
            assertThat(log.lines())
                    .filteredOn(line -> !line.contains(STUB))
                    .filteredOn(line -> Stream.of(
                                    privateKey,
                                    browser.path(),
                                    gone.path(),
                                    failing.path(),
                                    browser.auth(),
                                    browser.p256dh())
                            .anyMatch(line::contains))
                    .isEmpty();
        } finally {
            log.close();
        }
    }

    @Test
    void guest_whoSignsInToAnAccount_bringsTheirReminders() {
        ApiLearner guest = ApiLearner.guest();
        setHour(guest, 7);
        remind(guest, browser);
        Members.Member ida = members.of("learner");
        signIn(guest, ida);

        assertThat(stored.list("select endpoint from push_subscription where learner_id = ?1", ida.id()))
                .containsExactly(browser.endpoint());
        assertThat(setting(ida.learner())).containsEntry("hour", 7).containsEntry("devices", 1);
        assertThat(stored.count("reminder where learner_id = ?1", guest.id())).isZero();
    }

    private static void signIn(ApiLearner guest, Members.Member member) {
        guest.request()
                .body(Map.of(
                        "userName",
                        member.userName(),
                        "password",
                        AccountForms.PASSWORD,
                        "bringGuest",
                        true,
                        "token",
                        Map.of("name", "phone", "scopes", List.of("read", "take"))))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201);
    }

    private ApiLearner learnerWithFactsDue() {
        ApiLearner learner = ApiLearner.guest();
        learn(learner);
        return learner;
    }

    /** All facts of the sample, which are due from then on. */
    private void learn(ApiLearner learner) {
        ApiAttempt attempt = learner.practise(SampleContent.EVERY_KIND);
        keys.answerAll(attempt, ref -> true);
        new Reviewer(learner, keys).review();
        stored.execute(
                "update review set day = day - 2, reviewed_at = reviewed_at - interval '2 days' where learner_id = ?1",
                learner.id());
        stored.execute("update memory set due_at = last_review_at where learner_id = ?1", learner.id());
    }

    private static void remind(ApiLearner learner, PushBrowser on) {
        int hour = (int) setting(learner).get("hour");
        put(learner, Map.of("hour", hour, "subscription", on.subscription()));
    }

    private static void setHour(ApiLearner learner, int hour) {
        put(learner, Map.of("hour", hour));
    }

    private static void put(ApiLearner learner, Map<String, ?> body) {
        learner.request().body(body).put("/api/v1/review/reminders").then().statusCode(204);
    }

    private static Map<String, Object> setting(ApiLearner learner) {
        return learner.request().get("/api/v1/review/reminders").jsonPath().getMap("");
    }

    private List<Object> texts() {
        return stub.pushed().stream()
                .map(pushed -> Json.read(browser.read(pushed.body())))
                .toList();
    }

    /** To the next time that it is that hour in UTC, and half past. */
    private void moveTo(int hour) {
        var now = clock.instant().atZone(ZoneOffset.UTC);
        var then = now.toLocalDate().atTime(hour, 30).atZone(ZoneOffset.UTC);
        clock.advance(Duration.between(now, then.isAfter(now) ? then : then.plusDays(1)));
    }

    private void lookAt(int hour) {
        moveTo(hour);
        reminders.send();
    }
}
