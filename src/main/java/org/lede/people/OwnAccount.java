package org.lede.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lede.audit.AuditAction;
import org.lede.audit.AuditLog;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** What somebody may do to themselves: settings, another password, an end of all sessions, an end of everything. */
@ApplicationScoped
public class OwnAccount {

    private final Passwords passwords;
    private final EmailAddresses emails;
    private final AuditLog audit;

    OwnAccount(Passwords passwords, EmailAddresses emails, AuditLog audit) {
        this.passwords = passwords;
        this.emails = emails;
        this.audit = audit;
    }

    /**
     * Sets another password, ends every session and revokes every token: whoever knew the old one is out.
     *
     * @param kept the token that asks for it, which stays; null for none
     * @return the learner, whose next session the caller may begin
     * @throws Refused when the present password isn't right, or the new one can't be had
     */
    public Learner changePassword(UUID learnerId, String present, String wanted, @Nullable UUID kept) {
        Account account = account(learnerId);
        // In this order, or a new one that can't be had would tell that the present one is right.
        String hash = passwords.hash(wanted, UserName.of(account.userName()));
        confirm(account, present);
        return confirmed(account, learner -> {
            Account.ofLearner(learnerId).orElseThrow(OwnAccount::noAccount).changePassword(hash);
            learner.endSessions();
            Token.revokeOthers(learnerId, kept);
            audit.add(learnerId, AuditAction.PASSWORD_CHANGED, learnerId.toString());
            return learner;
        });
    }

    /**
     * Takes over what the learner has chosen, all of it or nothing.
     *
     * @throws Refused when there is no such time zone, the e-mail address is none, or a guest gives one
     */
    public void settle(UUID learnerId, Settings settings) {
        String email = emails.tidy(settings.email());
        QuarkusTransaction.requiringNew().run(() -> {
            locked(learnerId).settle(settings);
            Optional<Account> account = Account.ofLearner(learnerId);
            if (email != null && account.isEmpty()) {
                throw noAccount();
            }
            account.ifPresent(one -> one.changeEmail(email));
        });
    }

    /** Begins the learner's pages in another language from now on; nobody there is no error. */
    public void changeLanguage(UUID learnerId, String language) {
        QuarkusTransaction.requiringNew()
                .run(() -> Learner.locked(learnerId).ifPresent(learner -> learner.changeLanguage(language)));
    }

    /** Ends every session, in every browser and on every replica; tokens stay, which are revoked one by one. */
    public void endSessions(UUID learnerId) {
        QuarkusTransaction.requiringNew().run(() -> {
            locked(learnerId).endSessions();
            audit.add(learnerId, AuditAction.SESSIONS_ENDED, learnerId.toString());
        });
    }

    /**
     * Deletes the learner with everything they answered. What the audit log says of them is kept; it names an id that
     * then belongs to nobody.
     *
     * @param password of somebody with an account; a guest has none
     * @throws Refused when it isn't right, or nobody else is an admin
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
        Learner.deleteById(learner.id());
        audit.add(learner.id(), AuditAction.LEARNER_DELETED, learner.id().toString());
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
    private Learner confirmed(Account account, UnaryOperator<Learner> action) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    Learner learner = locked(account.learnerId());
                    return Account.ofLearner(learner.id())
                            .filter(account::hasPasswordOf)
                            .map(one -> action.apply(learner));
                })
                .orElseThrow(() -> wrongPassword(account.learnerId()));
    }

    /** Tells the log, since it may be somebody who holds the session or the token of another and guesses. */
    private Refused wrongPassword(UUID learnerId) {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.add(learnerId, AuditAction.PASSWORD_REFUSED, learnerId.toString()));
        return new Refused(Refusal.WRONG_CREDENTIALS, "That isn't your present password.");
    }

    private static Learner locked(UUID learnerId) {
        return Learner.locked(learnerId).orElseThrow(() -> Refused.notFound("learner"));
    }

    private static Refused noAccount() {
        return Refused.notFound("account");
    }
}
