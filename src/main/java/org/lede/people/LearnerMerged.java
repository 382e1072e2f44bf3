package org.lede.people;

import java.util.UUID;

/**
 * A guest has signed in to an account. Fired inside the transaction, with both learners locked, before the guest is deleted:
 * a feature that holds something of learners hands it on, or it is deleted with the guest.
 */
public record LearnerMerged(UUID guest, UUID account) {}
