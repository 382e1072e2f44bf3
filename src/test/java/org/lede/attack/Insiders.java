package org.lede.attack;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.Members;
import org.lede.testing.PageVisitor;
import org.lede.web.security.SessionCookie;

/** Tests devices that have signed in before. */
@ApplicationScoped
class Insiders {

    private final Members members;
    private final Browsing browsing;

    Insiders(Members members, Browsing browsing) {
        this.members = members;
        this.browsing = browsing;
    }

    PageVisitor guest() {
        return browser(ApiLearner.guest());
    }

    /** A member in that role, signed in without a password. */
    PageVisitor of(String role) {
        return browser(members.of(role).learner());
    }

    private PageVisitor browser(ApiLearner learner) {
        return PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(learner)));
    }
}
