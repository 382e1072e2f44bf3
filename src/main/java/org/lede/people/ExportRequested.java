package org.lede.people;

import java.util.UUID;

/** A learner's data are about to be exported, in the same transaction: features store now what they still have to derive. */
public record ExportRequested(UUID learnerId) {}
