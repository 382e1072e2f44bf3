package org.lede.people;

import org.jspecify.annotations.Nullable;

/**
 * What learners choose for themselves.
 *
 * @param language the BCP 47 tag of the pages' language, with which a browser begins that signs in
 * @param timeZone the IANA name of the zone in which they read times and in which their days begin
 * @param keyboardShortcuts whether single keys answer on the pages of a quiz
 * @param oneTap whether tapping an option answers at once; null leaves that as it is
 * @param email at which the operator can reach the owner of an account; null for none
 */
public record Settings(
        String language,
        String timeZone,
        boolean keyboardShortcuts,
        @Nullable Boolean oneTap,
        @Nullable String email) {}
