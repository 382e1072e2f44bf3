package org.lede.people;

import java.util.UUID;

/**
 * A guest turns out to be somebody with an account. Fired inside the transaction, with both learners locked, before the
 * guest is deleted: whoever keeps something of learners hands it on, or it goes with the guest.
 */
public record LearnerMerged(UUID guest, UUID account) {}
