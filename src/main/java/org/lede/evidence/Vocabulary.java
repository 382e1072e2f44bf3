package org.lede.evidence;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The words and numbers that a question of one article may use as names and figures. */
final class Vocabulary {

    private final Reading reading;
    private final Numbers numbers;
    private final Set<String> words = new HashSet<>();
    private final Set<BigDecimal> values = new HashSet<>();

    Vocabulary(Reading reading, Numbers numbers, Collection<String> texts) {
        this.reading = reading;
        this.numbers = numbers;
        texts.forEach(this::learn);
    }

    boolean knowsWord(String word) {
        return words.contains(reading.fold(word));
    }

    /** Whether the number occurs, in whichever notation: "1,500", "1500.0" and "1 500" are one number. */
    boolean knowsNumber(String written) {
        return numbers.value(written).filter(values::contains).isPresent();
    }

    private void learn(String text) {
        Words.in(text).forEach(word -> words.add(reading.fold(word.text())));
        numbers.in(text).flatMap(number -> numbers.value(number).stream()).forEach(values::add);
    }
}
