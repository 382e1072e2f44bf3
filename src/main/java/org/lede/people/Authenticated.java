package org.lede.people;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request: the learner of a session or a token, found in one statement.
 *
 * @param account null for a guest
 */
public record Authenticated(
        AccessKey key, Learner learner, @Nullable Account account) {

    /** @param key the entity of the key, as Hibernate calls it */
    static Optional<Authenticated> with(String key, SecretText text, Instant now) {
        return Learner.find("""
                        select k, l, a from %s k join Learner l on l.id = k.learnerId
                        left join Account a on a.learnerId = l.id
                        where k.learnerId = ?1 and k.id = ?2""".formatted(key), text.learnerId(), text.id())
                .project(Object[].class)
                .firstResultOptional()
                .map(row -> new Authenticated((AccessKey) row[0], (Learner) row[1], (Account) row[2]))
                .filter(asking -> asking.key.isOpenedBy(text, now))
                .filter(asking -> asking.account == null || !asking.account.isDisabled());
    }

    /**
     * The names of the roles in which the learner acts, none for a guest. A token has, besides the learner's, only the
     * roles that a scope of its own is for.
     *
     * @param least the role that every account has
     */
    public Set<String> roles(Role least) {
        return account == null
                ? Set.of()
                : Arrays.stream(Role.values())
                        .filter(role -> role.compareTo(account.role().orAtLeast(least)) <= 0)
                        .filter(role -> role == Role.LEARNER || !(key instanceof Token token) || token.isFor(role))
                        .map(Role::wire)
                        .collect(Collectors.toSet());
    }
}
