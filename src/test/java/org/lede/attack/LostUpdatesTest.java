package org.lede.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.AccountForms.PASSWORD;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.lede.testing.AtOnce;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.Meanwhile;
import org.lede.testing.Members;
import org.lede.testing.Members.Member;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.web.security.SessionCookie;

/**
 * Tests that a concurrent change to a learner doesn't undo the end of their sessions, the loss of their role or the disabling
 * of their account.
 */
@LedeTest
@TestProfile(SampleContent.class)
@Timeout(60)
class LostUpdatesTest {

    private static final String ANOTHER = "another ferry, no fog";

    @Inject
    Meanwhile meanwhile;

    @Inject
    Members members;

    @Inject
    Browsing browsing;

    @Inject
    Insiders insiders;

    @Inject
    Stored stored;

    @ParameterizedTest
    @EnumSource(names = "PASSWORD_CHANGED", mode = Mode.EXCLUDE)
    void sessionsEndedMeanwhile_stayEnded(Change change) throws Exception {
        assertThat(after(
                        change,
                        "update learner set language = language where id = ?;delete from session where learner_id = ?"))
                .endsWith(" 0");
    }

    @ParameterizedTest
    @EnumSource(names = "PROMOTED", mode = Mode.EXCLUDE)
    void roleTakenMeanwhile_staysTaken(Change change) throws Exception {
        assertThat(after(change, "update account set role = 'learner' where learner_id = ?"))
                .startsWith("learner ");
    }

    @ParameterizedTest
    @EnumSource(names = "DISABLED", mode = Mode.EXCLUDE)
    void accountDisabledMeanwhile_staysDisabled(Change change) throws Exception {
        assertThat(after(change, "update account set disabled_at = now() where learner_id = ?"))
                .contains(" disabled ");
    }

    /** As it happens, without help: a browser that switches languages all the time doesn't stay signed in. */
    @Test
    void languageSwitchedAllTheTime_doesNotKeepASession() throws Exception {
        Member ida = members.of("learner");
        PageVisitor leaving = browserOf(ida);
        List<PageVisitor> switching =
                IntStream.range(0, 4).mapToObj(i -> browserOf(ida)).toList();
        List<Callable<Integer>> requests = Stream.concat(
                        Stream.<Callable<Integer>>of(() ->
                                leaving.send("/account", "/account/sessions").statusCode()),
                        switching.stream().<Callable<Integer>>map(browser -> () -> {
                            for (int n = 0; n < 10; n++) {
                                browser.send("/signin", "/language", "language", n % 2 == 0 ? "fr" : "en", "back", "/");
                            }
                            return 303;
                        }))
                .toList();

        assertThat(AtOnce.all(requests)).containsOnly(303);

        assertThat(standing(ida.id())).isEqualTo("learner enabled 0");
    }

    /** What is said of an editor after a change, in whose middle another one was made. */
    private String after(Change change, String other) throws Exception {
        Member ida = members.of("editor");
        PageVisitor browser = change.isDoneByAnAdmin() ? insiders.of("admin") : browserOf(ida);

        Response answer = meanwhile.happens(other, ida.id(), () -> change.make(browser, ida.id()));

        assertThat(answer.statusCode()).as(change.name()).isEqualTo(303);
        return standing(ida.id());
    }

    private PageVisitor browserOf(Member member) {
        return PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(member.learner())));
    }

    private String standing(UUID learner) {
        return stored.list(
                        "select a.role || case when a.disabled_at is null then ' enabled ' else ' disabled ' end ||"
                                + " (select count(*) from session s where s.learner_id = a.learner_id) from account a"
                                + " where a.learner_id = ?1",
                        learner)
                .get(0);
    }

    /** Whatever writes to a learner or an account that is there. */
    enum Change {
        LANGUAGE_SWITCHED("/account", "/language", "language", "fr", "back", "/account"),
        SETTINGS_KEPT("/account", "/account/settings", "zone", "Africa/Niamey", "email", "ida@example.org"),
        PASSWORD_CHANGED("/account", "/account/password", "present", PASSWORD, "wanted", ANOTHER),
        TIME_GRANTED("/admin", "/admin/time", "factor", "2"),
        PROMOTED("/admin", "/admin/roles", "role", "admin"),
        DISABLED("/admin", "/admin/disabled", "disabled", "true");

        private final String page;
        private final String action;
        private final List<String> fields;

        Change(String page, String action, String... fields) {
            this.page = page;
            this.action = action;
            this.fields = List.of(fields);
        }

        boolean isDoneByAnAdmin() {
            return page.equals("/admin");
        }

        Response make(PageVisitor browser, UUID learner) {
            List<String> whole = Stream.concat(
                            isDoneByAnAdmin() ? Stream.of("learner", learner.toString()) : Stream.empty(),
                            fields.stream())
                    .toList();
            return browser.send(page, action, whole.toArray(String[]::new));
        }
    }
}
