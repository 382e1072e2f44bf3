package org.lede.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/** Forms that another site makes a browser send (cross-site request forgery): to every form there is, nothing happens. */
@LedeTest
@TestProfile(SampleContent.class)
class ForgedFormTest {

    @Inject
    Stored stored;

    @Inject
    Insiders insiders;

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
}
