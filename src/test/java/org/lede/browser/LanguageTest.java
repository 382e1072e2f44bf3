package org.lede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;

/** Tests the language of the pages as browsers ask for it and readers change it. */
@LedeTest
class LanguageTest {

    private static final String SET = "/sets/niger-key-facts";

    @TestHTTPResource
    URL application;

    @Test
    void switch_changesTheCurrentPage_andIsRemembered() {
        BothWays.go(this::switch_changesTheCurrentPage_andIsRemembered);
    }

    private void switch_changesTheCurrentPage_andIsRemembered(Scripts scripts) {
        try (Visitor visitor = Browsers.visitor(application, scripts)) {
            visitor.open("/articles/niger-us-military-agreement");
            visitor.follow("Key facts");
            expect(visitor, "en", "My attempts");

            choose(visitor, "Français");

            assertThat(visitor.page()).hasURL(application + SET.substring(1));
            expect(visitor, "fr", "Mes tentatives");
            visitor.follow("U.S. seeks a new military agreement");
            assertThat(visitor.main()).containsText("Lecture finie");
            visitor.open("/me");
            expect(visitor, "fr", "Mon parcours");
            choose(visitor, "English");
            expect(visitor, "en", "My record");
        }
    }

    @Test
    void switch_afterARefusedForm_leadsBackToTheQuestion() {
        BothWays.go(this::switch_afterARefusedForm_leadsBackToTheQuestion);
    }

    private void switch_afterARefusedForm_leadsBackToTheQuestion(Scripts scripts) {
        try (Visitor visitor = Browsers.visitor(application, scripts, "fr")) {
            String attempt = visitor.start("niger-key-facts", "Entraînement");
            visitor.open(attempt + "?n=2");
            visitor.press("Vérifier");
            assertThat(visitor.find("#problem")).containsText("Répondez d’abord");

            choose(visitor, "English");

            assertThat(visitor.page()).hasURL(application + attempt.substring(1) + "?n=2");
            assertThat(visitor.find(".place")).hasText("Question 2 of 8");
        }
    }

    @Test
    void switch_halfwayThroughAnAnswer_keepsWhatWasTyped() {
        BothWays.go(this::switch_halfwayThroughAnAnswer_keepsWhatWasTyped);
    }

    private void switch_halfwayThroughAnAnswer_keepsWhatWasTyped(Scripts scripts) {
        try (Visitor visitor = Browsers.visitor(application, scripts)) {
            String attempt = visitor.start("niger-in-a-word", "Practice");
            int number = 1;
            while (visitor.find("#text").count() == 0) {
                visitor.open(attempt + "?n=" + ++number);
            }
            visitor.find("#text").fill("Agadez, I think");
            visitor.find(".confidence > summary").click();
            visitor.find("input[name=confidence][value='2']").check();

            assertThat(visitor.find("#hint")).hasText("A word or two. A small spelling slip doesn’t matter.");

            choose(visitor, "Français");

            assertThat(visitor.find("html")).hasAttribute("lang", "fr");
            assertThat(visitor.find("#hint")).containsText("Répondez en anglais.");
            assertThat(visitor.find("#text")).hasValue("Agadez, I think");
            assertThat(visitor.find("input[name=confidence][value='2']")).isChecked();
            visitor.press("Vérifier");
            assertThat(visitor.find("#feedback")).containsText("La réponse est");
        }
    }

    @Test
    void script_speaksThePagesLanguage() {
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON, "fr-CA")) {
            String attempt = visitor.start("niger-key-facts", "Entraînement");
            visitor.context().setOffline(true);
            visitor.press("Je ne sais pas");
            assertThat(visitor.find("#unreachable"))
                    .hasText(
                            "Lede est injoignable pour l’instant. Rien n’est perdu sur cette page\u202f; réessayez dans"
                                    + " un moment.");
            visitor.context().setOffline(false);
            visitor.open(attempt);
            assertThat(visitor.find(".place")).hasText("Question 1 sur 8");
        }
    }

    private static void choose(Visitor visitor, String language) {
        visitor.find("#language")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(language))
                .click();
    }

    private static void expect(Visitor visitor, String language, String words) {
        assertThat(visitor.find("html")).hasAttribute("lang", language);
        assertThat(visitor.find("#language [aria-current]")).hasAttribute("value", language);
        assertThat(visitor.main()).containsText(words);
    }
}
