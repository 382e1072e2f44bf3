package org.lede.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Tells pages whether the learner wants single keys, or a single tap, to do anything. */
@Named("singleKeys")
@RequestScoped
public class SingleKeys {

    private final Requester requester;

    SingleKeys(Requester requester) {
        this.requester = requester;
    }

    public boolean isOff() {
        return requester
                .principal()
                .filter(learner -> !learner.keyboardShortcuts())
                .isPresent();
    }

    /** Whether tapping an option answers at once. */
    public boolean isOneTap() {
        return requester.principal().filter(LearnerPrincipal::oneTap).isPresent();
    }
}
