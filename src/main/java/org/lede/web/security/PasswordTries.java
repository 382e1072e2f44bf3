package org.lede.web.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.lede.shared.PasswordMark;
import org.lede.shared.Refused;

/**
 * Limits how often passwords are tried, so that guessing is slow and yet no stranger can shut an owner out.
 *
 * <p>A try counts for its address, for the account from that address, and for the account from everywhere. The last count
 * is for strangers only: a browser that has signed in to the account has tries of its own, and an address that the account
 * was signed in from isn't counted with the rest of the world. So who floods an account with wrong passwords, from
 * however many addresses, holds up other strangers and devices that are new.
 *
 * <p>Call {@link #take} before the password is looked at, also for a name without an account, so that the answer doesn't
 * tell which names exist.
 */
@RequestScoped
public class PasswordTries {

    private final RateLimits limits;
    private final KnownAddresses addresses;
    private final DeviceCookie devices;
    private final Requester requester;

    PasswordTries(RateLimits limits, KnownAddresses addresses, DeviceCookie devices, Requester requester) {
        this.limits = limits;
        this.addresses = addresses;
        this.devices = devices;
        this.requester = requester;
    }

    /**
     * Counts a try to sign in.
     *
     * @param foldedName so that another spelling of the name isn't another count
     * @param account the account of that name, if there is one
     * @throws Refused as {@link RateLimits#take}
     */
    public void takeSignIn(String foldedName, Optional<PasswordMark> account) {
        take("sign in\n" + foldedName, account);
    }

    /**
     * Counts a try of the present password by a client that has a session or a token, which may be stolen. Counted apart
     * from signing in, so that strangers without either don't hold up the owner here.
     *
     * @param account the learner's account, if they have one
     * @throws Refused as {@link RateLimits#take}
     */
    public void takePresent(UUID learnerId, Optional<PasswordMark> account) {
        take("present\n" + learnerId, account);
    }

    private void take(String what, Optional<PasswordMark> account) {
        if (isOnKnownDevice(what, account)) {
            return;
        }
        String address = requester.address();
        limits.take(Limit.SIGN_IN_PER_ADDRESS, address);
        limits.take(Limit.SIGN_IN_PER_ACCOUNT_AND_ADDRESS, "at " + address + "\n" + what);
        if (account.filter(one -> addresses.isKnown(one, address)).isEmpty()) {
            limits.take(Limit.SIGN_IN_PER_ACCOUNT, what);
        }
    }

    /** Once its own tries are used up, perhaps with a stolen cookie, it is a stranger like any other. */
    private boolean isOnKnownDevice(String what, Optional<PasswordMark> account) {
        return !requester.isProgram()
                && account.flatMap(devices.present()::idFor)
                        .filter(id -> limits.tryTake(Limit.SIGN_IN_PER_ACCOUNT_AND_ADDRESS, "on " + id + "\n" + what))
                        .isPresent();
    }

    /** Remembers the address of the present request, in which the account's password was right or was set. */
    public void remember(PasswordMark account) {
        addresses.remember(account, requester.address());
    }
}
