package org.lede.question;

import java.util.Objects;

/**
 * A spelling slip that was forgiven, so that it can be pointed out.
 *
 * @param given what the learner typed
 * @param meant the accepted answer it was taken for
 */
public record Slip(String given, String meant) {

    public Slip {
        Objects.requireNonNull(given, "given");
        Objects.requireNonNull(meant, "meant");
    }
}
