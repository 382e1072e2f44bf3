package org.lede.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;
import org.lede.shared.Refused.Fault;

/**
 * How learners choose to be asked again.
 *
 * @param dayStartHour the hour of their clocks at which their day begins, from 0 to 23
 * @param perDay how many facts a day's review asks at most, from 1 to 200; null for the installation's number
 * @param desiredRetention the probability of recall at which a fact falls due, from 0.7 to 0.97; null for the installation's
 */
public record ReviewSettings(
        int dayStartHour,
        @Nullable Integer perDay,
        @Nullable Double desiredRetention) {

    /** @throws Refused when one of them is out of its range */
    public ReviewSettings {
        List<Fault> faults = new ArrayList<>();
        check(faults, "/dayStartHour", dayStartHour, 0, 23);
        check(faults, "/perDay", perDay, 1, 200);
        check(faults, "/desiredRetention", desiredRetention, 0.7, 0.97);
        if (!faults.isEmpty()) {
            throw new Refused(Refusal.INVALID_PARAMETER, "A setting of reviews is out of its range.", faults);
        }
    }

    private static void check(List<Fault> faults, String field, @Nullable Number value, double least, double most) {
        if (value != null && !(value.doubleValue() >= least && value.doubleValue() <= most)) {
            faults.add(new Fault(field, "OUT_OF_RANGE", "From " + least + " to " + most + "."));
        }
    }
}
