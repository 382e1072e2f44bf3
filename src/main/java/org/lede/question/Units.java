package org.lede.question;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Units of measurement by their words and symbols, in all languages at once. */
final class Units {

    private static final MathContext EXACT_ENOUGH = new MathContext(20);
    private static final WordLists WORDS = WordLists.beside(Units.class, "words.properties");

    /** Of each measure the words in their order, each written {@code word=size}. */
    private static final List<Map<String, BigDecimal>> MEASURES = WORDS.words("units").stream()
            .map(measure -> WORDS.inOrder("unit." + measure, BigDecimal::new))
            .toList();

    private Units() {}

    static boolean isUnit(String word) {
        return MEASURES.stream().anyMatch(sizes -> sizes.containsKey(word));
    }

    /** So many of a unit in another: a centimetre is 10 millimetres; none where they measure different things. */
    static Optional<BigDecimal> convert(BigDecimal number, String unit, String other) {
        return MEASURES.stream()
                .filter(sizes -> sizes.containsKey(unit) && sizes.containsKey(other))
                .map(sizes -> number.multiply(sizes.get(unit)).divide(sizes.get(other), EXACT_ENOUGH))
                .findFirst();
    }

    /** The first word for a unit of the same size: "km" for "kilometres"; what is no unit stays as it is. */
    static String symbol(String word) {
        return MEASURES.stream()
                .filter(sizes -> sizes.containsKey(word))
                .flatMap(sizes ->
                        sizes.entrySet().stream().filter(unit -> unit.getValue().compareTo(sizes.get(word)) == 0))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(word);
    }
}
