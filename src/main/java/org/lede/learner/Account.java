package org.lede.learner;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What makes a learner more than a guest: a name and a password to come back with, and a role. */
@Entity
public class Account extends PanacheEntityBase {

    /** As RFC 5321 has it. */
    private static final int LONGEST_EMAIL = 254;

    @Id
    private UUID learnerId;

    private String userName;
    private String foldedName;

    @Email @Size(min = 3, max = LONGEST_EMAIL) private @Nullable String email;

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
    void reachAt(@Nullable String email) {
        this.email = email;
    }

    void changePassword(String hash) {
        passwordHash = hash;
    }

    String passwordHash() {
        return passwordHash;
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
