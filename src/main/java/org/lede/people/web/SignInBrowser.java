package org.lede.people.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.lede.people.Account;
import org.lede.people.Credentials;
import org.lede.people.KnownDevices;
import org.lede.shared.Refused;
import org.lede.web.security.PageCookie;
import org.lede.web.security.PasswordTries;
import org.lede.web.security.Requester;

/**
 * Counts passwords tried on pages, and recognises the browsers in which an account's owner has signed in before, by a cookie
 * with a random text. The cookie gives no access: it only lets its browser go on trying while strangers have to wait.
 */
@ApplicationScoped
class SignInBrowser {

    static final String COOKIE = "lede-device";

    private static final int COOKIE_BYTES = 32;

    private final KnownDevices devices;
    private final PasswordTries tries;
    private final Requester requester;

    SignInBrowser(KnownDevices devices, PasswordTries tries, Requester requester) {
        this.devices = devices;
        this.tries = tries;
        this.requester = requester;
    }

    /** @throws Refused when too many passwords were tried */
    void countSignIn(Credentials given) {
        Optional<Account> account = QuarkusTransaction.requiringNew().call(() -> Account.named(given.userName()));
        tries.takeSignIn(given.foldedName(), account.map(Account::passwordMark), device(account));
    }

    /** @throws Refused when the learner's present password was tried too often */
    void countPresentPassword(UUID learnerId) {
        Optional<Account> account = account(learnerId);
        tries.takePresent(learnerId, account.map(Account::passwordMark), device(account));
    }

    private Optional<String> device(Optional<Account> account) {
        return account.map(Account::learnerId)
                .flatMap(learner -> requester
                        .cookie(COOKIE)
                        .filter(cookie -> devices.isKnown(learner, cookie))
                        .map(cookie -> KnownDevices.idFor(learner, cookie)));
    }

    /** The cookie of a browser in which the learner's password has just been right or was set. */
    NewCookie remember(UUID learnerId, UriInfo request) {
        account(learnerId).map(Account::passwordMark).ifPresent(tries::remember);
        String cookie = requester.cookie(COOKIE).filter(SignInBrowser::isOurs).orElseGet(SignInBrowser::random);
        devices.remember(learnerId, cookie);
        return PageCookie.of(COOKIE, cookie, KnownDevices.LIFETIME, request);
    }

    /** As it is now: outside of a transaction it would be as it was when the request was authenticated. */
    private static Optional<Account> account(UUID learnerId) {
        return QuarkusTransaction.requiringNew().call(() -> Account.ofLearner(learnerId));
    }

    private static boolean isOurs(String cookie) {
        return cookie.matches("[\\w-]{43}");
    }

    private static String random() {
        byte[] bytes = new byte[COOKIE_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
