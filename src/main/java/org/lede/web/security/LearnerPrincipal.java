package org.lede.web.security;

import java.math.BigDecimal;
import java.security.Principal;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The learner who sent the request, with the settings that pages and API need, as they were read with the session or token.
 *
 * @param keyId the id of that session or token
 * @param userName null for a guest
 * @param language the BCP 47 tag of the pages' language
 * @param oneTap whether tapping an option answers at once
 * @param timeFactor how many times as long as others the learner may take in tests with a time limit
 */
public record LearnerPrincipal(
        UUID learnerId,
        UUID keyId,
        @Nullable String userName,
        String language,
        ZoneId timeZone,
        BigDecimal timeFactor,
        boolean keyboardShortcuts,
        boolean oneTap)
        implements Principal {

    @Override
    public String getName() {
        return learnerId.toString();
    }

    public boolean isGuest() {
        return userName == null;
    }
}
