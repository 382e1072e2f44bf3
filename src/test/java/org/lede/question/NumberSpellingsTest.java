package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How numbers are spelled, at the places where each language has a rule of its own. */
class NumberSpellingsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | 0   | zero
            en | 1   | one
            en | 19  | nineteen
            en | 20  | twenty
            en | 21  | twentyone
            en | 99  | ninetynine
            en | 100 | ahundred onehundred
            en | 101 | ahundredandone ahundredone onehundredandone onehundredone
            en | 199 | ahundredandninetynine ahundredninetynine onehundredandninetynine onehundredninetynine
            en | 200 | twohundred
            en | 342 | threehundredandfortytwo threehundredfortytwo
            en | 999 | ninehundredandninetynine ninehundredninetynine
            de | 1   | eins
            de | 2   | zwei
            de | 12  | zwoelf zwölf
            de | 20  | zwanzig
            de | 21  | einundzwanzig
            de | 35  | fuenfunddreißig fünfunddreißig
            de | 99  | neunundneunzig
            de | 100 | einhundert hundert
            de | 101 | einhunderteins einhundertundeins hunderteins hundertundeins
            de | 200 | zweihundert
            de | 201 | zweihunderteins zweihundertundeins
            de | 999 | neunhundertneunundneunzig neunhundertundneunundneunzig
            fr | 1   | un une
            fr | 17  | dix-sept
            fr | 20  | vingt
            fr | 21  | vingtetun vingtetune
            fr | 22  | vingtdeux
            fr | 69  | soixanteneuf
            fr | 70  | septante soixantedix
            fr | 71  | septanteetun septanteetune septanteun septanteune soixanteetonze
            fr | 72  | septantedeux septanteetdeux soixantedouze
            fr | 77  | septanteetsept septantesept soixantedixsept
            fr | 80  | huitante octante quatrevingt quatrevingts
            fr | 89  | huitanteetneuf huitanteneuf octanteetneuf octanteneuf quatrevingtneuf
            fr | 90  | nonante quatrevingtdix
            fr | 91  | nonanteetun nonanteetune nonanteun nonanteune quatrevingtonze
            fr | 99  | nonanteetneuf nonanteneuf quatrevingtdixneuf
            fr | 100 | cent cents
            fr | 101 | centun centune
            fr | 200 | deuxcent deuxcents
            fr | 201 | deuxcentun deuxcentune
            fr | 999 | neufcentnonanteetneuf neufcentnonanteneuf neufcentquatrevingtdixneuf
            es | 1   | uno
            es | 19  | diecinueve
            es | 20  | veinte
            es | 21  | veintiun veintiuna veintiuno
            es | 22  | veintidos
            es | 29  | veintinueve
            es | 30  | treinta
            es | 31  | treintayun treintayuna treintayuno
            es | 99  | noventaynueve
            es | 100 | cien ciento
            es | 101 | cientoun cientouna cientouno
            es | 122 | cientoveintidos
            es | 200 | doscientas doscientos
            es | 201 | doscientasun doscientasuna doscientasuno doscientosun doscientosuna doscientosuno
            es | 500 | quinientas quinientos
            es | 999 | novecientasnoventaynueve novecientosnoventaynueve
            it | 12  | dodici
            nl | 0   | nul
            """)
    void number_isSpelledInEveryWay(String language, int number, String spellings) {
        assertThat(NumberSpellings.in(language).entrySet().stream()
                        .filter(spelling -> spelling.getValue() == number)
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(spellings.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"en, 999, 2090", "de, 999, 2669", "fr, 999, 1929", "es, 999, 2123", "it, 12, 13", "zz, -1, 0"})
    void everyNumber_upToTheGreatest_isSpelled(String language, int greatest, int spellings) {
        Map<String, Integer> all = NumberSpellings.in(language);

        assertThat(new HashSet<>(all.values()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(0, greatest).boxed().toList());
        assertThat(all).hasSize(spellings);
    }
}
