package org.lede.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @Test
    void rate_configured_isRead() {
        Map.of(
                        "20/15m", new Rate(20, Duration.ofMinutes(15)),
                        "1/500ms", new Rate(1, Duration.ofMillis(500)),
                        "600/1h", new Rate(600, Duration.ofHours(1)),
                        "7/2d", new Rate(7, Duration.ofDays(2)))
                .forEach((text, rate) -> assertThat(Rate.of(text)).isEqualTo(rate));
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "OFF", "0", "0/1h"})
    void rate_off_isUnlimited(String text) {
        assertThat(Rate.of(text).isOff()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20", "20/", "/1h", "-1/1h", "20/0s", "20/PT1H", "20 / 1h", "1.5/1h", "9999999999/1h"})
    void rate_malformed_isRejected(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(text));
    }
}
