package org.lede.people;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Passwords of the lowest cost, which is enough for most tests, or of the real cost where a test asks for it. */
@Mock
@ApplicationScoped
public class PasswordsInTests extends Passwords {

    private static final int LEAST_COST = 4;

    private final List<String> compared = new CopyOnWriteArrayList<>();
    private volatile @Nullable Passwords real;

    PasswordsInTests() {
        super(LEAST_COST);
    }

    /** Runs something with the real cost. */
    public void atTheirRealCost(Runnable action) {
        real = new Passwords();
        try {
            action.run();
        } finally {
            real = null;
        }
    }

    @Override
    String hash(String password, UserName name) {
        return real != null ? real.hash(password, name) : super.hash(password, name);
    }

    @Override
    Optional<String> renewed(String password, String hash) {
        return real != null ? real.renewed(password, hash) : super.renewed(password, hash);
    }

    /** The costs of the hashes that passwords were compared with while the action ran, one for each comparison. */
    public List<String> costsComparedDuring(Runnable action) {
        compared.clear();
        action.run();
        return compared.stream()
                .map(hash -> hash.substring(0, "$2a$10$".length()))
                .toList();
    }

    @Override
    boolean matches(String password, @Nullable String hash) {
        compared.add((real != null ? real : this).compared(hash));
        return real != null ? real.matches(password, hash) : super.matches(password, hash);
    }
}
