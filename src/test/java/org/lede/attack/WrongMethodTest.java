package org.lede.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.ApiProblem.expected;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lede.testing.ApiLearner;
import org.lede.testing.ApiProblem;
import org.lede.testing.LedeTest;
import org.lede.testing.SampleContent;

/** Tests every path of the API with every method that it doesn't serve. */
@LedeTest
@TestProfile(SampleContent.class)
class WrongMethodTest {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "PROPFIND");

    @Test
    void path_withAnotherMethod_listsItsMethods() {
        ApiLearner learner = ApiLearner.guest();
        int asked = 0;
        for (Map.Entry<Route, Set<String>> path : served().entrySet()) {
            for (String method : METHODS) {
                if (!path.getValue().contains(method)) {
                    Response refused =
                            learner.untyped().request(method, path.getKey().toNothing());
                    String what = method + " " + path.getKey().path();
                    assertThat(ApiProblem.of(refused)).as(what).isEqualTo(expected(405, "method-not-allowed"));
                    assertThat(Set.of(refused.header("Allow").split(", ")))
                            .as(what)
                            .isEqualTo(allowed(path.getValue()));
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(100);
    }

    /** The methods by path, each path by one of its routes. */
    private static Map<Route, Set<String>> served() {
        Map<String, List<Route>> byPath = Route.api().stream()
                .filter(route -> route.path().startsWith("/api/v1/"))
                .collect(Collectors.groupingBy(Route::path, TreeMap::new, Collectors.toList()));
        return byPath.values().stream()
                .collect(Collectors.toMap(
                        routes -> routes.get(0),
                        routes -> routes.stream().map(Route::method).collect(Collectors.toSet())));
    }

    /** Whatever can be read has a head, and everything has its options. */
    private static Set<String> allowed(Set<String> served) {
        Set<String> allowed = new TreeSet<>(served);
        allowed.add("OPTIONS");
        if (served.contains("GET")) {
            allowed.add("HEAD");
        }
        return allowed;
    }
}
