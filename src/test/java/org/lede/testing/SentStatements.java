package org.lede.testing;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/** Records the SQL that Hibernate sends to the database. */
@PersistenceUnitExtension
@ApplicationScoped
public class SentStatements implements StatementInspector {

    private volatile @Nullable Set<String> heard;

    /** What the action has sent, from whatever thread, each statement once; nothing else may be using the database. */
    public Set<String> during(Runnable action) {
        Set<String> statements = new ConcurrentSkipListSet<>();
        heard = statements;
        try {
            action.run();
        } finally {
            heard = null;
        }
        return statements;
    }

    @Override
    public String inspect(String sql) {
        Set<String> statements = heard;
        if (statements != null) {
            statements.add(sql);
        }
        return sql;
    }
}
