package org.lede.learner;

import jakarta.enterprise.context.ApplicationScoped;

/** What a start with LEDE_ADMIN does, without another start. */
@ApplicationScoped
public class FirstAdminInTests {

    private final FirstAdmin first;

    FirstAdminInTests(FirstAdmin first) {
        this.first = first;
    }

    public void appoint(String userName) {
        first.appoint(userName);
    }
}
