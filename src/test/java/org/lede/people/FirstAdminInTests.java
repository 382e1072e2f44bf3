package org.lede.people;

import jakarta.enterprise.context.ApplicationScoped;
import org.lede.testing.Stored;

/** Does what a start with LEDE_ADMIN does. */
@ApplicationScoped
public class FirstAdminInTests {

    private final FirstAdmin first;
    private final Stored stored;

    FirstAdminInTests(FirstAdmin first, Stored stored) {
        this.first = first;
        this.stored = stored;
    }

    /** While there is no admin. */
    public void appoint(String userName) {
        stored.execute("update account set role = 'learner' where role = 'admin'");
        start(userName);
    }

    /** With the admins there are. */
    public void start(String userName) {
        first.appoint(userName);
    }
}
