package org.lede.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.hibernate.exception.GenericJDBCException;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trouble of the database is told from faults of ours, whatever it is wrapped in. */
class SqlStatesTest {

    private static final List<UnaryOperator<Throwable>> WRAPPERS = List.of(
            failure -> failure,
            PersistenceException::new,
            CompletionException::new,
            failure -> new IllegalStateException(new PersistenceException(failure)),
            failure -> new SQLException("wrapped", failure),
            failure -> failure instanceof SQLException sql ? new GenericJDBCException("wrapped", sql) : failure,
            failure -> {
                RollbackException rolledBack = new RollbackException("wrapped");
                rolledBack.initCause(failure);
                return rolledBack;
            },
            failure -> {
                BatchUpdateException batch = new BatchUpdateException("wrapped", "23505", 0, new int[0]);
                batch.setNextException((SQLException) failure);
                return batch;
            });

    @ParameterizedTest
    @CsvSource({
        "08001,NO_CONNECTION",
        "08006,NO_CONNECTION",
        "28P01,NO_CONNECTION",
        "3D000,NO_CONNECTION",
        "57P01,NO_CONNECTION",
        "57P02,NO_CONNECTION",
        "57P03,NO_CONNECTION",
        "25006,READ_ONLY",
        "53100,DISK_FULL",
        "53200,OUT_OF_RESOURCES",
        "53300,OUT_OF_RESOURCES",
        "55P03,LOCKED",
        "55006,LOCKED",
        "57014,SLOW",
        "25P03,SLOW",
        "25P04,SLOW",
        "40001,DEADLOCK",
        "40P01,DEADLOCK",
        "55000,FAILING",
        "58030,FAILING",
        "58P01,FAILING",
        "XX000,FAILING",
        "XX001,FAILING",
        "F0000,FAILING"
    })
    void state_ofTrouble_isTroubleInEveryWrapper(String state, DatabaseTrouble trouble) {
        for (UnaryOperator<Throwable> wrapper : WRAPPERS) {
            assertThat(DatabaseTrouble.of(wrapper.apply(new SQLException("said by a test", state))))
                    .contains(trouble);
        }
    }

    @Test
    void state55000_whenTheServerClosesTheConnection_isNoConnection() {
        for (UnaryOperator<Throwable> wrapper : WRAPPERS) {
            assertThat(DatabaseTrouble.of(wrapper.apply(new SQLException(
                            "FATAL: database \"lede\" is not currently accepting connections", "55000"))))
                    .contains(DatabaseTrouble.NO_CONNECTION);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23503", "22001", "22021", "42601", "42P01", "25P02", "P0001", "21000", "0A000"})
    void state_ofAFaultOfOurs_isNoTrouble(String state) {
        for (UnaryOperator<Throwable> wrapper : WRAPPERS) {
            assertThat(DatabaseTrouble.of(wrapper.apply(new SQLException("said by a test", state))))
                    .isEmpty();
        }
    }

    @Test
    void pool_withoutAConnection_isSlow() {
        assertThat(DatabaseTrouble.of(new PersistenceException(new SQLException("Sorry, acquisition timeout!"))))
                .contains(DatabaseTrouble.SLOW);
    }

    @Test
    void transaction_thatGoesOnAfterItFailed_isNoTrouble() {
        assertThat(DatabaseTrouble.of(new PersistenceException(
                        new SQLException("Exception in association of connection to existing transaction"))))
                .isEmpty();
    }

    @Test
    void commit_thatFailsWithoutSayingWhy_isTrouble() {
        assertThat(DatabaseTrouble.of(new RollbackException("could not commit")))
                .contains(DatabaseTrouble.FAILING);
    }

    @Test
    void commit_thatFailsForAFaultOfOurs_isNoTrouble() {
        RollbackException failed = new RollbackException("could not commit");
        failed.initCause(new IllegalStateException("an entity refused"));

        assertThat(DatabaseTrouble.of(failed)).isEmpty();
    }

    @Test
    void connection_thatHibernateMisses_isTrouble() {
        SQLException unknown = new SQLException("said by a test", "99999");

        assertThat(DatabaseTrouble.of(new JDBCConnectionException("no connection", unknown)))
                .contains(DatabaseTrouble.NO_CONNECTION);
    }

    @Test
    void failure_thatIsItsOwnCause_isNoTrouble() {
        SQLException first = new SQLException("one", "23505");
        SQLException second = new SQLException("another", "23505");
        first.setNextException(second);
        second.initCause(first);

        assertThat(DatabaseTrouble.of(first)).isEmpty();
        assertThat(DatabaseTrouble.of(null)).isEmpty();
    }
}
