package org.lede.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;
import org.lede.testing.Stored;

@LedeTest
class AuditRetentionTest {

    @Inject
    AuditLog audit;

    @Inject
    Stored stored;

    @Inject
    EntityManager entities;

    private final UUID actor = UUID.randomUUID();

    @Test
    void lines_olderThanTheRetention_areDeleted() {
        addLine("731 days");
        addLine("729 days");

        audit.forget();

        assertThat(stored.count("audit where actor = ?1", actor)).isEqualTo(1);
    }

    @Test
    void lineOfLastMonth_canNotBeDeleted() {
        addLine("29 days");

        assertThatThrownBy(() -> execute("delete from audit where actor = ?1"))
                .hasMessageContaining("audit is immutable: DELETE refused");
        assertThat(stored.count("audit where actor = ?1", actor)).isEqualTo(1);
    }

    @Test
    void oldLine_canNotBeChanged() {
        addLine("1000 days");

        assertThatThrownBy(() -> execute("update audit set action = 'signed-in' where actor = ?1"))
                .hasMessageContaining("audit is immutable: UPDATE refused");
    }

    private void addLine(String age) {
        stored.execute(
                "insert into audit (id, at, actor, action, subject_type) values (gen_random_uuid(), now() - interval '"
                        + age + "', ?1, 'signed-in', 'learner')",
                actor);
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        entities.createNativeQuery(sql).setParameter(1, actor).executeUpdate());
    }
}
