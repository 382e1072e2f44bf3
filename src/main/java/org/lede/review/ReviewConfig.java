package org.lede.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.lede.scheduling.Model;

/** How learners are asked again. */
@ConfigMapping(prefix = "lede.review")
public interface ReviewConfig {

    /** How many facts a day's review asks at most. */
    @WithDefault("20")
    @Min(1) @Max(200) int perDay();

    /**
     * The probability of recall at which a fact falls due, from 0.7 to 0.99: the higher, the more often it is asked. What
     * is scheduled already stays as it is until its next review, also when memories are rebuilt.
     */
    @WithDefault("0.90")
    @DecimalMin("0.70") @DecimalMax("0.99") double desiredRetention();

    /**
     * The share of waits that are stretched or shortened at random, from half to twice as long, to measure what is truly
     * remembered; 0 for none. The rest follow the model.
     */
    @WithDefault("0.05")
    @DecimalMin("0") @DecimalMax("0.5") double holdout();

    /**
     * The model of memory that facts are scheduled by. After a change each learner's memories are derived from their answers
     * again with their next one, and all by {@code rebuild-memories}.
     */
    @WithDefault("fsrs-6")
    Model model();
}
