package org.lede.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lede.shared.PasswordMark;

/**
 * Remembers from which addresses an account was signed in to with its present password. Each replica remembers for itself,
 * and forgets when it is started anew.
 */
@ApplicationScoped
class KnownAddresses {

    private static final int MOST_REMEMBERED = 50_000;

    /** The mark of the password that was right, by account and address. */
    private final Cache<Place, String> marks =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    void remember(PasswordMark account, String address) {
        marks.put(new Place(account.learnerId(), address), account.mark());
    }

    boolean isKnown(PasswordMark account, String address) {
        return account.mark().equals(marks.getIfPresent(new Place(account.learnerId(), address)));
    }

    private record Place(UUID learnerId, String address) {}
}
