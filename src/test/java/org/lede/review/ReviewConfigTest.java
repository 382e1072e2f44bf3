package org.lede.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lede.scheduling.Model;
import org.lede.scheduling.Parameters;
import org.lede.scheduling.Scheduler;
import org.lede.scheduling.Selection;

/** What an operator sets for reviews, by the names of the README. */
class ReviewConfigTest {

    @Test
    void unset_isAsPublished() {
        assertThat(configured(Map.of())).isEqualTo(new Configured(20, 0.9, Model.FSRS_6));
    }

    @Test
    void set_isWhatIsScheduledAndSelectedBy() {
        assertThat(configured(Map.of(
                        "LEDE_REVIEW_PER_DAY",
                        "5",
                        "LEDE_REVIEW_DESIRED_RETENTION",
                        "0.80",
                        "LEDE_REVIEW_MODEL",
                        "fsrs-7")))
                .isEqualTo(new Configured(5, 0.8, Model.FSRS_7));
    }

    private static Configured configured(Map<String, String> environment) {
        ReviewConfig config = new SmallRyeConfigBuilder()
                .withMapping(ReviewConfig.class)
                .withSources(new EnvConfigSource(environment, 300))
                .build()
                .getConfigMapping(ReviewConfig.class);
        FittedWeights neverFitted = new FittedWeights(config, null, null) {
            @Override
            Parameters inUse() {
                return config.model().ofDays();
            }
        };
        Scheduling scheduling = new Scheduling();
        Scheduler scheduler = scheduling.scheduler(config, neverFitted);
        Selection selection = scheduling.selection(scheduler, config);
        Parameters parameters = selection.scheduler().parameters();
        return new Configured(
                selection.perDay(),
                parameters.desiredRetention(),
                parameters.weights().model());
    }

    private record Configured(int perDay, double desiredRetention, Model model) {}
}
