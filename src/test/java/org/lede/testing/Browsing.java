package org.lede.testing;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.lede.people.Sessions;
import org.lede.web.security.SessionCookie;

/** Pages as a learner's browser asks for them, for learners who were made over the API. */
@ApplicationScoped
public class Browsing {

    private final Sessions sessions;
    private final Map<UUID, String> cookies = new ConcurrentHashMap<>();

    Browsing(Sessions sessions) {
        this.sessions = sessions;
    }

    /** A request with the learner's session; redirects aren't followed. */
    public RequestSpecification as(ApiLearner learner) {
        return given().redirects().follow(false).cookie(SessionCookie.NAME, cookieOf(learner));
    }

    /** The value of the session cookie in a browser of the learner, the same each time. */
    public String cookieOf(ApiLearner learner) {
        return cookies.computeIfAbsent(
                learner.id(),
                id -> QuarkusTransaction.requiringNew().call(() -> sessions.begin(id, "a browser in tests")));
    }
}
