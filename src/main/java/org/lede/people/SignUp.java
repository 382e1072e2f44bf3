package org.lede.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.lede.audit.AuditAction;
import org.lede.audit.AuditLog;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** Makes an account. A guest keeps everything: it is the same learner, with a name and a password from now on. */
@ApplicationScoped
public class SignUp {

    private final EntityManager entities;
    private final Guests guests;
    private final Passwords passwords;
    private final EmailAddresses emails;
    private final AuditLog audit;
    private final Clock clock;

    SignUp(
            EntityManager entities,
            Guests guests,
            Passwords passwords,
            EmailAddresses emails,
            AuditLog audit,
            Clock clock) {
        this.entities = entities;
        this.guests = guests;
        this.passwords = passwords;
        this.emails = emails;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Runs in transactions of its own, the slow hashing in none.
     *
     * @param guest who asks, if they are known already; the sessions and tokens they had end
     * @param email null for none
     * @param language and {@code timeZone} of a learner who isn't known yet
     * @throws Refused when the name, the password or the address can't be had, or the learner has an account
     */
    public Learner signUp(
            Optional<UUID> guest, Credentials wanted, @Nullable String email, String language, ZoneId timeZone) {
        UserName name = UserName.of(wanted.userName());
        String address = emails.tidy(email);
        String hash = passwords.hash(wanted.password(), name);
        return QuarkusTransaction.requiringNew().call(() -> {
            Learner learner = guest.flatMap(Learner::locked).orElseGet(() -> guests.welcome(language, timeZone));
            if (Account.ofLearner(learner.id()).isPresent()) {
                throw new Refused(Refusal.ALREADY_SIGNED_UP, "You have an account already.");
            }
            store(new Account(learner.id(), name, address, hash, Role.LEARNER, clock.instant()));
            // A session or a token of the guest that somebody planted or copied must not become one of the account.
            learner.endSessions();
            Token.revokeAll(learner.id());
            audit.add(learner.id(), AuditAction.SIGNED_UP, learner.id().toString());
            return learner;
        });
    }

    /** The unique key decides, so that of two who want a name at once one gets it. */
    private void store(Account account) {
        if (Account.named(account.foldedName()).isPresent()) {
            throw taken();
        }
        try {
            account.persist();
            entities.flush();
        } catch (ConstraintViolationException e) {
            throw taken();
        }
    }

    private static Refused taken() {
        return new Refused(Refusal.USER_NAME_TAKEN, "Somebody has that user name already.");
    }
}
