package org.lede.scheduling;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well a learner's stated confidence matches their results: for each stated confidence the share of answers that were right.
 *
 * @param answers how many answers it rests on, at least {@value #FEWEST}
 * @param mark    the sum of their certainty-based marks
 * @param bands   one for each confidence, from low to high
 */
public record Calibration(int answers, int mark, List<Band> bands) {

    /** Of fewer answers a share says more about chance than about the learner. */
    public static final int FEWEST = 20;

    public Calibration {
        bands = List.copyOf(bands);
        if (answers < FEWEST) {
            throw new IllegalArgumentException("a calibration rests on 20 answers at least, not on " + answers);
        }
    }

    /** An answer with the confidence that was stated before it was marked; right means that it earned everything. */
    public record Stated(Confidence confidence, boolean right) {}

    /**
     * The answers of one stated confidence, whose true share lies from {@code confidence.from()} to {@code
     * confidence.to()} where the learner is well calibrated.
     */
    public record Band(Confidence confidence, int answers, int right) {

        public Band {
            if (right < 0 || right > answers) {
                throw new IllegalArgumentException(right + " right of " + answers);
            }
        }

        /** The true share of right answers, from 0 to 1; none where this confidence was never stated. */
        public OptionalDouble share() {
            return answers == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / answers);
        }
    }

    /** The calibration that these answers show; none of fewer than {@value #FEWEST}. */
    public static Optional<Calibration> of(List<Stated> stated) {
        if (stated.size() < FEWEST) {
            return Optional.empty();
        }
        int mark = stated.stream()
                .mapToInt(one -> one.confidence().mark(one.right()))
                .sum();
        List<Band> bands = Arrays.stream(Confidence.values())
                .map(confidence -> band(confidence, stated))
                .toList();
        return Optional.of(new Calibration(stated.size(), mark, bands));
    }

    private static Band band(Confidence confidence, List<Stated> stated) {
        List<Stated> ofBand =
                stated.stream().filter(one -> one.confidence() == confidence).toList();
        return new Band(confidence, ofBand.size(), (int)
                ofBand.stream().filter(Stated::right).count());
    }
}
