package org.lede.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.testing.TestClock;

/** Buckets of three, that take half a minute to fill. */
class RateLimitsTest {

    private static final String SOMEBODY = "192.0.2.7";

    private final TestClock clock = new TestClock();
    private final RateLimits limits = new RateLimits(new Everywhere(new Rate(3, Duration.ofSeconds(30))), clock);

    @Test
    void take_beyondTheLimit_isRefused() {
        assertThat(taken(Limit.SIGN_UP_PER_ADDRESS, SOMEBODY, 5)).isEqualTo(3);
        assertThat(taken(Limit.SIGN_UP_PER_ADDRESS, "somebody else", 5)).isEqualTo(3);
        assertThat(taken(Limit.SIGN_IN_PER_ADDRESS, SOMEBODY, 5)).isEqualTo(3);
    }

    @Test
    void take_afterRefill_isAllowed() {
        taken(Limit.SIGN_UP_PER_ADDRESS, SOMEBODY, 5);
        clock.advance(Duration.ofSeconds(11));
        assertThat(taken(Limit.SIGN_UP_PER_ADDRESS, SOMEBODY, 5)).isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        assertThat(taken(Limit.SIGN_UP_PER_ADDRESS, SOMEBODY, 5)).isEqualTo(3);
    }

    @Test
    void refusal_hasRetryAfter() {
        taken(Limit.SIGN_UP_PER_ADDRESS, SOMEBODY, 3);

        Refused refused = refusal(Limit.SIGN_UP_PER_ADDRESS, SOMEBODY).orElseThrow();

        assertThat(refused.refusal()).isEqualTo(Refusal.TOO_MANY_REQUESTS);
        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(10));
        assertThat(refused.detail()).isEqualTo("That was asked for too often. Try again in 10 seconds.");
        clock.advance(refused.retryAfter().orElseThrow());
        assertThat(refusal(Limit.SIGN_UP_PER_ADDRESS, SOMEBODY)).isEmpty();
    }

    @Test
    void requireLeft_doesNotCount() {
        for (int i = 0; i < 10; i++) {
            limits.requireLeft(Limit.TOKEN_FAILURE_PER_ADDRESS, SOMEBODY);
        }
        assertThat(taken(Limit.TOKEN_FAILURE_PER_ADDRESS, SOMEBODY, 5)).isEqualTo(3);
    }

    @Test
    void count_neverRefuses() {
        for (int i = 0; i < 10; i++) {
            limits.count(Limit.TOKEN_FAILURE_PER_ADDRESS, SOMEBODY);
        }
        assertThat(taken(Limit.TOKEN_FAILURE_PER_ADDRESS, SOMEBODY, 5)).isZero();
    }

    @Test
    void longNames_areCountedSeparately() {
        String name = "x".repeat(10_000);

        assertThat(taken(Limit.SIGN_IN_PER_ACCOUNT, name, 5)).isEqualTo(3);
        assertThat(taken(Limit.SIGN_IN_PER_ACCOUNT, name, 5)).isZero();
        assertThat(taken(Limit.SIGN_IN_PER_ACCOUNT, name + "y", 5)).isEqualTo(3);
    }

    @Test
    void limit_off_neverRefuses() {
        RateLimits none = new RateLimits(new Everywhere(Rate.of("off")), clock);

        for (int i = 0; i < 1_000; i++) {
            none.take(Limit.SIGN_UP_PER_ADDRESS, SOMEBODY);
            none.requireLeft(Limit.SIGN_UP_PER_ADDRESS, SOMEBODY);
        }
    }

    private long taken(Limit limit, String who, int tries) {
        long taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += refusal(limit, who).isEmpty() ? 1 : 0;
        }
        return taken;
    }

    private Optional<Refused> refusal(Limit limit, String who) {
        try {
            limits.take(limit, who);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }

    /** One rate for everything. */
    private record Everywhere(Rate rate) implements LimitsConfig {

        @Override
        public Rate guestPerAddress() {
            return rate;
        }

        @Override
        public Rate attemptPerLearner() {
            return rate;
        }

        @Override
        public Rate attemptPerAddress() {
            return rate;
        }

        @Override
        public Rate tokenUsePerLearner() {
            return rate;
        }

        @Override
        public Rate tokenFailurePerAddress() {
            return rate;
        }

        @Override
        public Rate signInPerAccount() {
            return rate;
        }

        @Override
        public Rate signInPerAccountAndAddress() {
            return rate;
        }

        @Override
        public Rate signInPerAddress() {
            return rate;
        }

        @Override
        public Rate signUpPerAddress() {
            return rate;
        }
    }
}
