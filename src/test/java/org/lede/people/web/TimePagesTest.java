package org.lede.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.testing.AccountForms;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.testing.Statements;
import org.lede.testing.Stored;
import org.lede.testing.WebPage;

/** Editors grant more time in tests by user name. */
@LedeTest
@TestProfile(SampleContent.class)
class TimePagesTest {

    private static final String TIME = "/studio/time";
    private static final String TIMED_SET = "/sets/" + SampleContent.AGAINST_THE_CLOCK;

    @Inject
    Stored stored;

    @Inject
    Statements statements;

    private final String editorName = AccountForms.newName();
    private final String name = AccountForms.newName();
    private PageVisitor editor;
    private PageVisitor learner;

    @BeforeEach
    void signUp() {
        editor = AccountForms.signedUp(editorName);
        stored.execute("update account set role = 'editor' where user_name = ?1", editorName);
        learner = AccountForms.signedUp(name);
    }

    @Test
    void timeGranted_countsFromTheNextTestOn_andIsLogged() {
        assertThat(learner.page(TIMED_SET)).contains("Test, 2 minutes");

        Response granted = grant(name.toUpperCase(), "3");

        assertThat(granted.statusCode()).isEqualTo(303);
        assertThat(granted.header("Location")).endsWith(TIME + "?name=" + name);
        assertThat(words(editor.get(TIME + "?name=" + name)))
                .contains(name + " has 3 times the standard time in tests.");
        assertThat(learner.page(TIMED_SET)).contains("Test, 5 minutes");
        assertThat(stored.list(
                        "select e.user_name || ' ' || a.detail from audit a"
                                + " join account e on e.learner_id = a.actor"
                                + " join account s on cast(s.learner_id as text) = a.subject_id"
                                + " where a.action = 'time-granted' and s.user_name = ?1",
                        name))
                .containsExactly(editorName + " 3");
    }

    @Test
    void timeTakenBack_isThatOfEverybody() {
        grant(name, "1.5");
        grant(name, "1");

        assertThat(words(editor.get(TIME + "?name=" + name))).contains(name + " has standard time in tests.");
        assertThat(learner.page(TIMED_SET)).contains("Test, 2 minutes");
    }

    @Test
    void presentTime_isChosenInTheForm() {
        grant(name, "1.25");

        assertThat(editor.page(TIME + "?name=" + name))
                .contains("value=\"" + name + "\"", "<option value=\"1.25\" selected>× 1.25</option>");
    }

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({
        "Nobody-of-that-name, 2, 404, No account has that name.",
        "'', 2, 404, No account has that name.",
        "ida brook!, 2, 404, No account has that name.",
        ", 0.5, 422, Choose one of the times offered",
        ", 3.01, 422, Choose one of the times offered",
        ", 1.001, 422, Choose one of the times offered",
        ", 1e999, 422, Choose one of the times offered",
        ", twice, 422, Choose one of the times offered",
        ", '', 422, Choose one of the times offered"
    })
    void refusal_showsTheFormAgainWithWhatWasTyped(String unknown, String factor, int status, String words) {
        String typed = unknown == null ? name : unknown;
        Map<String, Object> before = stored.fingerprints();

        Response refused = grant(typed, factor);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(words(refused)).contains(words);
        assertThat(refused.asString()).contains("name=\"name\" value=\"" + typed + "\"");
        if (factor.equals("2")) {
            assertThat(refused.asString()).contains("<option value=\"2\" selected>");
        }
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    @Test
    void unknownNameInTheAddress_isRefused() {
        Response refused = editor.get(TIME + "?name=Nobody-of-that-name");

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(words(refused)).contains("No account has that name.").doesNotContain("times as long");
    }

    @Test
    void form_saysThatGuestsHaveNoName() {
        assertThat(words(editor.get(TIME))).contains("Guests have no name to look up.");
    }

    @Test
    void page_isForEditorsAndAdmins() {
        List<Integer> statuses = List.of(
                new PageVisitor().get(TIME).statusCode(),
                learner.get(TIME).statusCode(),
                learner.send("/account", TIME, "name", name, "factor", "3").statusCode(),
                editor.get(TIME).statusCode());
        stored.execute("update account set role = 'admin' where user_name = ?1", editorName);

        assertThat(statuses).containsExactly(401, 403, 403, 200);
        assertThat(editor.get(TIME).statusCode()).isEqualTo(200);
        assertThat(learner.page(TIMED_SET)).contains("Test, 2 minutes");
    }

    @Test
    void page_inFrench_saysTheSame() {
        PageVisitor rédacteur = PageVisitor.with(editor.cookies());
        rédacteur.send("/account", "/language", "language", "fr", "back", TIME);

        rédacteur.send(TIME, TIME, "name", name, "factor", "1.5").then().statusCode(303);

        assertThat(words(rédacteur.get(TIME + "?name=" + name)))
                .startsWith("Compte Plus de temps pour les tests")
                .contains(name + " dispose de 1,5 fois le temps normal pour les tests.", "× 1,25", "temps normal");
        assertThat(words(rédacteur.send(TIME, TIME, "name", "personne-du-tout", "factor", "2")))
                .contains("Aucun compte ne porte ce nom.");
    }

    @Test
    void statements_areTheSameWithManyAccounts() {
        Map<String, Long> few = costs();
        stored.execute("""
                with others as (
                  insert into learner (id, language, time_zone, created_at)
                  select gen_random_uuid(), language, time_zone, created_at
                  from learner, generate_series(1, 200) where id = (select learner_id from account where user_name = ?1)
                  returning *),
                names as (
                  insert into identity select 'name', 'other-' || left(cast(id as text), 30), id from others)
                insert into account (learner_id, user_name, password_hash, role, created_at)
                select id, 'other-' || left(cast(id as text), 30), '$2a$', 'learner', created_at
                from others""", name);

        assertThat(few).isEqualTo(Map.of("blank", 1L, "named", 3L, "granted", 5L, "refused", 2L));
        assertThat(costs()).isEqualTo(few);
    }

    private Map<String, Long> costs() {
        editor.page(TIME);
        String token = editor.cookies().get("csrf-token");
        String another = editor.page(TIME + "?name=" + name).contains("value=\"2\" selected") ? "3" : "2";
        return Map.of(
                "blank", statements.in(() -> editor.get(TIME)),
                "named", statements.in(() -> editor.get(TIME + "?name=" + name)),
                "granted", statements.in(() -> editor.post(TIME, token, "name", name, "factor", another)),
                "refused", statements.in(() -> editor.post(TIME, token, "name", "nobody", "factor", "2")));
    }

    private Response grant(String userName, String factor) {
        return editor.send(TIME, TIME, "name", userName, "factor", factor);
    }

    private static String words(Response response) {
        return new WebPage(response).words();
    }
}
