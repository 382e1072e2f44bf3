package org.lede.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.AccountForms.PASSWORD;
import static org.lede.testing.AccountForms.signIn;
import static org.lede.testing.AccountForms.signUp;
import static org.lede.testing.AccountForms.signedUp;

import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.AccountForms;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/** What learners choose for themselves, and what comes along to another device. */
@LedeTest
@TestProfile(SampleContent.class)
class SettingsTest {

    @Inject
    Stored stored;

    private final String name = AccountForms.newName();

    @Test
    void settings_ofAnAccount_areKeptAndShownAgain() {
        PageVisitor ida = signedUp(name);

        Response kept = ida.send(
                "/account", "/account/settings", "zone", "Africa/Niamey", "email", " ida@example.org ", "taps", "true");

        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(settings(ida))
                .isEqualTo(Map.of(
                        "language", "en",
                        "timeZone", "Africa/Niamey",
                        "keyboardShortcuts", false,
                        "oneTap", true,
                        "email", "ida@example.org"));
        assertThat(ida.page("/account"))
                .contains(
                        "<optgroup label=\"Africa\">",
                        "<option value=\"Africa/Niamey\" selected>Niamey</option>",
                        "value=\"ida@example.org\"",
                        "name=\"taps\" type=\"checkbox\" value=\"true\" checked")
                .doesNotContain("name=\"shortcuts\" type=\"checkbox\" value=\"true\" checked");
    }

    @Test
    void settings_ofAGuest_haveNoAddress() {
        PageVisitor guest = new PageVisitor();
        guest.send(
                "/sets/" + SampleContent.EVERY_KIND, "/attempts", "set", SampleContent.EVERY_KIND, "mode", "practice");
        assertThat(guest.page("/account")).doesNotContain("name=\"email\"");

        Response kept = guest.send("/account", "/account/settings", "zone", "UTC", "shortcuts", "true");
        Response refused = guest.send("/account", "/account/settings", "zone", "UTC", "email", "ida@example.org");

        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(refused.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mars/Olympus | ida@example.org | We don’t know that time zone.
            ''           | ''              | We don’t know that time zone.
            UTC          | ida             | This address isn’t complete.
            UTC          | a@b@c           | This address isn’t complete.
            UTC          | <b>@example.org | This address isn’t complete.
            """)
    void settings_thatCannotBe_changeNothingAndAreShownAgain(String zone, String email, String words) {
        PageVisitor ida = signedUp(name);
        Map<String, Object> before = stored.fingerprints();

        Response refused = ida.send("/account", "/account/settings", "zone", zone, "email", email);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains(words, "<option value=\"" + zone + "\" selected>")
                .doesNotContain("<b>@");
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ida", "ida@", "@example.org", "ida brook@example.org"})
    void signUp_withAnInvalidAddress_isRefused(String email) {
        Map<String, Object> before = stored.fingerprints();

        Response refused =
                new PageVisitor().send("/signup", "/signup", "userName", name, "password", PASSWORD, "email", email);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("This address isn’t complete.", "value=\"" + email + "\"");
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    @Test
    void address_isNeitherNeededNorKeptEmpty() {
        PageVisitor ida = new PageVisitor();
        ida.send("/signup", "/signup", "userName", name, "password", PASSWORD, "email", " ");

        assertThat(settings(ida)).containsEntry("email", null);
    }

    @Test
    void language_ofTheSwitch_comesAlongToAnotherBrowser() {
        PageVisitor phone = signedUp(name);
        phone.send("/account", "/language", "language", "fr", "back", "/account");
        PageVisitor desk = new PageVisitor();

        signIn(desk, name, PASSWORD);

        assertThat(desk.page("/account")).contains("<html lang=\"fr\">");
    }

    /** The language that was just chosen in this browser wins, and the account follows. */
    @Test
    void language_ofABrowserThatWasSwitched_winsAndIsKept() {
        signUp(new PageVisitor(), name, PASSWORD);
        PageVisitor desk = new PageVisitor();
        desk.send("/", "/language", "language", "fr", "back", "/");

        signIn(desk, name, PASSWORD);

        assertThat(desk.page("/account")).contains("<html lang=\"fr\">");
        assertThat(settings(desk)).containsEntry("language", "fr");
    }

    private static Map<String, Object> settings(PageVisitor visitor) {
        JsonPath data = visitor.get("/account/export").jsonPath();
        Map<String, Object> settings = new HashMap<>();
        for (String setting : new String[] {"language", "timeZone", "keyboardShortcuts", "oneTap"}) {
            settings.put(setting, data.get("learner." + setting));
        }
        settings.put("email", data.get("learner.account.email"));
        return settings;
    }
}
