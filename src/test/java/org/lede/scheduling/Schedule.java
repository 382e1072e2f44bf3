package org.lede.scheduling;

import org.lede.scheduling.MemoryModel.State;
import org.lede.scheduling.Simulation.Form;

/** How one fact is scheduled in the simulation: what its answers have made of it, and how much it wants to be asked. */
interface Schedule {

    /** The fact has just been read. */
    void read(double at);

    /**
     * Takes in the first answer of a day.
     *
     * @param luck a number in [0,1) drawn for the answer
     */
    void answered(double at, Form form, boolean right, double luck);

    /** How far its wait is over; of all facts, those with the greatest are asked. */
    double urgency(double at);

    /** Whatever was not asked for the longest time. */
    final class Uniform implements Schedule {
        private double last;

        @Override
        public void read(double at) {
            last = at;
        }

        @Override
        public void answered(double at, Form form, boolean right, double luck) {
            last = at;
        }

        @Override
        public double urgency(double at) {
            return at - last;
        }
    }

    /** Five boxes of 1, 2, 4, 8 and 16 days; right goes one box up, wrong into the first. */
    final class Leitner implements Schedule {
        private double last;
        private int box;

        @Override
        public void read(double at) {
            last = at;
        }

        @Override
        public void answered(double at, Form form, boolean right, double luck) {
            last = at;
            box = right ? Math.min(box + 1, 4) : 0;
        }

        @Override
        public double urgency(double at) {
            return (at - last) / (1 << box);
        }
    }

    /**
     * SM-2 (P. A. Woźniak 1990), quality 4 for right and 2 for wrong; a miss lowers the ease factor too, as in most
     * programs that use SM-2, since nothing else would tell hard facts from easy ones here.
     */
    final class Sm2 implements Schedule {
        private double last;
        private int repetitions;
        private double interval = 1;
        private double ease = 2.5;

        @Override
        public void read(double at) {
            last = at;
        }

        @Override
        public void answered(double at, Form form, boolean right, double luck) {
            last = at;
            int missing = right ? 1 : 3;
            ease = Math.max(ease + 0.1 - missing * (0.08 + missing * 0.02), 1.3);
            repetitions = right ? repetitions + 1 : 0;
            interval = repetitions <= 1 ? 1 : repetitions == 2 ? 6 : interval * ease;
        }

        @Override
        public double urgency(double at) {
            return (at - last) / interval;
        }
    }

    /** FSRS as it is used elsewhere: right is Good, also just after reading, and wrong is Again; the most forgotten first. */
    class Fsrs implements Schedule {
        /** {@code -Dsimulation.gain=90} shows how little depends on it. */
        private static final int DAYS_OF_GAIN = Integer.getInteger("simulation.gain", Scheduler.DAYS_OF_GAIN);

        private final MemoryModel model;
        private State state;
        private double last;

        Fsrs(MemoryModel model) {
            this.model = model;
        }

        Grade gradeOfReading() {
            return Grade.GOOD;
        }

        Grade grade(Form form, boolean right, double luck) {
            return right ? Grade.GOOD : Grade.AGAIN;
        }

        @Override
        public final void read(double at) {
            state = model.first(gradeOfReading());
            last = at;
        }

        @Override
        public final void answered(double at, Form form, boolean right, double luck) {
            state = model.next(state, daysUntil(at), grade(form, right, luck));
            last = at;
        }

        @Override
        public double urgency(double at) {
            return 1 - model.recall(state, at - last);
        }

        final double gain(double at) {
            return model.gain(state, at - last, daysUntil(at), DAYS_OF_GAIN);
        }

        /** Whether its wait ends on the day that begins at that time or before. */
        final boolean isDue(double day, double retention) {
            return day - Math.floor(last) >= Math.max(Math.round(model.wait(state, retention)), 1);
        }

        /** Days of the calendar begin at 4:00, which is when a day begins here. */
        private double daysUntil(double at) {
            return model.days((long) (Math.floor(at) - Math.floor(last)), at - last);
        }
    }

    /**
     * By the rules of Lede: reading only starts a fact, as if it was missed; an answer that a guess may have got right is Hard as
     * often as a guess is right; of the facts that are due, those come first whose asking gains the most.
     */
    final class Lede extends Fsrs {

        private final boolean byGain;

        /** @param byGain whether those that gain the most come first, and not the most forgotten */
        Lede(MemoryModel model, boolean byGain) {
            super(model);
            this.byGain = byGain;
        }

        @Override
        public double urgency(double at) {
            return byGain ? gain(at) : super.urgency(at);
        }

        @Override
        Grade gradeOfReading() {
            return Grade.AGAIN;
        }

        @Override
        Grade grade(Form form, boolean right, double luck) {
            return !right ? Grade.AGAIN : luck < form.guess() ? Grade.HARD : Grade.GOOD;
        }
    }
}
