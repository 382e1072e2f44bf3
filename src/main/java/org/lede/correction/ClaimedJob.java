package org.lede.correction;

import java.util.UUID;

/**
 * A job that this process may work on until its claim expires.
 *
 * @param claim the id of this claim; another one gets another id
 * @param versionId of the question that was ruled on
 * @param sequence of the ruling
 */
record ClaimedJob(UUID rulingId, UUID claim, UUID versionId, int sequence) {}
