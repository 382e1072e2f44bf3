package org.lede.people;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lede.question.WellFormed;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** Hashes passwords with bcrypt and compares them with their hashes. */
@ApplicationScoped
public class Passwords {

    /** Two to this power rounds, OWASP's minimum: 80 ms on a slow core. */
    static final int COST = 10;

    private static final int SHORTEST = 8;

    /** All that bcrypt looks at; more would be cut off in silence. */
    private static final int MOST_BYTES = 72;

    /** Compared with where there is no account, so that the answer takes as long as with one. */
    private final String decoy;

    private final int cost;

    /** More hashes at once than there are cores would all take longer, and hold up everything else. */
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    Passwords() {
        this(COST);
    }

    /** With hashes of another cost, for tests of something else. */
    Passwords(int cost) {
        this.cost = cost;
        this.decoy = BcryptUtil.bcryptHash("decoy", cost);
    }

    /**
     * The hash of a new password.
     *
     * @throws Refused when it is too short, too long, malformed, the user name, or so common that it is soon guessed
     */
    String hash(String password, UserName name) {
        String composed = composed(password);
        if (composed.codePointCount(0, composed.length()) < SHORTEST || tooLong(composed)) {
            throw unusable("A password has at least 8 characters, and at most 72 bytes.");
        }
        if (!WellFormed.is(composed)) {
            throw unusable("A password is made of characters.");
        }
        if (UserName.fold(composed).equals(name.folded())) {
            throw unusable("A password can't be the user name.");
        }
        if (CommonPasswords.include(UserName.fold(composed), name.folded())) {
            throw refused(
                    Refusal.COMMON_PASSWORD,
                    "That password is among the first that are guessed. Take several words, or one that isn't common.");
        }
        return onOneCore(() -> BcryptUtil.bcryptHash(composed, cost));
    }

    /**
     * Whether a password is the one of a hash; takes as long when there is no hash.
     *
     * @param hash null where there is no account
     */
    boolean matches(String password, @Nullable String hash) {
        String composed = composed(password);
        boolean matches = onOneCore(() -> BcryptUtil.matches(tooLong(composed) ? "" : composed, compared(hash)));
        return matches && hash != null && !composed.isEmpty();
    }

    /** The hash that a password is compared with; one of the same cost where there is no account. */
    String compared(@Nullable String hash) {
        return hash == null ? decoy : hash;
    }

    /** A hash of today's cost for a password that was right, where the stored one has another. */
    Optional<String> renewed(String password, String hash) {
        return hash.startsWith("%02d$".formatted(cost), "$2a$".length())
                ? Optional.empty()
                : Optional.of(onOneCore(() -> BcryptUtil.bcryptHash(composed(password), cost)));
    }

    private <T> T onOneCore(Supplier<T> hashing) {
        cores.acquireUninterruptibly();
        try {
            return hashing.get();
        } finally {
            cores.release();
        }
    }

    private static boolean tooLong(String composed) {
        return composed.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    /** Keyboards differ in how they compose accents. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static Refused unusable(String why) {
        return refused(Refusal.UNUSABLE_PASSWORD, why);
    }

    private static Refused refused(Refusal refusal, String why) {
        return new Refused(refusal, why, List.of(new Refused.Fault("/password", refusal.name(), why)));
    }
}
