package org.lede.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.SampleContent.EVERY_KIND;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.LedeTest;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;

/** The schedule by which regrading goes on that no process works on any more. */
@LedeTest
@TestProfile(RegradeScheduleTest.EverySecond.class)
@Timeout(120)
class RegradeScheduleTest {

    @Inject
    Regrading regrading;

    @Inject
    Stored stored;

    @Test
    void jobThatNoProcessWorksOn_isFinishedWithoutAnyRequest() throws Exception {
        ApiAttempt attempt = ApiLearner.guest().practise(EVERY_KIND);
        attempt.answer("verdict", Map.of("verdict", "not-stated"));
        UUID ruling = regrading.rekeyed(attempt, "verdict", Map.of("verdict", "not-stated"));

        while (stored.count("regrade_job where ruling_id = ?1 and finished_at is null", ruling) > 0) {
            TimeUnit.MILLISECONDS.sleep(50);
        }

        assertThat(stored.list("select cast(fraction as text) from answer where attempt_id = ?1", attempt.id()))
                .containsExactly("1");
    }

    /** The sample content, with a schedule, which other tests do without. */
    public static class EverySecond extends SampleContent {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("lede.regrading.every", "1s");
            return overrides;
        }
    }
}
