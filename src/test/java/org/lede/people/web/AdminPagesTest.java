package org.lede.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.AccountForms.PASSWORD;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.people.FirstAdminInTests;
import org.lede.testing.AccountForms;
import org.lede.testing.AtOnce;
import org.lede.testing.LedeTest;
import org.lede.testing.Meanwhile;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.testing.WebPage;

/** Accounts, roles and the audit log, which only admins see. */
@LedeTest
@TestProfile(SampleContent.class)
class AdminPagesTest {

    @Inject
    Stored stored;

    @Inject
    FirstAdminInTests first;

    @Inject
    Meanwhile meanwhile;

    private final String adminName = AccountForms.newName();
    private final String name = AccountForms.newName();

    @Test
    void firstAdmin_isAnAccountThatIsThere() {
        first.appoint(adminName);
        PageVisitor admin = AccountForms.signedUp(adminName);
        assertThat(admin.get("/admin").statusCode())
                .as("a name that was configured too early")
                .isEqualTo(403);

        first.appoint(adminName);

        String before = adminName.toLowerCase().substring(0, adminName.length() - 1);
        assertThat(admin.page("/admin?after=" + before)).contains(adminName, "<td class=\"muted\">you</td>");
        assertThat(admin.page("/account")).contains("href=\"/admin\"");
        assertThat(admin.page("/admin/audit")).contains("role set (admin)", "signed up");
    }

    /** A start with a name that was left in the configuration: neither who was demoted since nor who took the name gets in. */
    @Test
    void firstAdmin_isAppointedWhereThereIsNone() {
        PageVisitor admin = admin();
        PageVisitor ida = AccountForms.signedUp(name);

        first.start(name);

        assertThat(ida.get("/admin").statusCode()).isEqualTo(403);
        assertThat(admin.get("/admin").statusCode()).isEqualTo(200);
    }

    @Test
    void lastAdmin_canNotLeave() {
        PageVisitor admin = admin();

        assertThat(admin.send("/account/deletion", "/account/deletion", "password", "not mine")
                        .statusCode())
                .as("what is said without a look at the password")
                .isEqualTo(409);
        Response refused = admin.send("/account/deletion", "/account/deletion", "password", PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("You’re the last admin. Make someone else an admin first.");

        AccountForms.signedUp(name);
        admin.send("/admin", "/admin/roles", "learner", id(name), "role", "admin");
        assertThat(admin.send("/account/deletion", "/account/deletion", "password", PASSWORD)
                        .statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({"roles, role, learner", "disabled, disabled, true"})
    void adminsWhoTurnOnEachOther_leaveOne(String path, String field, String value) throws Exception {
        PageVisitor admin = admin();
        AccountForms.signedUp(name);
        admin.send("/admin", "/admin/roles", "learner", id(name), "role", "admin");

        Response refused = meanwhile.happens(
                "update account set role = 'learner' where learner_id = ?",
                UUID.fromString(id(adminName)),
                () -> admin.send("/admin", "/admin/" + path, "learner", id(name), field, value));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(stored.list("select user_name from account where role = 'admin' and disabled_at is null"))
                .containsExactly(name);
    }

    /** As it happens, without help. */
    @RepeatedTest(5)
    void adminsWhoDeleteThemselvesAtOnce_leaveOne() throws Exception {
        PageVisitor admin = admin();
        PageVisitor other = AccountForms.signedUp(name);
        admin.send("/admin", "/admin/roles", "learner", id(name), "role", "admin");

        List<Callable<Integer>> deletions = Stream.of(admin, other)
                .<Callable<Integer>>map(
                        one -> () -> one.send("/account/deletion", "/account/deletion", "password", PASSWORD)
                                .statusCode())
                .toList();

        assertThat(AtOnce.all(deletions)).containsExactlyInAnyOrder(303, 409);
        assertThat(stored.count("account where role = 'admin'")).isEqualTo(1);
    }

    @Test
    void everybodyElse_isKeptOut() {
        PageVisitor ida = AccountForms.signedUp(name);
        PageVisitor stranger = new PageVisitor();
        stored.execute("update account set role = 'editor' where user_name = ?1", name);

        for (String path : List.of("/admin", "/admin/audit")) {
            assertThat(ida.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(401);
        }
        for (String path : List.of("/admin/roles", "/admin/disabled")) {
            assertThat(ida.send("/account", path, "learner", id(name), "role", "admin", "disabled", "true")
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(stored.list("select role from account where user_name = ?1", name))
                .containsExactly("editor");
    }

    @Test
    void role_takesEffectWithTheNextRequest() {
        PageVisitor admin = admin();
        PageVisitor ida = AccountForms.signedUp(name);

        admin.send("/admin", "/admin/roles", "learner", id(name), "role", "admin");
        assertThat(ida.get("/admin").statusCode()).isEqualTo(200);

        admin.send("/admin", "/admin/roles", "learner", id(name), "role", "learner");
        assertThat(ida.get("/admin").statusCode()).isEqualTo(403);
    }

    @Test
    void disabledAccount_isShutUntilItIsEnabled() {
        PageVisitor admin = admin();
        PageVisitor ida = AccountForms.signedUp(name);

        admin.send("/admin", "/admin/disabled", "learner", id(name), "disabled", "true");
        assertThat(ida.page("/account")).contains("You’re not signed in.");
        assertThat(AccountForms.signIn(new PageVisitor(), name, AccountForms.PASSWORD)
                        .statusCode())
                .isEqualTo(403);

        admin.send("/admin", "/admin/disabled", "learner", id(name), "disabled", "false");
        assertThat(ida.page("/account")).as("a session from before").contains("You’re not signed in.");
        assertThat(AccountForms.signIn(ida, name, AccountForms.PASSWORD).statusCode())
                .isEqualTo(303);
        assertThat(stored.list("select a.action from audit a where a.subject_id = ?1 order by a.id", id(name)))
                .containsExactly("signed-up", "account-disabled", "sign-in-failed", "account-enabled", "signed-in");
    }

    @Test
    void timeInTests_isGrantedFromOneToThreeTimes() {
        PageVisitor admin = admin();
        PageVisitor ida = AccountForms.signedUp(name);
        String set = "/sets/" + SampleContent.AGAINST_THE_CLOCK;
        assertThat(ida.page(set)).contains("Test, 2 minutes");

        Response granted = admin.send("/admin", "/admin/time", "learner", id(name), "factor", "3");
        for (String factor : List.of("0.5", "3.01", "-1", "1.001")) {
            assertThat(admin.send("/admin", "/admin/time", "learner", id(name), "factor", factor)
                            .statusCode())
                    .as(factor)
                    .isEqualTo(422);
        }

        assertThat(granted.statusCode()).isEqualTo(303);
        assertThat(ida.page(set)).contains("Test, 5 minutes");
        assertThat(admin.page("/admin/audit")).contains("time in tests set (×&nbsp;3)");
    }

    @Test
    void auditLog_inFrench_saysWhatWasDone() {
        PageVisitor admin = admin();
        AccountForms.signedUp(name);
        admin.send("/admin", "/admin/roles", "learner", id(name), "role", "editor");
        admin.send("/admin", "/admin/time", "learner", id(name), "factor", "1.5");
        AccountForms.signIn(new PageVisitor(), "Nobody-of-that-name", AccountForms.PASSWORD);
        admin.send("/admin", "/language", "language", "fr", "back", "/admin/audit");

        assertThat(new WebPage(admin.get("/admin/audit")).words())
                .containsSubsequence(
                        "– connexion refusée un nom inconnu",
                        adminName + " temps fixé pour les tests (×&nbsp;1,5) " + name,
                        adminName + " rôle attribué (rédacteur) " + name,
                        name + " inscription " + name)
                .doesNotContainPattern("\\b(signed|role|time|sign-in|token|account)-[a-z]");
    }

    /** Only admins see the list of accounts. */
    @Test
    void address_isShownToAdmins() {
        PageVisitor ida = AccountForms.signedUp(name);
        ida.send("/account", "/account/settings", "zone", "UTC", "email", name + "@example.org");

        String before = name.substring(0, name.length() - 1).toLowerCase();
        assertThat(admin().page("/admin?after=" + before))
                .contains("<a class=\"muted\" href=\"mailto:" + name + "@example.org\">");
    }

    @Test
    void ownAccount_isAnotherAdminsToChange() {
        PageVisitor admin = admin();

        Response role = admin.send("/admin", "/admin/roles", "learner", id(adminName), "role", "learner");
        Response disabled = admin.send("/admin", "/admin/disabled", "learner", id(adminName), "disabled", "true");

        assertThat(List.of(role.statusCode(), disabled.statusCode())).containsExactly(409, 409);
        assertThat(admin.get("/admin").statusCode()).isEqualTo(200);
    }

    @Test
    void nonsense_isRefused() {
        PageVisitor admin = admin();

        assertThat(admin.send("/admin", "/admin/roles", "learner", id(adminName), "role", "king")
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.send("/admin", "/admin/roles", "role", "editor").statusCode())
                .isEqualTo(404);
        assertThat(admin.get("/admin/audit?before=zero").statusCode()).isEqualTo(404);
    }

    private PageVisitor admin() {
        PageVisitor admin = AccountForms.signedUp(adminName);
        first.appoint(adminName);
        return admin;
    }

    private String id(String userName) {
        return stored.list("select cast(learner_id as text) from account where user_name = ?1", userName)
                .get(0);
    }
}
