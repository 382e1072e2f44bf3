/**
 * When a fact is asked again: memories by FSRS-6 or FSRS-7, grades from answers, what a review session asks, and how far a learner
 * has come with a fact, as pure values that know nothing of storage, of the clock or of chance.
 *
 * <p>Formulas and defaults are those of FSRS-6 as published in py-fsrs 6.3.1 and ts-fsrs 5.4 (both MIT) and fsrs-rs 6.6
 * (BSD-3-Clause), of <a href="https://github.com/open-spaced-repetition">open-spaced-repetition</a>; decision 17 says
 * which is followed where they differ. Weights are fitted as fsrs-rs fits them (decision 36). FSRS-7, of the development
 * branches of ts-fsrs and fsrs-rs, can be chosen (decision 37).
 */
@NullMarked
package org.lede.scheduling;

import org.jspecify.annotations.NullMarked;
