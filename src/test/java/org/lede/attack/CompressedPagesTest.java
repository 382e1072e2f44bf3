package org.lede.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.AccountForms.DEVICE_COOKIE;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lede.testing.AccountForms;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.web.security.SessionCookie;

/**
 * Pages are compressed and repeat their own address, so their length would tell how much of a guess in the address occurs
 * in them (BREACH). So no secret stands in them that is the same in the next answer.
 */
@LedeTest
@TestProfile(SampleContent.class)
class CompressedPagesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    @Inject
    Insiders insiders;

    @Test
    void page_repeatsItsAddress_andIsCompressed() {
        assertThat(new PageVisitor().get("/signin?guess=0123456789").asString()).contains("guess=0123456789");
        assertThat(new PageVisitor().get("/signin").header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void formToken_differsInEveryResponse() {
        PageVisitor visitor = new PageVisitor();
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            tokens.addAll(tokens(visitor.page("/signin")));
        }

        assertThat(tokens).hasSize(20);
        assertThat(visitor.cookies().get("csrf-token")).isNotIn(tokens);
    }

    /** Also those of other answers of the same browser, since pages stay open in tabs. */
    @Test
    void everyMaskedToken_isAccepted() {
        PageVisitor visitor = new PageVisitor();
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            tokens.addAll(tokens(visitor.page("/")));
        }

        assertThat(tokens)
                .hasSizeGreaterThan(2)
                .allSatisfy(token -> assertThat(visitor.post("/language", token, "language", "en", "back", "/me")
                                .statusCode())
                        .isEqualTo(303));
    }

    /** All pages there are, with all the secrets that their browser sends along. */
    @Test
    void noPage_holdsASecretOfItsBrowser() {
        PageVisitor ida = AccountForms.signedUp(AccountForms.newName());
        PageVisitor admin = insiders.of("admin");
        Map<String, Set<String>> seen = Map.of("first", new HashSet<>(), "second", new HashSet<>());
        for (PageVisitor visitor : List.of(ida, admin)) {
            Route.pages().stream().filter(Route::isSafe).forEach(route -> {
                String first = visitor.get(route.toNothing()).asString();
                String second = visitor.get(route.toNothing()).asString();
                seen.get("first").addAll(tokens(first));
                seen.get("second").addAll(tokens(second));
                List<String> secrets = List.of("csrf-token", SessionCookie.NAME, DEVICE_COOKIE);
                assertThat(visitor.cookies().entrySet())
                        .filteredOn(cookie -> secrets.contains(cookie.getKey()))
                        .isNotEmpty()
                        .allSatisfy(secret -> assertThat(first + second)
                                .as(route + " and " + secret.getKey())
                                .doesNotContain(secret.getValue()));
            });
        }

        assertThat(seen.get("first")).hasSizeGreaterThan(10).doesNotContainAnyElementsOf(seen.get("second"));
    }

    private static List<String> tokens(String page) {
        return TOKEN.matcher(page)
                .results()
                .map((MatchResult form) -> form.group(1))
                .distinct()
                .toList();
    }
}
