package org.lede.testing;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import org.lede.people.Sessions;
import org.lede.web.security.SessionCookie;

/** Pages as a learner's browser asks for them, for learners who were made over the API. */
@ApplicationScoped
public class Browsing {

    private final Sessions sessions;

    Browsing(Sessions sessions) {
        this.sessions = sessions;
    }

    /** A request with the learner's session; redirects aren't followed. */
    public RequestSpecification as(ApiLearner learner) {
        return given().redirects().follow(false).cookie(SessionCookie.NAME, cookieOf(learner));
    }

    /** The value of the cookie that the pages would set in a new browser of the learner. */
    public String cookieOf(ApiLearner learner) {
        return QuarkusTransaction.requiringNew().call(() -> sessions.begin(learner.id(), "a browser in tests"));
    }
}
