package org.lede.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All spellings of the numbers from 0 to 999 in four languages. */
final class NumberSpellings {

    private static final int MOST = 999;

    private static final List<String> ENGLISH =
            words("zero one two three four five six seven eight nine ten eleven twelve"
                    + " thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
    private static final List<String> ENGLISH_TENS = words("- - twenty thirty forty fifty sixty seventy eighty ninety");

    private static final List<String> GERMAN =
            words("null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"
                    + " dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn");
    private static final List<String> GERMAN_TENS =
            words("- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig");

    private static final List<String> FRENCH = words("zéro un deux trois quatre cinq six sept huit neuf dix onze douze"
            + " treize quatorze quinze seize dix-sept dix-huit dix-neuf");
    private static final List<String> FRENCH_TENS =
            words("- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt");

    /** In Belgium and Switzerland. */
    private static final Map<Integer, List<String>> FRENCH_REGIONAL_TENS =
            Map.of(7, List.of("septante"), 8, List.of("huitante", "octante"), 9, List.of("nonante"));

    private static final List<String> SPANISH =
            words("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce"
                    + " trece catorce quince dieciséis diecisiete dieciocho diecinueve");
    private static final List<String> SPANISH_TENS =
            words("- - veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa");
    private static final List<String> SPANISH_HUNDREDS =
            words("- ciento doscientos trescientos cuatrocientos quinientos"
                    + " seiscientos setecientos ochocientos novecientos");

    private NumberSpellings() {}

    static Map<String, Integer> english() {
        return spellings(NumberSpellings::english);
    }

    static Map<String, Integer> german() {
        return spellings(n -> german(n).flatMap(word -> Stream.of(word, withoutUmlauts(word))));
    }

    static Map<String, Integer> french() {
        return spellings(NumberSpellings::french);
    }

    static Map<String, Integer> spanish() {
        return spellings(NumberSpellings::spanish);
    }

    private interface Speller {

        /** In every way that is in use. */
        Stream<String> spell(int number);
    }

    private static Map<String, Integer> spellings(Speller speller) {
        Map<String, Integer> found = new HashMap<>();
        for (int number = 0; number <= MOST; number++) {
            for (String spelling : speller.spell(number).toList()) {
                found.put(spelling, number);
            }
        }
        return found;
    }

    private static Stream<String> english(int n) {
        if (n < 20) {
            return Stream.of(ENGLISH.get(n));
        }
        if (n < 100) {
            String tens = ENGLISH_TENS.get(n / 10);
            return Stream.of(n % 10 == 0 ? tens : tens + "-" + ENGLISH.get(n % 10));
        }
        Stream<String> hundreds = Stream.of(ENGLISH.get(n / 100) + " hundred", n < 200 ? "a hundred" : "")
                .filter(word -> !word.isEmpty());
        return n % 100 == 0
                ? hundreds
                : hundreds.flatMap(hundred ->
                        english(n % 100).flatMap(rest -> Stream.of(hundred + " and " + rest, hundred + " " + rest)));
    }

    private static Stream<String> german(int n) {
        if (n == 1) {
            return Stream.of("eins");
        }
        if (n < 20) {
            return Stream.of(GERMAN.get(n));
        }
        if (n < 100) {
            String tens = GERMAN_TENS.get(n / 10);
            return Stream.of(n % 10 == 0 ? tens : GERMAN.get(n % 10) + "und" + tens);
        }
        Stream<String> hundreds = Stream.of(GERMAN.get(n / 100) + "hundert", n < 200 ? "hundert" : "")
                .filter(word -> !word.isEmpty());
        return n % 100 == 0
                ? hundreds
                : hundreds.flatMap(
                        hundred -> german(n % 100).flatMap(rest -> Stream.of(hundred + rest, hundred + "und" + rest)));
    }

    private static String withoutUmlauts(String word) {
        return word.replace("ü", "ue").replace("ö", "oe");
    }

    private static Stream<String> french(int n) {
        if (n == 1) {
            return Stream.of("un", "une");
        }
        if (n < 20) {
            return Stream.of(FRENCH.get(n));
        }
        if (n < 100) {
            return Stream.concat(frenchTens(n), frenchRegionalTens(n));
        }
        List<String> hundreds = n < 200 ? List.of("cent") : List.of(FRENCH.get(n / 100) + " cent");
        return n % 100 == 0
                ? hundreds.stream().flatMap(hundred -> Stream.of(hundred, hundred + "s"))
                : hundreds.stream().flatMap(hundred -> french(n % 100).map(rest -> hundred + " " + rest));
    }

    private static Stream<String> frenchTens(int n) {
        int rest = n < 70 ? n % 10 : n % 20;
        String tens = FRENCH_TENS.get(n / 10);
        if (rest == 0) {
            return Stream.of(tens, n == 80 ? tens + "s" : tens);
        }
        boolean linked = n < 80 && rest % 10 == 1;
        return french(rest).map(unit -> tens + (linked ? " et " : "-") + unit);
    }

    private static Stream<String> frenchRegionalTens(int n) {
        return FRENCH_REGIONAL_TENS.getOrDefault(n / 10, List.of()).stream()
                .flatMap(tens -> n % 10 == 0
                        ? Stream.of(tens)
                        : french(n % 10).flatMap(unit -> Stream.of(tens + "-" + unit, tens + " et " + unit)));
    }

    private static Stream<String> spanish(int n) {
        if (n < 20) {
            return Stream.of(SPANISH.get(n));
        }
        if (n < 100) {
            return spanishTens(n);
        }
        if (n == 100) {
            return Stream.of("cien", "ciento");
        }
        String hundred = SPANISH_HUNDREDS.get(n / 100);
        Stream<String> hundreds = Stream.of(hundred, hundred.replace("ientos", "ientas"));
        return n % 100 == 0
                ? hundreds
                : hundreds.flatMap(each -> withShortOne(n % 100).map(rest -> each + " " + rest));
    }

    private static Stream<String> spanishTens(int n) {
        String tens = SPANISH_TENS.get(n / 10);
        if (n % 10 == 0) {
            return Stream.of(tens);
        }
        return n < 30
                ? withShortOne(n % 10).map(unit -> "veinti" + unit)
                : withShortOne(n % 10).map(unit -> tens + " y " + unit);
    }

    /** Before a noun "uno" loses its end or becomes "una"; alone, those are articles. */
    private static Stream<String> withShortOne(int n) {
        return spanish(n).flatMap(word -> word.equals("uno") ? Stream.of("uno", "un", "una") : Stream.of(word));
    }

    private static List<String> words(String spaced) {
        return List.of(spaced.split(" "));
    }
}
