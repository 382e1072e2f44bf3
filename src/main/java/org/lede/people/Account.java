package org.lede.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
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
import org.lede.shared.PasswordMark;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** What makes a learner more than a guest: a name and a password to come back with, and a role. */
@Entity
@DynamicUpdate // else who changes an address would write an old role back
public class Account extends PanacheEntityBase {

    /** As RFC 5321 has it. */
    private static final int LONGEST_EMAIL = 254;

    @Id
    private UUID learnerId;

    private String userName;
    private String foldedName;

    @Email @Size(min = 3, max = LONGEST_EMAIL) @Pattern(regexp = WellFormed.PATTERN) private @Nullable String email;

    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant createdAt;
    private @Nullable Instant disabledAt;

    protected Account() {}

    Account(UUID learnerId, UserName name, @Nullable String email, String passwordHash, Role role, Instant now) {
        this.learnerId = learnerId;
        this.userName = name.text();
        this.foldedName = name.folded();
        this.email = email;
        this.passwordHash = passwordHash;
        this.role = role;
        this.createdAt = now;
    }

    public static Optional<Account> ofLearner(UUID learnerId) {
        return findByIdOptional(learnerId);
    }

    /** The account that somebody who typed that name means. */
    static Optional<Account> named(String foldedName) {
        return find("foldedName", foldedName).firstResultOptional();
    }

    /** Accounts in the order of their folded names, after the given one (exclusive; empty: from the first). */
    public static List<Account> after(String foldedName, int limit) {
        return Account.<Account>find("foldedName > ?1 order by foldedName", foldedName)
                .page(0, limit)
                .list();
    }

    /** Whether anybody is an admin whose account isn't disabled. */
    static boolean hasAdmins() {
        return count("role = ?1 and disabledAt is null", Role.ADMIN) > 0;
    }

    /**
     * Keeps the admins from changing until the caller's transaction ends, and refuses where there would be none without
     * that learner. The learner is locked before, as by everybody who locks both.
     *
     * @throws Refused when the learner is the only one whose account isn't disabled
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

    PasswordMark passwordMark() {
        String mark = Json.sha256(("password mark " + passwordHash).getBytes(StandardCharsets.UTF_8));
        return new PasswordMark(learnerId, foldedName, mark);
    }

    /** Whether the password is that of the account as it was read before; equal ones that were set anew are not. */
    boolean hasPasswordOf(Account before) {
        return passwordHash.equals(before.passwordHash);
    }

    public UUID learnerId() {
        return learnerId;
    }

    public String foldedName() {
        return foldedName;
    }

    public String userName() {
        return userName;
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

    Optional<Instant> disabledAt() {
        return Optional.ofNullable(disabledAt);
    }
}
