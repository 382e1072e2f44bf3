package org.lede.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Spells the numbers from 0 to 999 in four languages, each with its words written as one. */
final class NumberSpellings {

    private static final WordLists WORDS = WordLists.beside(NumberSpellings.class, "words.properties");
    private static final int MOST = 999;

    /** In Belgium and Switzerland. */
    private static final Map<Integer, List<String>> FRENCH_REGIONAL_TENS =
            Map.of(7, List.of("septante"), 8, List.of("huitante", "octante"), 9, List.of("nonante"));

    private final List<String> small;
    private final List<String> tens;

    private NumberSpellings(String language) {
        this.small = WORDS.words("small." + language);
        this.tens = WORDS.words("tens." + language);
    }

    /** Every spelling of every number that is known in a language. */
    static Map<String, Integer> in(String language) {
        NumberSpellings spellings = new NumberSpellings(language);
        return switch (language) {
            case "en" -> all(MOST, spellings::english);
            case "de" -> all(MOST, spellings::german);
            case "fr" -> all(MOST, spellings::french);
            case "es" -> all(MOST, spellings::spanish);
            default -> all(spellings.small.size() - 1, number -> Stream.of(spellings.small.get(number)));
        };
    }

    private static Map<String, Integer> all(int most, IntFunction<Stream<String>> spell) {
        Map<String, Integer> all = new HashMap<>();
        IntStream.rangeClosed(0, most).forEach(number -> spell.apply(number).forEach(word -> all.put(word, number)));
        return all;
    }

    private Stream<String> english(int n) {
        if (n < 20) {
            return Stream.of(small.get(n));
        }
        if (n < 100) {
            return Stream.of(tens.get(n / 10) + (n % 10 == 0 ? "" : small.get(n % 10)));
        }
        Stream<String> heads =
                n < 200 ? Stream.of("onehundred", "ahundred") : Stream.of(small.get(n / 100) + "hundred");
        return n % 100 == 0
                ? heads
                : heads.flatMap(head -> english(n % 100).flatMap(rest -> Stream.of(head + rest, head + "and" + rest)));
    }

    private Stream<String> german(int n) {
        return germanWithUmlauts(n)
                .flatMap(word -> Stream.of(word, word.replace("ü", "ue").replace("ö", "oe")));
    }

    private Stream<String> germanWithUmlauts(int n) {
        if (n < 20) {
            return Stream.of(n == 1 ? "eins" : small.get(n));
        }
        if (n < 100) {
            return Stream.of((n % 10 == 0 ? "" : small.get(n % 10) + "und") + tens.get(n / 10));
        }
        Stream<String> heads = n < 200 ? Stream.of("einhundert", "hundert") : Stream.of(small.get(n / 100) + "hundert");
        return n % 100 == 0
                ? heads
                : heads.flatMap(head ->
                        germanWithUmlauts(n % 100).flatMap(rest -> Stream.of(head + rest, head + "und" + rest)));
    }

    private Stream<String> french(int n) {
        if (n < 20) {
            return n == 1 ? Stream.of("un", "une") : Stream.of(small.get(n));
        }
        if (n < 100) {
            return Stream.concat(frenchTens(n), frenchRegionalTens(n));
        }
        String head = (n < 200 ? "" : small.get(n / 100)) + "cent";
        return n % 100 == 0 ? Stream.of(head, head + "s") : french(n % 100).map(rest -> head + rest);
    }

    private Stream<String> frenchTens(int n) {
        int rest = n < 70 ? n % 10 : n % 20;
        String head = tens.get(n / 10).replace("-", "");
        if (rest == 0) {
            return n == 80 ? Stream.of(head, head + "s") : Stream.of(head);
        }
        boolean linked = n < 80 && rest % 10 == 1;
        return french(rest).map(unit -> head + (linked ? "et" : "") + unit.replace("-", ""));
    }

    private Stream<String> frenchRegionalTens(int n) {
        return FRENCH_REGIONAL_TENS.getOrDefault(n / 10, List.of()).stream()
                .flatMap(head -> n % 10 == 0
                        ? Stream.of(head)
                        : french(n % 10).flatMap(unit -> Stream.of(head + unit, head + "et" + unit)));
    }

    private Stream<String> spanish(int n) {
        if (n < 20) {
            return Stream.of(small.get(n));
        }
        if (n < 100) {
            String head = n % 10 == 0 ? tens.get(n / 10) : n < 30 ? "veinti" : tens.get(n / 10) + "y";
            return n % 10 == 0 ? Stream.of(head) : spanishBeforeNoun(n % 10).map(unit -> head + unit);
        }
        if (n == 100) {
            return Stream.of("cien", "ciento");
        }
        String hundred = WORDS.words("hundreds.es").get(n / 100);
        Stream<String> heads = Stream.of(hundred, hundred.replace("ientos", "ientas"));
        return n % 100 == 0
                ? heads
                : heads.flatMap(head -> spanishBeforeNoun(n % 100).map(rest -> head + rest));
    }

    /** Before a noun "uno" loses its end or becomes "una"; alone, those are articles. */
    private Stream<String> spanishBeforeNoun(int n) {
        return n == 1 ? Stream.of("uno", "un", "una") : spanish(n);
    }
}
