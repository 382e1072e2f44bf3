package org.lede.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** How much memory scheduling a review allocates, which is what replaying millions of them costs on any machine. */
class AllocationTest {

    private static final int MEMORIES = 1_000;
    private static final int REVIEWS_OF_EACH = 20;
    private static final long MOST_BYTES = 1_500;

    @Test
    void review_ofAMemory_allocatesLittle() {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Scheduler scheduler = new Scheduler(Parameters.DEFAULT);
        reviewAll(scheduler);

        long before = thread.getCurrentThreadAllocatedBytes();
        long reviews = reviewAll(scheduler);
        long bytes = (thread.getCurrentThreadAllocatedBytes() - before) / reviews;

        assertThat(reviews).isEqualTo(MEMORIES * REVIEWS_OF_EACH);
        assertThat(bytes).isBetween(1L, MOST_BYTES);
    }

    private static long reviewAll(Scheduler scheduler) {
        long reps = 0;
        for (int i = 0; i < MEMORIES; i++) {
            reps += reviewed(scheduler, new SplittableRandom(i)).reps();
        }
        return reps;
    }

    private static Memory reviewed(Scheduler scheduler, RandomGenerator random) {
        Memory memory = null;
        Instant at = Vectors.START;
        for (int i = 0; i < REVIEWS_OF_EACH; i++) {
            memory = scheduler.next(memory, Review.in(ZoneOffset.UTC, at, grade(random), "form"), random);
            at = memory.due();
        }
        return memory;
    }

    /** Grades about as learners earn them: one miss in eight. */
    private static Grade grade(RandomGenerator random) {
        int chance = random.nextInt(8);
        return chance == 0 ? Grade.AGAIN : chance == 1 ? Grade.HARD : chance == 2 ? Grade.EASY : Grade.GOOD;
    }
}
