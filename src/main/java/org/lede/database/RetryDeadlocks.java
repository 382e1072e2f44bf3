package org.lede.database;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.lede.shared.DatabaseTrouble;

/**
 * Retries a transaction that the database aborted because of another one. It wraps the whole transaction, so nothing of the
 * failed try was kept, and no response was sent.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class RetryDeadlocks {

    private static final int TRIES = 4;
    private static final int LONGEST_PAUSE_MILLIS = 40;

    private final TransactionManager transactions;

    RetryDeadlocks(TransactionManager transactions) {
        this.transactions = transactions;
    }

    @AroundInvoke
    Object retry(InvocationContext invocation) throws Exception {
        if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return invocation.proceed();
        }
        for (int tried = 1; ; tried++) {
            try {
                return invocation.proceed();
            } catch (RuntimeException e) {
                if (tried == TRIES || !isWorthRetrying(e)) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_MILLIS));
            }
        }
    }

    private static boolean isWorthRetrying(RuntimeException failure) {
        return DatabaseTrouble.of(failure)
                .filter(DatabaseTrouble::isWorthRetrying)
                .isPresent();
    }
}
