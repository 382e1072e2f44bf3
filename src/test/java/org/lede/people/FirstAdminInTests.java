package org.lede.people;

import jakarta.enterprise.context.ApplicationScoped;
import org.lede.testing.Stored;

/** What a start with LEDE_ADMIN does, without another start. */
@ApplicationScoped
public class FirstAdminInTests {

    private final FirstAdmin first;
    private final Stored stored;

    FirstAdminInTests(FirstAdmin first, Stored stored) {
        this.first = first;
        this.stored = stored;
    }

    /** Where nobody is an admin yet. */
    public void appoint(String userName) {
        stored.execute("update account set role = 'learner' where role = 'admin'");
        start(userName);
    }

    /** Where the admins are whoever they are. */
    public void start(String userName) {
        first.appoint(userName);
    }
}
