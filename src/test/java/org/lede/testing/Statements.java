package org.lede.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;

/** Counts the SQL statements that the application prepares. */
@ApplicationScoped
public class Statements {

    @Inject
    SessionFactory sessions;

    /** How many statements the action takes, from whatever thread; nothing else may be using the database. */
    public long in(Runnable action) {
        long before = sessions.getStatistics().getPrepareStatementCount();
        action.run();
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}
