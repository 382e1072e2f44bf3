package org.lede.attack;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.lede.platform.security.SessionCookie;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.PageVisitor;
import org.lede.testing.Stored;

/** Browsers of people who are signed in. */
@ApplicationScoped
class Insiders {

    private final Stored stored;
    private final Browsing browsing;

    Insiders(Stored stored, Browsing browsing) {
        this.stored = stored;
        this.browsing = browsing;
    }

    PageVisitor guest() {
        return browser(ApiLearner.guest());
    }

    /** Somebody with an account and that role, whom no password lets in. */
    PageVisitor of(String role) {
        ApiLearner learner = ApiLearner.guest();
        stored.execute(
                "insert into account values (?1, ?2, ?2, null, ?4, ?3, now(), null)",
                learner.id(),
                role + "-" + learner.id().toString().substring(24),
                role,
                BcryptUtil.bcryptHash(learner.id().toString(), 4));
        return browser(learner);
    }

    private PageVisitor browser(ApiLearner learner) {
        return PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(learner)));
    }
}
