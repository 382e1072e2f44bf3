package org.lede.attempt.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.SampleContent.ARTICLE;
import static org.lede.testing.SampleContent.EVERY_KIND;

import io.quarkus.test.junit.TestProfile;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lede.attempt.Attempt;
import org.lede.people.Learner;
import org.lede.testing.LedeTest;
import org.lede.testing.SampleContent;
import org.lede.testing.WebPage;

/** An English article with a reader of French: the pages speak French, the content keeps its own language. */
@LedeTest
@TestProfile(SampleContent.class)
class FrenchPagesTest {

    private static final String MOMENT = "[0-9]{1,2}(er)? \\p{L}+ 20[0-9]{2} à [0-9]{1,2}\u00a0h\u00a0[0-9]{2}";

    private final CookieFilter browser = new CookieFilter();

    @Test
    void set_tellsWhatItAsks() {
        WebPage set = page("/sets/" + EVERY_KIND);

        assertThat(set.words()).isEqualTo("""
                The ferry and the storm Every kind One question of each kind.\
                 9 questions environ 4 minutes, sans limite de temps\
                 Entraînement Après chaque question, voyez si c’est juste, et pourquoi.\
                 Test Répondez à tout, rendez votre copie, puis voyez ce qui était juste, et pourquoi.\
                 Mes tentatives Vos scores apparaîtront ici.\
                 Ce qu’on vous demande 1 à choix unique 1 à choix multiples 1 vrai ou faux\
                 1 à réponse courte 1 à réponse chiffrée 1 à compléter 1 à mettre en ordre 1 à associer\
                 1 à trouver dans le texte Imprimer ce questionnaire""");
        assertThat(set.html())
                .contains(
                        "<html lang=\"fr\">",
                        "<h1 class=\"t2\" lang=\"en\">Every kind</h1>",
                        "<p class=\"lede t2\" lang=\"en\">One question of each kind.</p>");
    }

    @Test
    void library_andReader_speakFrenchAroundAnEnglishText() {
        assertThat(page("/").words()).startsWith("""
                Lisez. Qu’en reste-t-il ? De courts quiz sur des articles. Chaque réponse s’accompagne de la\
                 phrase qui la prouve. Sans inscription.""");
        WebPage reader = page("/articles/" + ARTICLE);

        assertThat(reader.words())
                .startsWith(
                        "The ferry and the storm Lede en anglais 1 min de lecture Photo: Wrenford Gazette The ferry Marigold called at")
                .contains("Questionnaires", "Every kind 9 questions, environ 4 min");
        assertThat(reader.html())
                .contains(
                        "<h1 lang=\"en\">The ferry and the storm</h1>", "<article class=\"read has-cap\" lang=\"en\">");
    }

    @Test
    void number_isTypedAsItsArticleWritesIt_andMarkedAsThePageDoes() {
        String attempt = start();
        String question = asking(attempt, "id=\"number\"");
        assertThat(page(question).words())
                .contains("How many passengers did the ferry carry? En chiffres, par exemple 3 ou 1.5. Votre réponse");

        assertThat(answer(attempt, question, "number", "a few dozen").words())
                .contains("Nous n’arrivons pas à lire ce nombre. Écrivez-le en chiffres, par exemple 3 ou 1.5.");
        WebPage told = answer(attempt, question, "number", "41");

        assertThat(told.words()).contains("""
                        En chiffres, par exemple 3 ou 1.5. Votre réponse 41 passengers ½ En partie juste. La réponse\
                         est\u202f: 40 passengers Cela rapporte 0,5 point sur 2. She carried “40 passengers”. La preuve\
                         Paragraphe 1, phrase 2""");
        assertThat(told.html())
                .contains("<h1 class=\"stem\" id=\"stem\" lang=\"en\">How many passengers did the ferry carry?</h1>");
    }

    @Test
    void slip_isPointedOut() {
        String attempt = start();
        String question = asking(attempt, "id=\"text\"");

        WebPage told = answer(attempt, question, "text", "Haldan");

        assertThat(told.words()).contains("Juste, à une faute d’orthographe près.");
        assertThat(told.html()).contains("""
                <p>On écrit <strong lang="en">Halden</strong>\u202f; votre <em lang="en">Haldan</em> compte quand\
                 même.</p>""");
    }

    @Test
    void markup_isShownAsItWasTyped() {
        String attempt = start();
        String question = asking(attempt, "id=\"text\"");

        assertThat(answer(attempt, question, "text", "Hald<n").html())
                .contains("Hald&lt;n")
                .doesNotContain("Hald<n");
    }

    @Test
    void result_andRecord_countAndDateInFrench() {
        String attempt = start();
        String question = asking(attempt, "id=\"number\"");
        answer(attempt, question, "number", "41");
        send(attempt + "/submission", Map.of());

        assertThat(page(attempt + "/result").words().replaceAll(MOMENT, "[moment]"))
                .startsWith("""
                        Votre résultat The ferry and the storm Every kind Entraînement [moment] 0,5 sur 18 points Vous avez\
                         répondu à une question. Relisez l’article, puis retentez votre chance. La question manquée\
                         revient demain. 1 en partie juste, 8 laissées de côté. Faire les 9 questions Partager\
                         The ferry Marigold""");
        assertThat(page("/me").words().replaceAll(MOMENT, "[moment]"))
                .startsWith(
                        "Mon parcours Vous avez vu 1 fait sur 6 1 revient d’ici une semaine. 1 déjà vu 5 pas encore vus ")
                .contains(
                        "Vous avez répondu à des questions 1 jour sur les 28 derniers.",
                        "Phrase 2\u202f: déjà vu",
                        """
                        Meilleure et dernière tentative complète de chaque questionnaire Questionnaire Meilleur Dernier\
                         Every kind 0,5 sur 18 0,5 sur 18""",
                        "Every kind [moment] · Entraînement 0,5 sur 18");
        assertThat(page("/sets/" + EVERY_KIND).words())
                .contains("Tentatives complètes, la plus récente d’abord. Meilleur score\u202f: 0,5 sur 18.");
    }

    @Test
    void guest_hasTheLanguageOfThePages() {
        assertThat(learnerOf(start()).language()).isEqualTo("fr");
    }

    @Transactional
    Learner learnerOf(String attempt) {
        UUID id = UUID.fromString(attempt.substring("/attempts/".length()));
        UUID learner = Attempt.<Attempt>find("id", id).firstResult().learnerId();
        return Learner.withId(learner).orElseThrow();
    }

    private String start() {
        return send("/attempts", Map.of("set", EVERY_KIND, "mode", "practice"))
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    /** The address of the question whose page has that input. */
    private String asking(String attempt, String input) {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(number -> attempt + "?n=" + number)
                .filter(question -> page(question).html().contains(input))
                .findFirst()
                .orElseThrow();
    }

    private WebPage answer(String attempt, String question, String field, String value) {
        String id = page(question).html().replaceFirst("(?s).*name=\"question\" value=\"([^\"]+)\".*", "$1");
        Response response = send(attempt + "/answers", Map.of("question", id, field, value));
        return response.statusCode() == 303 ? page(question) : new WebPage(response);
    }

    private Response send(String path, Map<String, String> form) {
        return request()
                .redirects()
                .follow(false)
                .formParams(form)
                .formParam("csrf-token", page("/").token())
                .post(path);
    }

    private WebPage page(String path) {
        return new WebPage(request().get(path));
    }

    private RequestSpecification request() {
        return given().filter(browser).header("Accept-Language", "fr-FR,fr;q=0.9,en;q=0.5");
    }
}
