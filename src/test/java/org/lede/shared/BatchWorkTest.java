package org.lede.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchWorkTest {

    @Test
    void work_knowsThatItRuns_untilItIsDone() {
        List<Boolean> seen = new ArrayList<>();

        BatchWork.run(() -> {
            BatchWork.run(() -> seen.add(BatchWork.isRunning()));
            seen.add(BatchWork.isRunning());
        });

        assertThat(seen).containsExactly(true, true);
        assertThat(BatchWork.isRunning()).isFalse();
    }

    @Test
    void job_thatTheDatabaseFails_isLeftToItsNextTurn() {
        BatchWork.runJob("A job", () -> {
            throw new PersistenceException(new SQLException("said by a test", "57P01"));
        });

        assertThat(BatchWork.isRunning()).isFalse();
    }

    @Test
    void job_thatFailsOtherwise_fails() {
        IllegalStateException fault = new IllegalStateException("a fault of ours");

        assertThatThrownBy(() -> BatchWork.runJob("A job", () -> {
                    throw fault;
                }))
                .isSameAs(fault);
        assertThat(BatchWork.isRunning()).isFalse();
    }
}
