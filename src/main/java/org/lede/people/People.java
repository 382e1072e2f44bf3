package org.lede.people;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lede.audit.AuditAction;
import org.lede.audit.AuditLog;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** What editors and admins do to accounts, inside the caller's transaction; it takes effect with the next request. */
@ApplicationScoped
public class People {

    private final AuditLog audit;
    private final Clock clock;

    People(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused when there is no such account, it is the admin's own, or no admin would be left */
    public void assign(UUID admin, UUID learnerId, Role role) {
        other(admin, learnerId, role != Role.ADMIN).assign(role);
        audit.add(admin, AuditAction.ROLE_CHANGED, learnerId, role.wire());
    }

    /** @throws Refused when no account has that user name */
    public Account named(String userName) {
        return Account.named(userName).orElseThrow(People::noAccount);
    }

    /** People in the order of their folded user names, after the given one (exclusive; empty: from the first). */
    public List<Person> after(String foldedName, int limit) {
        return Account.find("""
                        select a, l from Identity i join Account a on a.learnerId = i.learnerId
                        join Learner l on l.id = i.learnerId
                        where i.provider = ?1 and i.subject > ?2 order by i.subject""", Identity.NAME, foldedName)
                .page(0, limit)
                .project(Person.class)
                .list();
    }

    /** A learner with an account. */
    @RegisterForReflection // Hibernate makes it from a row
    public record Person(Account account, Learner learner) {}

    /**
     * Gives a learner more time in tests; editors and admins may give it to themselves.
     *
     * @param actor the editor or admin who grants it
     * @param factor from 1 to 3
     * @throws Refused when there is no such account, or the factor is out of range
     */
    public void grantTime(UUID actor, UUID learnerId, BigDecimal factor) {
        Learner learner = Learner.locked(learnerId).orElseThrow(People::noAccount);
        Account.ofLearner(learnerId).orElseThrow(People::noAccount);
        learner.grantTime(factor);
        audit.add(actor, AuditAction.TIME_GRANTED, learnerId, factor.toPlainString());
    }

    /**
     * Disables an account, ends its sessions and suspends its tokens, or enables it again.
     *
     * @throws Refused when there is no such account, it is the admin's own, or no admin would be left
     */
    public void disable(UUID admin, UUID learnerId, boolean disabled) {
        Account account = other(admin, learnerId, disabled);
        if (disabled) {
            account.disable(clock.instant());
            Session.endAll(learnerId);
        } else {
            account.enable();
        }
        audit.add(admin, disabled ? AuditAction.ACCOUNT_DISABLED : AuditAction.ACCOUNT_ENABLED, learnerId);
    }

    /**
     * An account that isn't the admin's own, kept from changing. Two admins who disable each other at once would both succeed
     * if that were all, so another admin is required too.
     *
     * @param leaves whether it ceases to be an admin's
     */
    private static Account other(UUID admin, UUID learnerId, boolean leaves) {
        if (admin.equals(learnerId)) {
            throw new Refused(Refusal.OWN_ACCOUNT, "Another admin has to do that to you.");
        }
        Learner.locked(learnerId).orElseThrow(People::noAccount);
        if (leaves) {
            Account.requireAnotherAdmin(learnerId);
        }
        return Account.ofLearner(learnerId).orElseThrow(People::noAccount);
    }

    private static Refused noAccount() {
        return Refused.notFound("account");
    }
}
