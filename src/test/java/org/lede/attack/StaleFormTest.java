package org.lede.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lede.testing.AccountForms;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.web.security.SessionCookie;

/**
 * Forms whose token was a right one, elsewhere or before. A token is right where it is the one in the cookie that the
 * browser sends along, which scripts can't read and other sites can't set: it is a browser's and no session's.
 */
@LedeTest
@TestProfile(SampleContent.class)
class StaleFormTest {

    private static final String COOKIE = "csrf-token";

    @Inject
    Stored stored;

    @Inject
    Insiders insiders;

    /** The attacker has a token as good as anybody's, and can make the victim's browser send it, but not as its cookie. */
    @Test
    void tokenOfAnotherBrowser_isRefusedEverywhere() {
        PageVisitor victim = insiders.of("admin");
        victim.page("/signin");
        PageVisitor attacker = insiders.of("admin");
        attacker.page("/signin");
        String token = attacker.cookies().get(COOKIE);
        assertThat(token).isNotEqualTo(victim.cookies().get(COOKIE));
        Map<String, Object> before = stored.fingerprints();

        assertThat(Route.pages())
                .filteredOn(route -> !route.isSafe())
                .isNotEmpty()
                .allSatisfy(route -> assertThat(victim.post(route.toNothing(), token, "userName", "x")
                                .statusCode())
                        .as(route.toString())
                        .isEqualTo(400));
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    @Test
    void pageFromBeforeTheBrowserForgotItsCookies_isRefused() {
        PageVisitor before = insiders.of("learner");
        before.page("/account");
        String session = before.cookies().get(SessionCookie.NAME);
        PageVisitor after = PageVisitor.with(Map.of(SessionCookie.NAME, session));

        Response withoutCookie =
                after.post("/account/sessions", before.cookies().get(COOKIE), "nothing", "");
        after.page("/account");
        Response withAnotherCookie =
                after.post("/account/sessions", before.cookies().get(COOKIE), "nothing", "");

        assertThat(withoutCookie.statusCode()).isEqualTo(400);
        assertThat(withAnotherCookie.statusCode()).isEqualTo(400);
        assertThat(withAnotherCookie.asString()).contains("This page has expired");
        assertThat(after.page("/account")).contains("You are signed in");
    }

    /** One page of several tabs needn't be loaded again because another has signed in or out. */
    @Test
    void pageFromBeforeSigningInOrOut_isTaken() {
        PageVisitor browser = new PageVisitor();
        browser.page("/signup");
        String token = browser.cookies().get(COOKIE);
        String name = AccountForms.newName();
        AccountForms.signUp(browser, name, AccountForms.PASSWORD).then().statusCode(303);

        Response signedOut = browser.post("/signout", token, "nothing", "");
        Response signedIn = browser.post("/signin", token, "userName", name, "password", AccountForms.PASSWORD);

        assertThat(signedOut.statusCode()).isEqualTo(303);
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(browser.page("/account")).contains("You’re signed in as " + name);
    }

    @Test
    void cookie_isOutOfTheReachOfScripts_andOfBoundedAge() {
        String set = new PageVisitor()
                .get("/signin").getHeaders().getValues("Set-Cookie").stream()
                        .filter(cookie -> cookie.startsWith(COOKIE + "="))
                        .findFirst()
                        .orElseThrow();

        assertThat(set.replaceFirst("=[A-Za-z0-9_-]{22};", "=…;").replaceFirst(" Expires=[^;]+;", ""))
                .isEqualTo("csrf-token=…; Max-Age=2592000; Path=/; HTTPOnly; SameSite=Lax");
    }
}
