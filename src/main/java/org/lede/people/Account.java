package org.lede.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.lede.question.WellFormed;
import org.lede.shared.Json;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** What makes a learner more than a guest: a name and a password to come back with, and a role. */
@Entity
@DynamicUpdate // else a change of the address would write an old role back
public class Account extends PanacheEntityBase {

    /** As RFC 5321 has it. */
    private static final int LONGEST_EMAIL = 254;

    @Id
    private UUID learnerId;

    private String userName;

    @Email @Size(min = 3, max = LONGEST_EMAIL) @Pattern(regexp = WellFormed.PATTERN) private @Nullable String email;

    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant createdAt;
    private @Nullable Instant disabledAt;

    protected Account() {}

    Account(UUID learnerId, UserName name, @Nullable String email, String passwordHash, Instant now) {
        this.learnerId = learnerId;
        this.userName = name.text();
        this.email = email;
        this.passwordHash = passwordHash;
        this.role = Role.LEARNER;
        this.createdAt = now;
    }

    public static Optional<Account> ofLearner(UUID learnerId) {
        return findByIdOptional(learnerId);
    }

    /** The account that a typed user name means. */
    public static Optional<Account> named(String userName) {
        return find(
                        "from Account a join Identity i on i.learnerId = a.learnerId"
                                + " where i.provider = ?1 and i.subject = ?2",
                        Identity.NAME,
                        UserName.fold(userName))
                .firstResultOptional();
    }

    /**
     * The address without spaces around it; null for none, or for nothing but spaces.
     *
     * @throws Refused when it can't be an e-mail address
     */
    static @Nullable String tidyEmail(@Nullable String written, Validator validator) {
        String tidy = written == null || written.isBlank() ? null : written.strip();
        if (!validator.validateValue(Account.class, "email", tidy).isEmpty()) {
            throw new Refused(
                    Refusal.UNUSABLE_EMAIL,
                    "That can't be an e-mail address.",
                    List.of(new Refused.Fault("/email", "UNUSABLE_EMAIL", "An address such as ida@example.org.")));
        }
        return tidy;
    }

    /** Whether there is an admin whose account isn't disabled. */
    static boolean hasAdmins() {
        return count("role = ?1 and disabledAt is null", Role.ADMIN) > 0;
    }

    /**
     * Keeps the admins from changing until the caller's transaction ends, and refuses if that learner is the only one. The
     * learner is locked before, by every caller that locks both.
     *
     * @throws Refused when no other account that isn't disabled is an admin's
     */
    static void requireAnotherAdmin(UUID learnerId) {
        List<Account> admins = Account.<Account>find("role = ?1 and disabledAt is null order by learnerId", Role.ADMIN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        if (admins.size() == 1 && admins.get(0).learnerId.equals(learnerId)) {
            throw new Refused(Refusal.LAST_ADMIN, "Nobody else is an admin. Make somebody one first.");
        }
    }

    void assign(Role role) {
        this.role = role;
    }

    void disable(Instant now) {
        disabledAt = now;
    }

    void enable() {
        disabledAt = null;
    }

    /** @param email null for none */
    void changeEmail(@Nullable String email) {
        this.email = email;
    }

    void changePassword(String hash) {
        passwordHash = hash;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** Names the account and its present password without telling either: another password makes it another text. */
    public String passwordMark() {
        return Json.sha256(("password mark " + passwordHash).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the password is that of the account as it was read before; equal ones that were set anew are not. */
    boolean hasPasswordOf(Account before) {
        return passwordHash.equals(before.passwordHash);
    }

    public UUID learnerId() {
        return learnerId;
    }

    public String userName() {
        return userName;
    }

    /** The user name as names are compared and sorted. */
    public String foldedName() {
        return UserName.fold(userName);
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Role role() {
        return role;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }
}
