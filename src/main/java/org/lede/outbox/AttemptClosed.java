package org.lede.outbox;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** An attempt was closed: by submission, its deadline, its last answer, or because it was abandoned. */
@RegisterForReflection // Jackson makes it from a row
public record AttemptClosed(UUID learnerId, UUID attemptId) {}
