package org.lede.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lede.shared.PasswordMark;

/**
 * The cookie that tells which accounts a browser has signed in to before, encrypted. It gives no access: it only lets its
 * browser go on trying passwords for these accounts while strangers are made to wait, and ends with the password.
 */
@ApplicationScoped
public class DeviceCookie {

    /** The cookie's name. */
    public static final String NAME = "lede-device";

    private static final String PURPOSE = "device";

    private static final Duration LIFETIME = Duration.ofDays(400);

    private final SecretBox box;
    private final Clock clock;
    private final Requester requester;

    DeviceCookie(SecretBox box, Clock clock, Requester requester) {
        this.box = box;
        this.clock = clock;
        this.requester = requester;
    }

    /** The present browser's cookie, with an account added whose password it has just shown. */
    public NewCookie issue(PasswordMark account, UriInfo request) {
        Devices devices = present().with(account, clock.instant());
        return PageCookie.of(NAME, box.encrypt(PURPOSE, devices.bytes()), LIFETIME, request);
    }

    /** What the present browser's cookie says; nothing where it is too old, forged or missing. */
    Devices present() {
        return requester
                .cookie(NAME)
                .flatMap(value -> box.decrypt(PURPOSE, value))
                .flatMap(Devices::read)
                .filter(devices -> clock.instant().isBefore(devices.issued().plus(LIFETIME)))
                .orElseGet(() -> new Devices(Instant.EPOCH, List.of()));
    }
}
