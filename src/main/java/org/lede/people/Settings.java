package org.lede.people;

import org.jspecify.annotations.Nullable;

/**
 * What learners choose for themselves.
 *
 * @param language the BCP 47 tag of the pages' language, with which a browser begins that signs in
 * @param timeZone the IANA name of the zone in which they read times and in which their days begin
 * @param keyboardShortcuts whether single keys answer on the pages of a quiz
 * @param email by which whoever runs this Lede can reach somebody with an account; null for none
 */
public record Settings(
        String language,
        String timeZone,
        boolean keyboardShortcuts,
        @Nullable String email) {

    /** A learner's present ones. */
    public static Settings of(Learner learner, @Nullable Account account) {
        return new Settings(
                learner.language(),
                learner.timeZone().getId(),
                learner.hasKeyboardShortcuts(),
                account == null ? null : account.email().orElse(null));
    }
}
