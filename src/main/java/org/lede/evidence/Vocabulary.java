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
    private final Set<String> written = new HashSet<>();
    private final Set<BigDecimal> values = new HashSet<>();

    Vocabulary(Reading reading, Numbers numbers, Collection<String> texts) {
        this.reading = reading;
        this.numbers = numbers;
        texts.forEach(this::learn);
    }

    boolean knowsWord(String word) {
        return words.contains(reading.fold(word));
    }

    /**
     * Whether the number occurs, in whichever notation ("1,500", "1500.0" and "1 500" are one number); and what is no
     * number, such as "2.4.1", in that very form.
     */
    boolean knowsNumber(String number) {
        return written.contains(Numbers.plain(number))
                || numbers.value(number).filter(values::contains).isPresent();
    }

    boolean knowsValue(BigDecimal value) {
        return values.contains(value);
    }

    private void learn(String text) {
        Words.in(text).forEach(word -> words.add(reading.fold(word.text())));
        numbers.written(text).map(Numbers::plain).forEach(written::add);
        numbers.in(text).forEach(values::add);
    }
}
