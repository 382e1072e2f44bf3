package org.lede.learner;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Passwords of the least cost, which is as good to most tests; where the cost is what is tested, of the real one. */
@Mock
@ApplicationScoped
public class PasswordsInTests extends Passwords {

    private static final int LEAST_COST = 4;

    private volatile @Nullable Passwords real;

    PasswordsInTests() {
        super(LEAST_COST);
    }

    /** Does something with passwords as they are outside of tests. */
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
    boolean matches(String password, @Nullable String hash) {
        return real != null ? real.matches(password, hash) : super.matches(password, hash);
    }
}
