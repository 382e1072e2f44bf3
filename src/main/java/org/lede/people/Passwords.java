package org.lede.people;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lede.question.WellFormed;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** Passwords, of which bcrypt hashes alone are kept. */
@ApplicationScoped
public class Passwords {

    /** Two to this power rounds: some 100 ms on a server of today, 50 at the least. */
    static final int COST = 11;

    private static final int SHORTEST = 8;

    /** All that bcrypt looks at; more would be cut off in silence. */
    private static final int MOST_BYTES = 72;

    /** Of a password that nobody has: somebody without an account is made to wait as long as somebody with one. */
    private final String nobodys;

    private final int cost;

    Passwords() {
        this(COST);
    }

    /** With hashes of another cost, where it isn't what is tested. */
    Passwords(int cost) {
        this.cost = cost;
        this.nobodys = BcryptUtil.bcryptHash("nobody's", cost);
    }

    /**
     * The hash of a new password.
     *
     * @throws Refused when it is too short, too long, no text, the user name, or so common that it is soon guessed
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
        return BcryptUtil.bcryptHash(composed, cost);
    }

    /**
     * Whether a password is the one of a hash; takes as long when there is no hash.
     *
     * @param hash null for somebody who doesn't exist
     */
    boolean matches(String password, @Nullable String hash) {
        String composed = composed(password);
        boolean matches = BcryptUtil.matches(tooLong(composed) ? "" : composed, compared(hash));
        return matches && hash != null && !composed.isEmpty();
    }

    /** The hash that a password is compared with; one of the same cost where there is no account. */
    String compared(@Nullable String hash) {
        return hash == null ? nobodys : hash;
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
