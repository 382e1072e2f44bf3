package org.lede.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;

/** Tests which role may open which page. */
@LedeTest
@TestProfile(SampleContent.class)
class RolesTest {

    private static final Set<String> EVERYBODY = Set.of("nobody", "guest", "learner", "author", "editor", "admin");

    /** Who is let in below a path, the longest counting; everybody elsewhere. */
    private static final Map<String, Set<String>> LET_IN = Map.of(
            "/admin",
            Set.of("admin"),
            "/studio",
            Set.of("editor", "admin"),
            "/studio/drafts",
            Set.of("author", "editor", "admin"));

    private static final Set<Integer> REFUSED = Set.of(401, 403, 500);
    private static final Set<Integer> FAILED = Set.of(401, 500);

    @Inject
    Insiders insiders;

    /** Each comes afresh to each page: some pages end the session, or its learner. */
    @Test
    void page_admitsItsRoles() {
        for (Route route : Route.pages()) {
            everybody().forEach((role, visitor) -> {
                String what = role + ": " + route;
                if (letIn(route).contains(role)) {
                    // A form without what it asks for may be refused otherwise: for a password that isn't right, too.
                    assertThat(status(visitor, route)).as(what).isNotIn(route.isSafe() ? REFUSED : FAILED);
                } else {
                    assertThat(status(visitor, route)).as(what).isEqualTo(role.equals("nobody") ? 401 : 403);
                }
            });
        }
    }

    @Test
    void pathsOfRoles_exist() {
        assertThat(LET_IN.keySet())
                .allSatisfy(path -> assertThat(Route.pages()).anyMatch(route -> isBelow(route, path)));
    }

    private static Set<String> letIn(Route route) {
        return LET_IN.entrySet().stream()
                .filter(entry -> isBelow(route, entry.getKey()))
                .max(Comparator.comparing(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(EVERYBODY);
    }

    private static boolean isBelow(Route route, String path) {
        return route.path().equals(path) || route.path().startsWith(path + "/");
    }

    private static int status(PageVisitor visitor, Route route) {
        if (route.isSafe()) {
            return visitor.get(route.toNothing()).statusCode();
        }
        visitor.page("/signin");
        return visitor.post(route.toNothing(), visitor.cookies().get("csrf-token"), "nothing", "")
                .statusCode();
    }

    private Map<String, PageVisitor> everybody() {
        Map<String, PageVisitor> everybody = new LinkedHashMap<>();
        everybody.put("nobody", new PageVisitor());
        everybody.put("guest", insiders.guest());
        for (String role : new String[] {"learner", "author", "editor", "admin"}) {
            everybody.put(role, insiders.of(role));
        }
        return everybody;
    }
}
