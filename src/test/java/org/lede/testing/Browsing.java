package org.lede.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import org.lede.web.security.SessionCookie;

/** Pages as a learner's browser asks for them, for learners who were made over the API. */
@ApplicationScoped
public class Browsing {

    private final SessionCookie session;

    Browsing(SessionCookie session) {
        this.session = session;
    }

    /** A request with the learner's session; redirects aren't followed. */
    public RequestSpecification as(ApiLearner learner) {
        return given().redirects().follow(false).cookie(SessionCookie.NAME, cookieOf(learner));
    }

    /** The value of the cookie that the pages would set in a browser of the learner, who is a guest. */
    public String cookieOf(ApiLearner learner) {
        return session.value(learner.id(), 0);
    }
}
