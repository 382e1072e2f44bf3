package org.lede.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.SampleContent.ARTICLE;
import static org.lede.testing.SampleContent.EVERY_KIND;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/** The first attempt makes a guest; pages looked at before don't. */
@LedeTest
@TestProfile(SampleContent.class)
class FirstVisitTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/articles/" + ARTICLE,
            "/articles/" + ARTICLE + "?fact=way-home",
            "/sets/" + EVERY_KIND,
            "/sets/" + EVERY_KIND + "/print",
            "/me",
            "/review",
            "/signin",
            "/signup",
            "/api/docs",
            "/nothing-here");

    @Inject
    Stored stored;

    /** The form token isn't a session: it is random, names no learner, and protects the form that makes a guest. */
    @Test
    void guest_isStoredAtTheFirstAttempt_andNotAtTheFirstPage() {
        PageVisitor visitor = new PageVisitor();
        Map<String, Object> before = stored.fingerprints();
        long learners = stored.count("learner");

        PAGES.forEach(visitor::get);

        assertThat(stored.fingerprints()).isEqualTo(before);
        assertThat(visitor.cookies().keySet()).containsOnly("csrf-token");

        assertThat(visitor.send("/sets/" + EVERY_KIND, "/attempts", "set", "no-such-set", "mode", "practice")
                        .statusCode())
                .isEqualTo(404);

        assertThat(stored.fingerprints()).as("an attempt that can't begin").isEqualTo(before);
        assertThat(visitor.cookies().keySet()).containsOnly("csrf-token");

        assertThat(visitor.send("/sets/" + EVERY_KIND, "/attempts", "set", EVERY_KIND, "mode", "practice")
                        .statusCode())
                .isEqualTo(303);

        assertThat(stored.count("learner")).isEqualTo(learners + 1);
        assertThat(visitor.cookies().keySet()).containsExactlyInAnyOrder("csrf-token", "lede-session");
    }
}
