package org.lede.web.security;

import java.security.Principal;
import java.util.UUID;

/** The learner who is asking, as a session cookie or a bearer token names them. */
public record LearnerPrincipal(UUID learnerId) implements Principal {

    @Override
    public String getName() {
        return learnerId.toString();
    }
}
