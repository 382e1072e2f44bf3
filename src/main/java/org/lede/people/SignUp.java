package org.lede.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lede.audit.AuditAction;
import org.lede.audit.AuditLog;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** Makes an account. A guest stays the same learner and keeps everything. */
@ApplicationScoped
public class SignUp {

    private final Guests guests;
    private final Passwords passwords;
    private final Validator validator;
    private final AuditLog audit;
    private final Clock clock;

    SignUp(Guests guests, Passwords passwords, Validator validator, AuditLog audit, Clock clock) {
        this.guests = guests;
        this.passwords = passwords;
        this.validator = validator;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Signs up, and does something as the new account's learner in the same transaction. Runs in transactions of its own,
     * the slow hashing in none.
     *
     * @param guest the learner who asks, if there is one already; their sessions and tokens end
     * @param email null for none
     * @param language and {@code timeZone} of a learner who is new
     * @param then begins the session, for instance
     * @throws Refused when the name, the password or the address can't be used, or the learner has an account
     */
    public <T> T signUp(
            Optional<UUID> guest,
            Credentials wanted,
            @Nullable String email,
            String language,
            ZoneId timeZone,
            Function<Learner, T> then) {
        UserName name = UserName.of(wanted.userName());
        String address = Account.tidyEmail(email, validator);
        String hash = passwords.hash(wanted.password(), name);
        return QuarkusTransaction.requiringNew().call(() -> {
            Learner learner = guest.flatMap(Learner::locked).orElseGet(() -> guests.create(language, timeZone));
            UUID id = learner.id();
            if (Account.ofLearner(id).isPresent()) {
                throw new Refused(Refusal.ALREADY_SIGNED_UP, "You have an account already.");
            }
            if (!Identity.add(Identity.NAME, name.folded(), id)) {
                throw new Refused(Refusal.USER_NAME_TAKEN, "Somebody has that user name already.");
            }
            new Account(id, name, address, hash, clock.instant()).persist();
            // A session or a token of the guest that an attacker planted or copied must not become one of the account.
            Session.endAll(id);
            Token.revokeAll(id);
            audit.add(id, AuditAction.SIGNED_UP, id);
            return then.apply(learner);
        });
    }
}
