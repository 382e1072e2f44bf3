package org.lede.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.RawRequest;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.web.security.SessionCookie;

/** Tests that no form can be sent from another site (cross-site request forgery). */
@LedeTest
@TestProfile(SampleContent.class)
class ForgedFormTest {

    @Inject
    Stored stored;

    @Inject
    Insiders insiders;

    @Inject
    Browsing browsing;

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "AAAAAAAAAAAAAAAAAAAAAA", "not a token at all"})
    void form_withoutItsToken_isRefusedEverywhere(String token) {
        // Whose forms reach furthest.
        PageVisitor victim = insiders.of("admin");
        victim.page("/signin");
        Map<String, Object> before = stored.fingerprints();

        assertThat(Route.pages())
                .filteredOn(route -> !route.isSafe())
                .isNotEmpty()
                .allSatisfy(route -> {
                    assertThat(route.method()).isEqualTo("POST");
                    assertThat(victim.post(route.toNothing(), token, "userName", "x", "password", "long enough")
                                    .statusCode())
                            .as(route.toString())
                            .isEqualTo(400);
                });
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    /**
     * What another site can send besides a form, and what no site can: the check of the token looks at forms alone, so that
     * whatever else would change something isn't let in.
     */
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "text/plain",
                "text/plain; application/x-www-form-urlencoded",
                "application/json",
                "application/x-www-form-urlencode",
                "Application/X-WWW-Form-URLencoded",
                "multipart/form-data; boundary=x",
                "*/*",
                "nonsense",
                ""
            })
    void otherContentTypes_changeNothing(String contentType) {
        PageVisitor admin = insiders.of("admin");
        ApiLearner guest = ApiLearner.guest();
        ApiAttempt attempt = guest.takeTest(SampleContent.EVERY_KIND);
        Map<String, Object> before = stored.fingerprints();

        assertThat(Route.pages()).filteredOn(route -> !route.isSafe()).allSatisfy(route -> {
            RawRequest forged = withType(RawRequest.of(route.method(), route.toNothing()), contentType);
            assertRefused(forged.withCookies(admin.cookies()).send(), route.toString());
        });
        for (String path : List.of(attempt.page() + "/submission", "/account/sessions", "/account/deletion")) {
            RawRequest forged = withType(RawRequest.of("POST", path), contentType);
            assertRefused(
                    forged.withCookies(Map.of(SessionCookie.NAME, browsing.cookieOf(guest)))
                            .send(),
                    path);
        }
        assertThat(stored.fingerprints()).isEqualTo(before);
    }

    @Test
    void otherContentTypes_getAKindPage() {
        assertThat(RawRequest.of("POST", "/account/sessions")
                        .with("Accept-Language", "fr")
                        .send()
                        .text())
                .startsWith("HTTP/1.1 415 ")
                .contains("<html lang=\"fr\">", "<h1>Ce n’était pas un formulaire</h1>");
    }

    /** The form's field proves nothing where another site can plant the cookie's equal, or have it sent along. */
    @Test
    void cookieOfTheToken_isForThisSiteAlone() {
        assertThat(new PageVisitor().get("/signin").detailedCookie("csrf-token").toString())
                .contains("SameSite=Lax", "HttpOnly");
    }

    private static RawRequest withType(RawRequest request, String contentType) {
        return contentType == null
                ? request
                : request.with("Content-Type", contentType).withBody("userName=x&password=long+enough");
    }

    private static void assertRefused(RawRequest.Answer answer, String what) {
        assertThat(answer.status()).as(what).isIn(400, 415);
        assertThat(answer.text()).as(what).contains("text/html", "<h1>").doesNotContain("Exception");
    }
}
