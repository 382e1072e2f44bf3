package org.lede.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.lede.shared.Refused;

/**
 * Limits how often passwords are tried, so that guessing is slow and yet no stranger can shut an owner out.
 *
 * <p>A try counts for its address, for the account from that address, and for the account from everywhere. The last count
 * is for strangers only: a browser that has signed in to the account has tries of its own, and an address that the account
 * was signed in from isn't counted with the rest of the world. So an attacker who floods an account with wrong passwords,
 * from however many addresses, holds up other strangers and devices that are new.
 *
 * <p>Call it before the password is looked at, also for a name without an account, so that the answer doesn't tell which
 * names exist.
 */
@ApplicationScoped
public class PasswordTries {

    private static final int MOST_REMEMBERED = 50_000;

    private final RateLimits limits;
    private final Requester requester;

    /** From where which passwords were right. Each replica remembers for itself, until it is restarted. */
    private final Cache<KnownAddress, Boolean> addresses =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    PasswordTries(RateLimits limits, Requester requester) {
        this.limits = limits;
        this.requester = requester;
    }

    /**
     * Counts a try to sign in.
     *
     * @param foldedName so that another spelling of the name isn't another count
     * @param passwordMark names the account of that name and its present password, if there is one
     * @param device names the browser, if that account was signed in to with it
     * @throws Refused as {@link RateLimits#take}
     */
    public void takeSignIn(String foldedName, Optional<String> passwordMark, Optional<String> device) {
        take("sign in\n" + foldedName, passwordMark, device);
    }

    /**
     * Counts a try of the present password by a client that has a session or a token, which may be stolen. Counted apart
     * from signing in, so that strangers without either don't hold up the owner here.
     *
     * @throws Refused as {@link RateLimits#take}
     */
    public void takePresent(UUID learnerId, Optional<String> passwordMark, Optional<String> device) {
        take("present\n" + learnerId, passwordMark, device);
    }

    /** A device whose own tries are used up, perhaps by a thief of its cookie, is a stranger like any other. */
    private void take(String what, Optional<String> passwordMark, Optional<String> device) {
        if (device.filter(id -> limits.tryTake(Limit.SIGN_IN_PER_ACCOUNT_AND_ADDRESS, "on " + id + "\n" + what))
                .isPresent()) {
            return;
        }
        String address = requester.address();
        limits.take(Limit.SIGN_IN_PER_ADDRESS, address);
        limits.take(Limit.SIGN_IN_PER_ACCOUNT_AND_ADDRESS, "at " + address + "\n" + what);
        boolean known = passwordMark
                .map(mark -> addresses.getIfPresent(new KnownAddress(mark, address)))
                .isPresent();
        if (!known) {
            limits.take(Limit.SIGN_IN_PER_ACCOUNT, what);
        }
    }

    /** Remembers the address of the present request, in which that password was right or was set. */
    public void remember(String passwordMark) {
        addresses.put(new KnownAddress(passwordMark, requester.address()), true);
    }

    private record KnownAddress(String passwordMark, String address) {}
}
