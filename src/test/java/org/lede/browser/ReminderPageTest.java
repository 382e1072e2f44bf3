package org.lede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.testing.LedeTest;
import org.lede.testing.PushBrowser;
import org.lede.testing.Stored;

/** Tests the offer to be reminded, and the reminder itself, in a browser whose push service is a script of the test. */
@LedeTest
class ReminderPageTest {

    private static final String SET = "niger-key-facts";

    /** As a push service answers a browser; the key that it was asked with is kept. */
    private static final String SUBSCRIBES = """
            let mine = null;
            PushManager.prototype.getSubscription = async () => mine;
            PushManager.prototype.subscribe = async (options) => {
              window.asked = options;
              return mine = { toJSON: () => (%s), unsubscribe: async () => { mine = null; } };
            };
            Notification.requestPermission = async () => { window.permissionAsked = true; return '%s'; };""";

    /** What is shown as soon as one of them begins as wanted, or else after five seconds. */
    private static final String SHOWN = """
            async (beginning) => {
              const registration = await navigator.serviceWorker.ready;
              for (let looks = 0; ; looks++) {
                const shown = await registration.getNotifications();
                if (looks === 1000 || shown.some((one) => one.title.startsWith(beginning))) {
                  return shown.map(
                    (one) => [one.title, one.body, one.lang, one.tag, new URL(one.icon).pathname].join(' | '));
                }
                await new Promise((resolve) => setTimeout(resolve, 20));
              }
            }""";

    @TestHTTPResource
    URL application;

    @Inject
    Stored stored;

    private final PushBrowser browser = new PushBrowser();

    @ParameterizedTest
    @CsvSource({
        "en-US, Practice, Remind me, Reminders at 18:00, Turn off",
        "fr-FR, Entraînement, Recevoir un rappel, Rappel à 18\u00a0h, Désactiver"
    })
    void reminders_areTurnedOnAndOff_inATapEach(
            String language, String practise, String remindMe, String at, String turnOff) {
        try (Visitor visitor = visitor(language, "granted")) {
            takeAQuiz(visitor, practise);
            visitor.open("/review");
            assertThat(visitor.page().evaluate("() => window.permissionAsked"))
                    .as("before the tap")
                    .isNull();

            visitor.press(remindMe);
            assertThat(visitor.find(".remind").first()).containsText(at);
            assertThat(visitor.find("form[data-remind]")).isHidden();
            assertThat(visitor.page().evaluate("() => window.asked.applicationServerKey"))
                    .isEqualTo(key());
            assertThat(endpoints()).containsExactly(browser.endpoint());

            visitor.press(turnOff);
            assertThat(visitor.find("form[data-remind]")).isVisible();
            assertThat(endpoints()).isEmpty();
        }
    }

    @Test
    void permissionDenied_isExplained_andNothingIsStored() {
        try (Visitor visitor = visitor("en-US", "denied")) {
            takeAQuiz(visitor, "Practice");
            visitor.open("/review");

            visitor.press("Remind me");

            assertThat(visitor.find("form[data-remind] [role=status]"))
                    .hasText("Your browser blocks notifications from Lede. You can allow them in its settings.");
            assertThat(endpoints()).isEmpty();
        }
    }

    @Test
    void permissionDismissed_leavesTheOffer() {
        try (Visitor visitor = visitor("en-US", "default")) {
            takeAQuiz(visitor, "Practice");
            visitor.open("/review");

            visitor.press("Remind me");

            visitor.page().waitForFunction("() => window.permissionAsked");
            assertThat(visitor.find("form[data-remind]")).isVisible();
            assertThat(visitor.find("form[data-remind] [role=status]")).isEmpty();
            assertThat(endpoints()).isEmpty();
        }
    }

    @Test
    void pushServiceThatFails_isExplained() {
        try (Visitor visitor = visitor("en-US", "granted")) {
            visitor.context()
                    .addInitScript("PushManager.prototype.subscribe = async () => { throw new Error('no network'); }");
            takeAQuiz(visitor, "Practice");
            visitor.open("/review");

            visitor.press("Remind me");

            assertThat(visitor.find("form[data-remind] [role=status]"))
                    .hasText("That didn’t work. Please try again later.");
        }
    }

    @Test
    void browserWithoutPush_orWithoutScripts_getsNoOffer_butCanTurnItOff() {
        try (Visitor without = Browsers.visitor(application, Scripts.ON)) {
            without.context().addInitScript("delete window.PushManager");
            takeAQuiz(without, "Practice");
            without.open("/review");
            without.page().waitForFunction("() => document.querySelector('script[src*=\"remind\"]')");
            assertThat(without.find("form[data-remind]")).isHidden();
        }
        try (Visitor plain = Browsers.visitor(application, Scripts.OFF)) {
            takeAQuiz(plain, "Practice");
            plain.open("/review");
            assertThat(plain.find("form[data-remind]")).isHidden();
            turnOnFor(plain);

            plain.open("/account");
            assertThat(plain.find("#main")).containsText("Reminders at 18:00");
            plain.press("Turn off");
            assertThat(plain.page()).hasURL(application + "account");
            assertThat(endpoints()).isEmpty();
            assertThat(plain.find("#main")).not().containsText("Reminders at");

            turnOnFor(plain);
            plain.open("/review/settings");
            plain.page().selectOption("#hour", "7");
            plain.press("Save hour");
            plain.open("/review");
            assertThat(plain.find(".remind").first()).containsText("Reminders at 7:00");
            plain.press("Turn off");
            assertThat(endpoints()).isEmpty();
        }
    }

    @Test
    void secondDevice_isOfferedReminders_too() {
        try (Visitor visitor = visitor("en-US", "granted")) {
            takeAQuiz(visitor, "Practice");
            turnOnFor(visitor, new PushBrowser());
            visitor.open("/review");
            assertThat(visitor.find(".remind").first()).containsText("Reminders at 18:00");

            visitor.press("On this device too");

            assertThat(visitor.find("form[data-remind]")).isHidden();
            assertThat(endpoints()).contains(browser.endpoint());
        }
    }

    @Test
    void pushMessage_isShown_andALaterOneTakesItsPlace() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            visitor.context().grantPermissions(List.of("notifications"));
            visitor.open("/review");
            Page page = visitor.page();
            page.waitForFunction("() => navigator.serviceWorker.controller?.state === 'activated'");
            CDPSession session = visitor.context().newCDPSession(page);
            List<String> registrations = new ArrayList<>();
            session.on(
                    "ServiceWorker.workerRegistrationUpdated",
                    event -> event.getAsJsonArray("registrations")
                            .forEach(one -> registrations.add(
                                    one.getAsJsonObject().get("registrationId").getAsString())));
            session.send("ServiceWorker.enable");
            page.waitForCondition(() -> !registrations.isEmpty());

            push(
                    session,
                    registrations.get(0),
                    "{\"title\":\"4 facts to keep today\",\"body\":\"From “A”\",\"lang\":\"en\"}");
            push(
                    session,
                    registrations.get(0),
                    "{\"title\":\"5 facts to keep today\",\"body\":\"From “B”\",\"lang\":\"en\"}");

            assertThat(page.evaluate(SHOWN, "5 facts"))
                    .isEqualTo(List.of("5 facts to keep today | From “B” | en | review | /assets/icon-192.png"));
        }
    }

    private void push(CDPSession session, String registration, String data) {
        JsonObject message = new JsonObject();
        message.addProperty("origin", application.toString().replaceAll("/$", ""));
        message.addProperty("registrationId", registration);
        message.addProperty("data", data);
        session.send("ServiceWorker.deliverPushMessage", message);
    }

    private Visitor visitor(String language, String permission) {
        Visitor visitor = Browsers.visitor(application, Scripts.ON, language);
        String json = "{ endpoint: '%s', expirationTime: null, keys: { p256dh: '%s', auth: '%s' } }"
                .formatted(browser.endpoint(), browser.p256dh(), browser.auth());
        visitor.context().addInitScript(SUBSCRIBES.formatted(json, permission));
        return visitor;
    }

    private static void takeAQuiz(Visitor visitor, String practise) {
        String attempt = visitor.start(SET, practise);
        visitor.open(attempt + "?n=1");
        visitor.find("[name=dontKnow]").first().click();
        assertThat(visitor.find("#feedback")).isVisible();
    }

    private void turnOnFor(Visitor visitor) {
        turnOnFor(visitor, browser);
    }

    /** As their other device, which has scripts. */
    private void turnOnFor(Visitor visitor, PushBrowser device) {
        visitor.open("/review");
        Locator form = visitor.find("form[data-remind]");
        String token = form.locator("[name=csrf-token]").inputValue();
        int status = visitor.context()
                .request()
                .post(
                        "/review/reminders",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("csrf-token", token)
                                        .set("endpoint", device.endpoint())
                                        .set("p256dh", device.p256dh())
                                        .set("auth", device.auth())))
                .status();
        assertThat(status).isEqualTo(200);
    }

    private String key() {
        return stored.list("select split_part(value, ' ', 1) from installation_secret")
                .get(0);
    }

    private List<String> endpoints() {
        return stored.list("select endpoint from push_subscription where endpoint = ?1", browser.endpoint());
    }
}
