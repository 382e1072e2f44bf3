package org.lede.people;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a learner to let a request in.
 *
 * @param epoch the session epoch: sessions of an earlier one have ended
 * @param role null for a guest
 * @param disabled whether an admin has shut the account
 */
@RegisterForReflection // Hibernate makes it from a row
public record AccountStatus(int epoch, @Nullable Role role, boolean disabled) {

    /** The learner's, in one statement; empty when there is no such learner any more. */
    public static Optional<AccountStatus> of(UUID learnerId) {
        return Learner.find("""
                        select l.sessionEpoch, a.role, a.disabledAt is not null
                        from Learner l left join Account a on a.learnerId = l.id where l.id = ?1""", learnerId).project(AccountStatus.class).firstResultOptional();
    }

    /** The names of all roles it stands for; none for a guest. */
    public Set<String> roles() {
        return role == null
                ? Set.of()
                : Arrays.stream(Role.values())
                        .filter(one -> one.compareTo(role) <= 0)
                        .map(Role::wire)
                        .collect(Collectors.toSet());
    }
}
