package org.lede.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.lede.people.Credentials;
import org.lede.people.PasswordMarks;
import org.lede.shared.PasswordMark;
import org.lede.shared.Refused;
import org.lede.web.security.DeviceCookie;
import org.lede.web.security.PasswordTries;

/** Counts passwords tried on pages, and recognises the browsers in which an account's owner has signed in before. */
@ApplicationScoped
class OwnBrowser {

    private final PasswordMarks marks;
    private final PasswordTries tries;
    private final DeviceCookie device;

    OwnBrowser(PasswordMarks marks, PasswordTries tries, DeviceCookie device) {
        this.marks = marks;
        this.tries = tries;
        this.device = device;
    }

    /** @throws Refused when too many passwords were tried */
    void countSignIn(Credentials given) {
        tries.takeSignIn(given.foldedName(), marks.ofName(given.foldedName()));
    }

    /** @throws Refused when the learner's present password was tried too often */
    void countPresentPassword(UUID learnerId) {
        tries.takePresent(learnerId, marks.ofLearner(learnerId));
    }

    /** The cookie by which the browser is known from now on, in which the learner's password was right or was set. */
    NewCookie[] remember(UUID learnerId, UriInfo request) {
        Optional<PasswordMark> account = marks.ofLearner(learnerId);
        account.ifPresent(tries::remember);
        return account.map(one -> device.issue(one, request)).stream().toArray(NewCookie[]::new);
    }
}
