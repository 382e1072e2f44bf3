package org.lede.browser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.lede.people.FirstAdminInTests;
import org.lede.testing.Stored;

/** Brings pages into states that can't be reached from a browser. */
@ApplicationScoped
class Backstage {

    /** A test of the questions of {@link #OPEN} that never shows its answers; there are none in the seeds. */
    static final String SEALED = "sealed-in-tests";

    private static final String OPEN = "niger-key-facts";

    private final FirstAdminInTests first;
    private final Stored stored;

    Backstage(FirstAdminInTests first, Stored stored) {
        this.first = first;
        this.stored = stored;
    }

    /** Makes the account an admin. */
    void appoint(String userName) {
        first.appoint(userName);
    }

    /** An hour passes for one test alone. */
    void letAnHourPass(UUID attempt) {
        int moved = stored.execute(
                "update attempt set started_at = started_at - interval '1 hour', deadline = deadline - interval '1"
                        + " hour' where id = ?1 and deadline is not null",
                attempt);
        if (moved != 1) {
            throw new IllegalStateException("no running test " + attempt);
        }
    }

    /** In one transaction, so that no concurrent request finds a set without questions. */
    @Transactional
    void publishSealedSet() {
        stored.execute(
                "insert into question_set select gen_random_uuid(), article_id, ?1, 1 from question_set where slug ="
                        + " ?2",
                SEALED,
                OPEN);
        stored.execute("""
            insert into set_revision
            select sealed.id, 1, 'A sealed test', description, tags, '{test}', 'never', null, sha256, published_at
            from set_revision r join question_set s on s.id = r.set_id and s.current_n = r.n, question_set sealed
            where s.slug = ?2 and sealed.slug = ?1\
            """, SEALED, OPEN);
        stored.execute("""
            insert into set_item
            select sealed.id, 1, i.position, question_version_id, points
            from set_item i join question_set s on s.id = i.set_id and s.current_n = i.n, question_set sealed
            where s.slug = ?2 and sealed.slug = ?1\
            """, SEALED, OPEN);
    }

    /** With all that was done there. */
    @Transactional
    void withdrawSealedSet() {
        String sealed = "(select id from question_set where slug = ?1)";
        stored.execute(
                "delete from answer where (learner_id, attempt_id) in (select learner_id, id from attempt where set_id"
                        + " in "
                        + sealed + ")",
                SEALED);
        stored.execute("delete from attempt where set_id in " + sealed, SEALED);
        stored.execute("delete from set_item where set_id in " + sealed, SEALED);
        stored.execute("delete from set_revision where set_id in " + sealed, SEALED);
        stored.execute("delete from question_set where slug = ?1", SEALED);
    }
}
