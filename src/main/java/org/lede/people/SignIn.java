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

/** Finds out whose name and password these are, and hands on what they did as a guest. */
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
     * Runs in transactions of its own, the slow comparison in none. Somebody who doesn't exist and a wrong password get
     * the same refusal after the same time.
     *
     * @param guest whose attempts to add to the account's; empty to leave them
     * @return the learner of the account
     * @throws Refused when there is no such account, the password isn't its, or it is disabled
     */
    public Learner signIn(Credentials given, Optional<UUID> guest) {
        return signIn(given, guest, Function.identity());
    }

    /**
     * The same, with something to do as whoever it is: where that is refused, nothing of it has happened but that it is
     * in the log.
     *
     * @param then run inside the transaction that hands on the guest's attempts
     */
    public <T> T signIn(Credentials given, Optional<UUID> guest, Function<Learner, T> then) {
        Optional<Account> account = QuarkusTransaction.requiringNew().call(() -> Account.named(given.foldedName()));
        boolean right = passwords.matches(
                given.password(), account.map(Account::passwordHash).orElse(null));
        if (!right) {
            throw logged(account.map(Account::learnerId).orElse(null), wrong());
        }
        Account known = account.orElseThrow();
        try {
            return QuarkusTransaction.requiringNew().call(() -> then.apply(enter(known, guest)));
        } catch (Refused refused) {
            throw logged(known.learnerId(), refused);
        }
    }

    /** In a transaction of its own, which the refusal doesn't undo; also where it tells that the password was right. */
    private Refused logged(@Nullable UUID learner, Refused refused) {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.add(
                        learner, AuditAction.SIGN_IN_FAILED, learner == null ? "nobody" : learner.toString()));
        return refused;
    }

    /** The learner is kept from changing, so that the password is still theirs when their session or token begins. */
    private Learner enter(Account known, Optional<UUID> guest) {
        UUID learnerId = known.learnerId();
        guest.filter(id -> !id.equals(learnerId)).ifPresent(id -> merge(id, learnerId));
        Learner learner = Learner.locked(learnerId).orElseThrow(SignIn::wrong);
        Account account =
                Account.ofLearner(learnerId).filter(known::hasPasswordOf).orElseThrow(SignIn::wrong);
        if (account.isDisabled()) {
            throw new Refused(Refusal.ACCOUNT_DISABLED, "This account is disabled.");
        }
        audit.add(learnerId, AuditAction.SIGNED_IN, learnerId.toString());
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
        audit.add(accountId, AuditAction.GUEST_MERGED, guestId.toString());
    }

    private static Refused wrong() {
        return new Refused(Refusal.WRONG_CREDENTIALS, "There is no account with that user name and password.");
    }
}
