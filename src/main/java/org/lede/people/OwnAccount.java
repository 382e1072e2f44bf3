package org.lede.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lede.audit.AuditAction;
import org.lede.audit.AuditLog;
import org.lede.scheduling.Holiday;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** What learners do to their own account: settings, another password, signing out everywhere, deletion. */
@ApplicationScoped
public class OwnAccount {

    private final Passwords passwords;
    private final KnownDevices devices;
    private final Validator validator;
    private final AuditLog audit;

    OwnAccount(Passwords passwords, KnownDevices devices, Validator validator, AuditLog audit) {
        this.passwords = passwords;
        this.devices = devices;
        this.validator = validator;
        this.audit = audit;
    }

    /**
     * Sets another password, ends every session, revokes every token and forgets every device: an attacker who knew the old
     * password is out. Then does something in the same transaction.
     *
     * @param kept the token that asks for it, which stays; null for none
     * @param then begins the session of the browser that asks, for instance
     * @throws Refused when the present password isn't right, or the new one can't be used
     */
    public <T> T changePassword(
            UUID learnerId, String present, String wanted, @Nullable UUID kept, Function<Learner, T> then) {
        Account account = account(learnerId);
        // In this order, or a new password that can't be used would tell that the present one is right.
        String hash = passwords.hash(wanted, UserName.of(account.userName()));
        confirm(account, present);
        return confirmed(account, learner -> {
            Account.ofLearner(learnerId).orElseThrow(OwnAccount::noAccount).changePassword(hash);
            Session.endAll(learnerId);
            Token.revokeOthers(learnerId, kept);
            devices.forgetAll(learnerId);
            audit.add(learnerId, AuditAction.PASSWORD_CHANGED, learnerId);
            return then.apply(learner);
        });
    }

    /**
     * Saves the learner's settings, all of them or none.
     *
     * @throws Refused when there is no such time zone, the e-mail address is invalid, or a guest gives one
     */
    public void changeSettings(UUID learnerId, Settings settings) {
        String email = Account.tidyEmail(settings.email(), validator);
        QuarkusTransaction.requiringNew().run(() -> {
            locked(learnerId).changeSettings(settings);
            Optional<Account> account = Account.ofLearner(learnerId);
            if (email != null && account.isEmpty()) {
                throw noAccount();
            }
            account.ifPresent(one -> one.changeEmail(email));
        });
    }

    /** Takes a tap on an option for the learner's answer from now on, or no longer. */
    public void answerByTap(UUID learnerId, boolean wanted) {
        QuarkusTransaction.requiringNew().run(() -> locked(learnerId).answerByTap(wanted));
    }

    /** Asks the learner like that from now on. */
    public void changeReviewSettings(UUID learnerId, ReviewSettings settings) {
        QuarkusTransaction.requiringNew().run(() -> locked(learnerId).changeReviewSettings(settings));
    }

    /** Asks the learner nothing in the holiday; null ends it. */
    public void goAway(UUID learnerId, @Nullable Holiday holiday) {
        QuarkusTransaction.requiringNew().run(() -> locked(learnerId).goAway(holiday));
    }

    /** Begins the learner's pages in another language from now on, if the learner is still there. */
    public void changeLanguage(UUID learnerId, String language) {
        QuarkusTransaction.requiringNew()
                .run(() -> Learner.locked(learnerId).ifPresent(learner -> learner.changeLanguage(language)));
    }

    /** Ends every session, in every browser and on every replica; tokens stay, which are revoked one by one. */
    public void endSessions(UUID learnerId) {
        QuarkusTransaction.requiringNew().run(() -> {
            locked(learnerId);
            Session.endAll(learnerId);
            audit.add(learnerId, AuditAction.SESSIONS_ENDED, learnerId);
        });
    }

    /**
     * Deletes the learner with everything they answered. The audit log keeps its lines about them, which then name an id
     * without a learner.
     *
     * @param password of the account; a guest has none
     * @throws Refused when it isn't right, or no other account is an admin's
     */
    public void delete(UUID learnerId, String password) {
        Optional<Account> account = QuarkusTransaction.requiringNew().call(() -> mayLeave(learnerId));
        if (account.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> removeGuest(locked(learnerId)));
            return;
        }
        confirm(account.get(), password);
        confirmed(account.get(), learner -> {
            Account.requireAnotherAdmin(learnerId);
            return remove(learner);
        });
    }

    /** Looked at before the password, or the refusal would tell that it is right; and under the lock once more. */
    private static Optional<Account> mayLeave(UUID learnerId) {
        Optional<Account> account = Account.ofLearner(learnerId);
        account.ifPresent(one -> Account.requireAnotherAdmin(learnerId));
        return account;
    }

    private void removeGuest(Learner learner) {
        if (Account.ofLearner(learner.id()).isPresent()) {
            throw new Refused(Refusal.WRONG_CREDENTIALS, "You have just signed up.");
        }
        remove(learner);
    }

    private Learner remove(Learner learner) {
        Identity.deleteOf(learner.id());
        Learner.deleteById(learner.id());
        audit.add(learner.id(), AuditAction.LEARNER_DELETED, learner.id());
        return learner;
    }

    private static Account account(UUID learnerId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Account.ofLearner(learnerId).orElseThrow(OwnAccount::noAccount));
    }

    private void confirm(Account account, String password) {
        if (!passwords.matches(password, account.passwordHash())) {
            throw wrongPassword(account.learnerId());
        }
    }

    /**
     * Does something to the learner, kept from changing, whose password was right for the account as it was. The slow
     * comparison isn't made again: the password is right for as long as its hash is there.
     */
    private <T> T confirmed(Account account, Function<Learner, T> action) {
        Optional<T> done = QuarkusTransaction.requiringNew().call(() -> {
            Learner learner = locked(account.learnerId());
            return Account.ofLearner(learner.id())
                    .filter(account::hasPasswordOf)
                    .map(one -> action.apply(learner));
        });
        return done.orElseThrow(() -> wrongPassword(account.learnerId()));
    }

    /** Adds an audit line, since it may be a thief of the session or the token who guesses. */
    private Refused wrongPassword(UUID learnerId) {
        QuarkusTransaction.requiringNew().run(() -> audit.add(learnerId, AuditAction.PASSWORD_REFUSED, learnerId));
        return new Refused(Refusal.WRONG_CREDENTIALS, "That isn't your present password.");
    }

    private static Learner locked(UUID learnerId) {
        return Learner.locked(learnerId).orElseThrow(() -> Refused.notFound("learner"));
    }

    private static Refused noAccount() {
        return Refused.notFound("account");
    }
}
