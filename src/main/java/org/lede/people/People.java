package org.lede.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import org.lede.audit.AuditAction;
import org.lede.audit.AuditLog;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** What editors and admins do to accounts; each inside the caller's transaction, effective with the next request of whoever it is. */
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
        audit.add(admin, AuditAction.ROLE_CHANGED, learnerId + " " + role.wire());
    }

    /** @throws Refused when nobody has the user name that somebody typed */
    public Account named(String userName) {
        return Account.named(UserName.fold(userName)).orElseThrow(People::noAccount);
    }

    /**
     * Gives somebody more time in tests, whoever grants it too.
     *
     * @param actor the editor or admin who does
     * @param factor from 1 to 3
     * @throws Refused when there is no such account, or the factor is out of range
     */
    public void grantTime(UUID actor, UUID learnerId, BigDecimal factor) {
        Learner learner = Learner.locked(learnerId).orElseThrow(People::noAccount);
        Account.ofLearner(learnerId).orElseThrow(People::noAccount);
        learner.grantTime(factor);
        audit.add(actor, AuditAction.TIME_GRANTED, learnerId + " " + factor.toPlainString());
    }

    /**
     * Shuts an account, with its sessions and tokens, or opens it again.
     *
     * @throws Refused when there is no such account, it is the admin's own, or no admin would be left
     */
    public void disable(UUID admin, UUID learnerId, boolean disabled) {
        Account account = other(admin, learnerId, disabled);
        if (disabled) {
            account.disable(clock.instant());
        } else {
            account.enable();
        }
        audit.add(admin, disabled ? AuditAction.ACCOUNT_DISABLED : AuditAction.ACCOUNT_ENABLED, learnerId.toString());
    }

    /**
     * An account that isn't the admin's own, kept from changing. Two admins who turn on each other at once would both
     * succeed if that were all, so that others are looked for too.
     *
     * @param leaves whether it is no admin's any more then
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
