package org.lede.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.AccountForms.PASSWORD;
import static org.lede.testing.AccountForms.signUp;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.AccountForms;
import org.lede.testing.AtOnce;
import org.lede.testing.LedeTest;
import org.lede.testing.Meanwhile;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.testing.WebPage;

/** What another password and signing out everywhere end, including requests under way. */
@LedeTest
@TestProfile(SampleContent.class)
class EndedSessionsTest {

    private static final String ANOTHER = "another ferry, no fog";
    private static final String SET = "/sets/" + SampleContent.EVERY_KIND;

    @Inject
    Stored stored;

    @Inject
    Meanwhile meanwhile;

    private final String name = AccountForms.newName();

    /** If someone else knew the old password, their programs must be out too. */
    @Test
    void passwordChanged_revokesTokens() {
        PageVisitor ida = new PageVisitor();
        signUp(ida, name, PASSWORD);
        ida.send("/account/tokens", "/account/tokens", "name", "script", "scope", "read", "days", "0");
        assertThat(ida.page("/account")).contains("This signs you out everywhere else and revokes your API tokens.");

        ida.send("/account", "/account/password", "present", PASSWORD, "wanted", ANOTHER);

        assertThat(ida.page("/account/tokens")).contains("None yet.");
        assertThat(ida.page("/account?changed=true")).contains("and your API tokens are revoked.");
    }

    /** They were tried with the old password, or in a session of it, and have to wait for the end of the change. */
    @ParameterizedTest
    @ValueSource(strings = {"/signin", "/account/password", "/account/deletion"})
    void whatBeganWithTheOldPassword_isRefusedOnceItIsChanged(String action) throws Exception {
        PageVisitor ida = new PageVisitor();
        signUp(ida, name, PASSWORD);
        UUID learner = UUID.fromString(ida.get("/account/export").jsonPath().getString("learner.id"));
        String page = action.equals("/account/password") ? "/account" : action;

        Response refused = meanwhile.happens(
                "update learner set language = language where id = ?;delete from session where learner_id = ?;"
                        + "update account set password_hash = '$2a$04$' || repeat('x', 53) where learner_id = ?",
                learner,
                () -> ida.send(
                        page, action, "userName", name, "password", PASSWORD, "present", PASSWORD, "wanted", ANOTHER));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(ida.page("/account")).contains("You’re not signed in.");
        assertThat(stored.list("select password_hash from account where user_name = ?1", name))
                .containsExactly("$2a$04$" + "x".repeat(53));
    }

    /** A cookie that is renewed belongs to the same session; an ended session must not come back to life. */
    @RepeatedTest(10)
    void sessionThatBeginsAttempts_endsWithAllOthers() throws Exception {
        PageVisitor ida = new PageVisitor();
        signUp(ida, name, PASSWORD);
        List<PageVisitor> tabs = IntStream.range(0, 5)
                .mapToObj(i -> PageVisitor.with(ida.cookies()))
                .toList();
        List<Callable<Integer>> requests = new ArrayList<>();
        requests.add(() -> ida.send("/account", "/account/sessions").statusCode());
        tabs.forEach(tab -> requests.add(() -> {
            String token = tab.page(SET).replaceFirst("(?s).*name=\"csrf-token\" value=\"([^\"]+)\".*", "$1");
            for (int i = 0; i < 5; i++) {
                tab.post("/attempts", token, "set", SampleContent.EVERY_KIND, "mode", "practice");
            }
            return 303;
        }));

        AtOnce.all(requests);

        assertThat(tabs).allSatisfy(tab -> assertThat(tab.page("/account")).doesNotContain(name));
    }

    /** Otherwise a thief of the session could find the password out by trying. */
    @ParameterizedTest
    @ValueSource(strings = {PASSWORD, "not mine"})
    void newPasswordThatCannotBe_isRefusedWhateverThePresentOne(String present) {
        PageVisitor ida = new PageVisitor();
        signUp(ida, name, PASSWORD);

        Response refused = ida.send("/account", "/account/password", "present", present, "wanted", "sh0rt!?");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(stored.actionsOf(name)).containsExactly("signed-up");
    }

    @Test
    void signOutEverywhere_saysThatTokensStay() {
        PageVisitor ida = new PageVisitor();
        signUp(ida, name, PASSWORD);

        assertThat(new WebPage(ida.get("/account")).words())
                .contains("Your API tokens keep working until you revoke them.");
    }
}
