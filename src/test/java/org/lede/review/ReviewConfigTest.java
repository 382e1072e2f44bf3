package org.lede.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lede.scheduling.Parameters;
import org.lede.scheduling.Scheduler;
import org.lede.scheduling.Selection;

/** What an operator sets for reviews, by the names of the README. */
class ReviewConfigTest {

    @Test
    void unset_isAsPublished() {
        assertThat(configured(Map.of())).isEqualTo(new Configured(20, 0.9));
    }

    @Test
    void set_isWhatIsScheduledAndSelectedBy() {
        assertThat(configured(Map.of("LEDE_REVIEW_PER_DAY", "5", "LEDE_REVIEW_DESIRED_RETENTION", "0.80")))
                .isEqualTo(new Configured(5, 0.8));
    }

    private static final FittedWeights NEVER_FITTED = new FittedWeights(null, null) {
        @Override
        Parameters inUse() {
            return Parameters.OF_DAYS;
        }
    };

    private static Configured configured(Map<String, String> environment) {
        ReviewConfig config = new SmallRyeConfigBuilder()
                .withMapping(ReviewConfig.class)
                .withSources(new EnvConfigSource(environment, 300))
                .build()
                .getConfigMapping(ReviewConfig.class);
        Scheduling scheduling = new Scheduling();
        Scheduler scheduler = scheduling.scheduler(config, NEVER_FITTED);
        Selection selection = scheduling.selection(scheduler, config);
        return new Configured(
                selection.perDay(), selection.scheduler().parameters().desiredRetention());
    }

    private record Configured(int perDay, double desiredRetention) {}
}
