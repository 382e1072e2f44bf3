package org.lede.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.AccountForms.PASSWORD;
import static org.lede.testing.AccountForms.signIn;
import static org.lede.testing.AccountForms.signUp;

import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.testing.AccountForms;
import org.lede.testing.AtOnce;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.web.security.SessionCookie;

/** From guest to account and back: nothing is lost, and no one gets another's data. */
@LedeTest
@TestProfile(SampleContent.class)
class AccountPagesTest {

    private static final String SET = "/sets/" + SampleContent.EVERY_KIND;

    @Inject
    Stored stored;

    private final String name = AccountForms.newName();

    @Test
    void guestWhoSignsUp_keepsEverything() {
        PageVisitor ida = new PageVisitor();
        String attempt = begin(ida);

        Response signedUp = signUp(ida, name, PASSWORD);

        assertThat(signedUp.statusCode()).isEqualTo(303);
        assertThat(ida.page("/account")).contains("You’re signed in as " + name + ".");
        assertThat(ida.get(attempt).statusCode()).isEqualTo(200);
        assertThat(stored.actionsOf(name)).containsExactly("signed-up");
    }

    @Test
    void signingUpAndIn_leadBackToWhereItBegan() {
        PageVisitor ida = new PageVisitor();
        String attempt = begin(ida);

        assertThat(List.of(
                        leadsTo(ida, "/signup", SET),
                        leadsTo(new PageVisitor(), "/signup", "/account"),
                        leadsTo(new PageVisitor(), "/signup", "//evil.example"),
                        leadsTo(new PageVisitor(), "/signin", "/me"),
                        leadsTo(new PageVisitor(), "/signin", attempt)))
                .as("the last one: without the guest's attempts")
                .containsExactly(SET, "/?welcome=true", "/?welcome=true", "/me", "/");
        assertThat(ida.page("/?welcome=true")).contains("From now on your progress is kept");
        assertThat(new PageVisitor().page("/signup?back=/me")).contains("name=\"back\" value=\"/me\"");
    }

    /** Where a browser is after it came from there, by a form of its own account or of this test's. */
    private String leadsTo(PageVisitor visitor, String form, String from) {
        return visitor.send(
                        form,
                        form,
                        "userName",
                        form.equals("/signup") ? AccountForms.newName() : signedUpName(),
                        "password",
                        PASSWORD,
                        "back",
                        from)
                .header("Location");
    }

    private static String signedUpName() {
        String taken = AccountForms.newName();
        signUp(new PageVisitor(), taken, PASSWORD);
        return taken;
    }

    @Test
    void guest_mayForgetWhatTheyDid_andHasNoAccountToDelete() {
        PageVisitor guest = new PageVisitor();
        String attempt = begin(guest);
        assertThat(guest.page("/account"))
                .contains("Forget what I did on this device")
                .doesNotContain("Delete my account");

        guest.send("/account/deletion", "/account/deletion").then().statusCode(303);

        assertThat(guest.get(attempt).statusCode()).isEqualTo(404);
    }

    @Test
    void accountOnAnotherDevice_findsItsAttempts() {
        PageVisitor phone = new PageVisitor();
        String attempt = begin(phone);
        signUp(phone, name, PASSWORD);
        PageVisitor desk = new PageVisitor();

        assertThat(signIn(desk, name.toUpperCase(), PASSWORD).statusCode()).isEqualTo(303);

        assertThat(desk.get(attempt).statusCode()).isEqualTo(200);
        assertThat(stored.actionsOf(name)).containsExactly("signed-up", "signed-in");
    }

    @Test
    void guestWhoSignsIn_isAskedAndBringsTheirAttempts() {
        signUp(new PageVisitor(), name, PASSWORD);
        PageVisitor guest = new PageVisitor();
        String attempt = begin(guest);
        answer(guest, attempt);
        assertThat(guest.page("/signin")).contains("Bring along the answers I just gave");

        signIn(guest, name, PASSWORD, "bring", "true");

        assertThat(guest.get(attempt).statusCode()).isEqualTo(200);
        assertThat(stored.count("attempt a join account c using (learner_id) where c.user_name = ?1", name))
                .isEqualTo(1);
        assertThat(stored.count("answer a join account c using (learner_id) where c.user_name = ?1", name))
                .isEqualTo(1);
        assertThat(stored.count("learner l where l.id not in (select learner_id from account) and l.id in"
                        + " (select cast(subject_id as uuid) from audit where action = 'guest-merged')"))
                .as("merged guests that are still there")
                .isZero();
        assertThat(stored.actionsOf(name)).containsExactly("signed-up", "guest-merged", "signed-in");
    }

    @Test
    void guestWhoLeavesTheirAttempts_signsInWithoutThem() {
        signUp(new PageVisitor(), name, PASSWORD);
        PageVisitor guest = new PageVisitor();
        String attempt = begin(guest);

        signIn(guest, name, PASSWORD);

        assertThat(guest.get(attempt).statusCode()).isEqualTo(404);
        assertThat(guest.page("/account")).contains(name);
    }

    /** Two devices of one person, each with a guest of its own, and a third that shares the first one's guest. */
    @Test
    void guestsOfSeveralDevicesAtOnce_areMergedOnceEach() throws Exception {
        signUp(new PageVisitor(), name, PASSWORD);
        PageVisitor phone = new PageVisitor();
        answer(phone, begin(phone));
        PageVisitor desk = new PageVisitor();
        answer(desk, begin(desk));
        PageVisitor copy = PageVisitor.with(phone.cookies());

        List<Callable<Integer>> signIns = List.of(phone, desk, copy).stream()
                .<Callable<Integer>>map(visitor ->
                        () -> signIn(visitor, name, PASSWORD, "bring", "true").statusCode())
                .toList();

        assertThat(AtOnce.all(signIns)).containsOnly(303);
        assertThat(stored.count("attempt a join account c using (learner_id) where c.user_name = ?1", name))
                .isEqualTo(2);
        assertThat(stored.count("answer a join account c using (learner_id) where c.user_name = ?1", name))
                .isEqualTo(2);
    }

    @Test
    void nameWantedByTenAtOnce_goesToOne() throws Exception {
        List<Callable<Integer>> signUps = java.util.stream.IntStream.range(0, 10)
                .<Callable<Integer>>mapToObj(
                        i -> () -> signUp(new PageVisitor(), name, PASSWORD).statusCode())
                .toList();

        assertThat(AtOnce.all(signUps)).filteredOn(status -> status == 303).hasSize(1);
        assertThat(stored.count("account where user_name = ?1", name)).isEqualTo(1);
    }

    @Test
    void signOut_endsTheSessionOfThisBrowser() {
        PageVisitor ida = new PageVisitor();
        signUp(ida, name, PASSWORD);

        ida.send("/account", "/signout");

        assertThat(ida.cookies()).doesNotContainKey(SessionCookie.NAME);
        assertThat(ida.page("/account")).contains("You’re not signed in.");
    }

    @Test
    void signOutEverywhere_endsEverySession() {
        PageVisitor phone = new PageVisitor();
        signUp(phone, name, PASSWORD);
        PageVisitor desk = new PageVisitor();
        signIn(desk, name, PASSWORD);
        PageVisitor copy = PageVisitor.with(phone.cookies());

        phone.send("/account", "/account/sessions");

        for (PageVisitor visitor : List.of(phone, desk, copy)) {
            assertThat(visitor.page("/account"))
                    .contains("You’re not signed in.")
                    .doesNotContain(name);
        }
    }

    @Test
    void passwordChanged_letsOnlyTheNewOneInAndEndsOtherSessions() {
        PageVisitor phone = new PageVisitor();
        signUp(phone, name, PASSWORD);
        PageVisitor desk = new PageVisitor();
        signIn(desk, name, PASSWORD);

        Response changed =
                phone.send("/account", "/account/password", "present", PASSWORD, "wanted", "another ferry, no fog");

        assertThat(changed.header("Location")).endsWith("/account?changed=true");
        assertThat(phone.page("/account?changed=true")).contains("Password changed. You’re signed out everywhere else");
        assertThat(desk.page("/account")).contains("You’re not signed in.");
        assertThat(signIn(desk, name, PASSWORD).statusCode()).isEqualTo(403);
        assertThat(signIn(desk, name, "another ferry, no fog").statusCode()).isEqualTo(303);
        assertThat(stored.actionsOf(name))
                .containsExactly("signed-up", "signed-in", "password-changed", "sign-in-failed", "signed-in");
    }

    @Test
    void passwordChange_toACommonOne_isRefusedInBothLanguages() {
        PageVisitor ida = AccountForms.signedUp(name);

        Response english = ida.send("/account", "/account/password", "present", PASSWORD, "wanted", "iloveyou1");
        ida.send("/account", "/language", "language", "fr", "back", "/account");
        Response french = ida.send("/account", "/account/password", "present", PASSWORD, "wanted", "iloveyou1");

        assertThat(List.of(english.statusCode(), french.statusCode())).containsExactly(422, 422);
        assertThat(english.asString()).contains("That’s too easy to guess");
        assertThat(french.asString()).contains("Trop facile à deviner");
        assertThat(signIn(new PageVisitor(), name, PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void passwordChange_withoutThePresentOne_isRefused() {
        PageVisitor ida = new PageVisitor();
        signUp(ida, name, PASSWORD);

        Response refused =
                ida.send("/account", "/account/password", "present", "not mine", "wanted", "another ferry, no fog");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.asString()).contains("That isn’t your current password.");
        assertThat(stored.actionsOf(name)).containsExactly("signed-up", "password-refused");
        assertThat(signIn(new PageVisitor(), name, PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void export_holdsEverythingAndNoSecret() {
        PageVisitor ida = new PageVisitor();
        String attempt = begin(ida);
        answer(ida, attempt);
        signUp(ida, name, PASSWORD);

        Response export = ida.get("/account/export");

        JsonPath data = export.jsonPath();
        assertThat(export.header("Content-Disposition")).isEqualTo("attachment; filename=\"lede.json\"");
        assertThat(data.getString("learner.account.userName")).isEqualTo(name);
        assertThat(data.getList("attempts.id")).containsExactly(attempt.substring("/attempts/".length()));
        assertThat(data.getList("attempts[0].answers.given")).containsExactly(Map.of("dontKnow", true));
        assertThat(data.getList("attempts[0].answers.fraction", Double.class)).containsExactly(0.0);
        assertThat(export.asString()).doesNotContain("$2a", "hash", PASSWORD);
    }

    @Test
    void deletion_removesTheLearnerWithEverything() {
        PageVisitor ida = new PageVisitor();
        String attempt = begin(ida);
        answer(ida, attempt);
        signUp(ida, name, PASSWORD);
        String learner = JsonPath.from(ida.get("/account/export").asString()).getString("learner.id");

        Response wrong = ida.send("/account/deletion", "/account/deletion", "password", "not mine");
        Response deleted = ida.send("/account/deletion", "/account/deletion", "password", PASSWORD);

        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(deleted.statusCode()).isEqualTo(303);
        assertThat(stored.list("select action from audit where subject_id = ?1 order by id", learner))
                .containsExactly("signed-up", "password-refused", "learner-deleted");
        for (String table : List.of("account", "identity", "session", "known_device", "attempt", "answer", "token")) {
            assertThat(stored.count(table + " where learner_id = cast(?1 as uuid)", learner))
                    .as(table)
                    .isZero();
        }
        assertThat(stored.count("learner where id = cast(?1 as uuid)", learner)).isZero();
        assertThat(signIn(new PageVisitor(), name, PASSWORD).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
        ab               | long enough | 422 | Use 3 to 40 letters
        .dotted          | long enough | 422 | Use 3 to 40 letters
        <b>ida</b>       | long enough | 422 | Use 3 to 40 letters
        ida brook        | long enough | 422 | Use 3 to 40 letters
        Marigold-captain | sh0rt!?     | 422 | Use 8 characters or more
        Marigold-captain | MARIGOLD-captain | 422 | Use 8 characters or more
        Marigold-captain | 12345678    | 422 | That’s too easy to guess
        Marigold-captain | passw0rd    | 422 | That’s too easy to guess
        Marigold-captain | Sunshine2024! | 422 | That’s too easy to guess
        Marigold-captain | marigold-captain7 | 422 | That’s too easy to guess
        Marigold-captain | Lede-2026   | 422 | That’s too easy to guess
        """)
    void signUp_withUnusableInput_isRefused(String userName, String password, int status, String words) {
        Map<String, Object> before = stored.fingerprints();

        Response refused = signUp(new PageVisitor(), userName, password);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.asString()).contains(words).doesNotContain("<b>ida", password);
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    @Test
    void signUp_underANameThatIsTaken_saysSo() {
        signUp(new PageVisitor(), name, PASSWORD);

        Response refused = signUp(new PageVisitor(), name.toLowerCase(), "something else");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("That name is taken.");
    }

    @Test
    void secondSignUp_whileSignedIn_isRefused() {
        PageVisitor ida = new PageVisitor();
        signUp(ida, name, PASSWORD);

        assertThat(signUp(ida, name + "-2", PASSWORD).statusCode()).isEqualTo(409);
    }

    /** The path of a new attempt. */
    private static String begin(PageVisitor visitor) {
        return visitor.send(SET, "/attempts", "set", SampleContent.EVERY_KIND, "mode", "practice")
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static void answer(PageVisitor visitor, String attempt) {
        String question = visitor.page(attempt).replaceFirst("(?s).*name=\"question\" value=\"([^\"]+)\".*", "$1");
        Response answered = visitor.send(attempt, attempt + "/answers", "question", question, "dontKnow", "true");
        assertThat(answered.statusCode()).isEqualTo(303);
    }
}
