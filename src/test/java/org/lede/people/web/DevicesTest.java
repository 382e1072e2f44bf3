package org.lede.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.AccountForms.PASSWORD;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lede.testing.AccountForms;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;
import org.lede.testing.WebPage;
import org.lede.web.security.SessionCookie;

/** The list of devices on the account page, and how sessions end. */
@LedeTest
@TestProfile(SampleContent.class)
class DevicesTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Pattern OTHER = Pattern.compile("name=\"session\" value=\"([^\"]+)\"");

    @Inject
    Stored stored;

    @Inject
    TestClock clock;

    private final String name = AccountForms.newName();

    @Test
    void accountPage_listsDevices_andSignsOneOut() {
        PageVisitor home = AccountForms.signedUp(name);
        PageVisitor library = new PageVisitor().lying(Map.of("User-Agent", FIREFOX));
        AccountForms.signIn(library, name, PASSWORD).then().statusCode(303);

        String page = home.page("/account");
        assertThat(new WebPage(home.get("/account")).words())
                .contains("Firefox, Linux", "this device", "Sign out this device");
        Matcher other = OTHER.matcher(page);
        assertThat(other.find()).isTrue();
        home.send("/account", "/account/devices", "session", other.group(1))
                .then()
                .statusCode(303);

        assertThat(library.page("/account")).contains("You’re not signed in.");
        assertThat(home.page("/account"))
                .contains("You’re signed in as " + name)
                .doesNotContain("Firefox, Linux");
        assertThat(stored.actionsOf(name)).containsExactly("signed-up", "signed-in", "session-ended");
    }

    @Test
    void signOut_endsCopiesOfTheCookieToo() {
        PageVisitor ida = AccountForms.signedUp(name);
        PageVisitor copy = PageVisitor.with(ida.cookies());

        ida.send("/account", "/signout");

        assertThat(copy.page("/account")).contains("You’re not signed in.");
    }

    @Test
    void signIn_endsTheSessionBefore() {
        PageVisitor ida = AccountForms.signedUp(name);
        PageVisitor copy = PageVisitor.with(ida.cookies());

        AccountForms.signIn(ida, name, PASSWORD).then().statusCode(303);

        assertThat(copy.page("/account")).contains("You’re not signed in.");
        assertThat(ida.page("/account")).contains("You’re signed in as " + name);
    }

    /** Only the hash of the secret is stored: what the database holds isn't enough to get in. */
    @Test
    void session_isStoredAsAHash() {
        PageVisitor ida = AccountForms.signedUp(name);

        assertThat(stored.list(
                        "select cast(to_jsonb(s) as text) from session s join account using (learner_id)"
                                + " where user_name = ?1",
                        name))
                .singleElement()
                .asString()
                .doesNotContain(ida.cookies().get(SessionCookie.NAME).substring(0, 40));
    }

    @Test
    void session_notUsedForItsLifetime_hasEnded() {
        PageVisitor used = AccountForms.signedUp(name);
        PageVisitor left = new PageVisitor();
        AccountForms.signIn(left, name, PASSWORD);
        try {
            clock.advance(Duration.ofDays(399));
            assertThat(used.page("/account")).contains(name);
            clock.advance(Duration.ofDays(2));

            assertThat(used.page("/account")).contains(name);
            assertThat(left.page("/account")).contains("You’re not signed in.");
        } finally {
            clock.reset();
        }
    }
}
