package org.lede.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lede.audit.AuditAction;
import org.lede.audit.AuditLog;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** Checks a user name and password, and carries over what was done as a guest. */
@ApplicationScoped
public class SignIn {

    private final Passwords passwords;
    private final AuditLog audit;
    private final Event<LearnerMerged> merged;

    SignIn(Passwords passwords, AuditLog audit, Event<LearnerMerged> merged) {
        this.passwords = passwords;
        this.audit = audit;
        this.merged = merged;
    }

    /**
     * Signs in, and does something as that learner in the same transaction. Runs in transactions of its own, the slow
     * comparison in none. An unknown name and a wrong password get the same refusal after the same time.
     *
     * @param guest whose attempts to add to the account's; empty to leave them
     * @param then begins the session or makes the token; where that is refused, nothing of it has happened but its audit line
     * @throws Refused when there is no such account, the password isn't its, or it is disabled
     */
    public <T> T signIn(Credentials given, Optional<UUID> guest, Function<Learner, T> then) {
        Optional<Account> account = QuarkusTransaction.requiringNew().call(() -> Account.named(given.userName()));
        boolean right = passwords.matches(
                given.password(), account.map(Account::passwordHash).orElse(null));
        if (!right) {
            throw logged(account.map(Account::learnerId).orElse(null), wrong());
        }
        Account known = account.orElseThrow();
        Optional<String> renewed = passwords.renewed(given.password(), known.passwordHash());
        try {
            return QuarkusTransaction.requiringNew().call(() -> then.apply(enter(known, renewed, guest)));
        } catch (Refused refused) {
            throw logged(known.learnerId(), refused);
        }
    }

    /** Adds the audit line in a transaction of its own, which the refusal doesn't undo; also where the password was right. */
    private Refused logged(@Nullable UUID learner, Refused refused) {
        QuarkusTransaction.requiringNew().run(() -> audit.add(learner, AuditAction.SIGN_IN_FAILED, learner));
        return refused;
    }

    /** The learner is kept from changing, so that the password is still theirs when their session or token begins. */
    private Learner enter(Account known, Optional<String> renewedHash, Optional<UUID> guest) {
        UUID learnerId = known.learnerId();
        guest.filter(id -> !id.equals(learnerId)).ifPresent(id -> merge(id, learnerId));
        Learner learner = Learner.locked(learnerId).orElseThrow(SignIn::wrong);
        Account account =
                Account.ofLearner(learnerId).filter(known::hasPasswordOf).orElseThrow(SignIn::wrong);
        if (account.isDisabled()) {
            throw new Refused(Refusal.ACCOUNT_DISABLED, "This account is disabled.");
        }
        renewedHash.ifPresent(account::changePassword);
        audit.add(learnerId, AuditAction.SIGNED_IN, learnerId);
        return learner;
    }

    /** Both are locked in the order of their ids, so that two devices at once can't wait for each other for ever. */
    private void merge(UUID guestId, UUID accountId) {
        long found = Stream.of(guestId, accountId)
                .sorted()
                .filter(id -> Learner.lockForUpdate(id).isPresent())
                .count();
        if (found < 2 || Account.ofLearner(guestId).isPresent()) {
            return;
        }
        merged.fire(new LearnerMerged(guestId, accountId));
        Learner.deleteById(guestId);
        audit.add(accountId, AuditAction.GUEST_MERGED, guestId);
    }

    private static Refused wrong() {
        return new Refused(Refusal.WRONG_CREDENTIALS, "There is no account with that user name and password.");
    }
}
