package org.lede.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.AccountForms.PASSWORD;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.people.PasswordsInTests;
import org.lede.testing.AccountForms;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.web.security.SessionCookie;

/** Tests attacks on signing in: planted and forged sessions, probing for accounts, and code as user names. */
@LedeTest
@TestProfile(SampleContent.class)
class SignInAttacksTest {

    @Inject
    Stored stored;

    @Inject
    PasswordsInTests passwords;

    private final String name = "Ann-" + UUID.randomUUID().toString().substring(0, 8);

    /** The attacker makes a guest, plants its cookie in a victim's browser, and waits for the victim to sign up. */
    @Test
    void sessionPlantedBeforeSigningUp_hasNoAccess() {
        PageVisitor attacker = new PageVisitor();
        begin(attacker);
        PageVisitor victim = PageVisitor.with(attacker.cookies());

        signUp(victim);

        assertThat(victim.page("/account")).contains("You’re signed in as " + name);
        assertThat(attacker.page("/account")).contains("You’re not signed in.").doesNotContain(name);
        assertThat(attacker.get("/account/export").statusCode()).isEqualTo(404);
    }

    @Test
    void sessionPlantedBeforeSigningIn_hasNoAccess() {
        signUp(new PageVisitor());
        PageVisitor attacker = new PageVisitor();
        begin(attacker);
        PageVisitor victim = PageVisitor.with(attacker.cookies());

        AccountForms.signIn(victim, name, PASSWORD, "bring", "true");

        assertThat(victim.page("/account")).contains(name);
        assertThat(attacker.page("/account")).contains("You’re not signed in.").doesNotContain(name);
    }

    @Test
    void session_withAnyByteChanged_isRejected() {
        PageVisitor ida = new PageVisitor();
        signUp(ida);
        byte[] cookie = Base64.getUrlDecoder().decode(ida.cookies().get(SessionCookie.NAME));
        List<String> forgeries = new ArrayList<>(List.of("", "A", "…", "A".repeat(5000)));
        for (int i = 0; i < cookie.length; i++) {
            byte[] forged = cookie.clone();
            forged[i] ^= 1;
            forgeries.add(Base64.getUrlEncoder().withoutPadding().encodeToString(forged));
        }

        assertThat(forgeries)
                .allSatisfy(forged -> assertThat(PageVisitor.with(Map.of(SessionCookie.NAME, forged))
                                .page("/account"))
                        .contains("You’re not signed in."));
    }

    /** Two of one learner have nothing in common but the learner's id, which comes last. */
    @Test
    void session_revealsNothing() {
        PageVisitor ida = new PageVisitor();
        signUp(ida);
        String one = ida.cookies().get(SessionCookie.NAME);
        AccountForms.signIn(ida, name, PASSWORD);
        String other = ida.cookies().get(SessionCookie.NAME);

        assertThat(other).isNotEqualTo(one).hasSameSizeAs(one);
        assertThat(other.substring(0, 16)).isNotEqualTo(one.substring(0, 16));
    }

    @Test
    void unknownUserAndWrongPassword_getTheSameAnswer() {
        signUp(new PageVisitor());
        String unknown = "Nobody-" + UUID.randomUUID().toString().substring(0, 8);

        Response wrong = signIn(name, "not the password");
        Response none = signIn(unknown, "not the password");

        assertThat(none.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(403);
        assertThat(stable(none, unknown)).isEqualTo(stable(wrong, name));
    }

    /** Comparing is nearly all of the time that signing in takes. */
    @Test
    void unknownUserAndWrongPassword_areComparedOnceWithHashesOfTheSameCost() {
        passwords.atTheirRealCost(() -> {
            signUp(new PageVisitor());
            String unknown = "Nobody-" + UUID.randomUUID().toString().substring(0, 8);

            List<String> wrong = passwords.costsComparedDuring(() -> signIn(name, "not the password"));
            List<String> withoutAccount = passwords.costsComparedDuring(() -> signIn(unknown, "x"));

            assertThat(withoutAccount).isEqualTo(wrong).containsExactly("$2a$10$");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --",
                "%",
                "a'; drop table account; --",
                "{inject:assets.url('x')}",
                "{config:['quarkus.datasource.password']}",
                "${jndi:ldap://localhost/x}",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "\u202Eadmin",
                "ida\u0000"
            })
    void userNameWithCode_isText(String code) {
        signUp(new PageVisitor());

        Response refused = signIn(code, PASSWORD);

        assertThat(refused.statusCode()).isIn(403, 400);
        assertThat(refused.asString()).doesNotContain("<script>alert", "<img src=x", "/x?v=", "Exception");
        assertThat(stored.count("account where user_name = ?1", name)).isEqualTo(1);
    }

    private static String stable(Response response, String userName) {
        return response.asString().replace(userName, "NAME").replaceAll("name=\"csrf-token\" value=\"[^\"]+\"", "");
    }

    private void signUp(PageVisitor visitor) {
        AccountForms.signUp(visitor, name, PASSWORD).then().statusCode(303);
    }

    private static Response signIn(String userName, String password) {
        return AccountForms.signIn(new PageVisitor(), userName, password);
    }

    private static void begin(PageVisitor visitor) {
        visitor.send(
                "/sets/" + SampleContent.EVERY_KIND, "/attempts", "set", SampleContent.EVERY_KIND, "mode", "practice");
    }
}
