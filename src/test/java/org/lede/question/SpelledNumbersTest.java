package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers the words of a text are, wherever they begin and end. */
class SpelledNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | twenty-five                                      | 25
            en | twenty five goats and two hundred and ten geese  | 25, 210
            en | twenty, five                                     | 20, 5
            en | twenty  five                                     | 20, 5
            en | Seventeen of them; none, in a hundred            | 17, 100
            en | one two three                                    | 1, 2, 3
            en | goats                                            |
            en | five                                             | 5
            en | goats: five                                      | 5
            en | nine hundred and ninety-nine thousand            | 999000
            en | two thousand and five                            | 2005
            en | nineteen hundred                                 | 1900
            en | nineteen hundred and five                        | 1905
            en | eleven hundred                                   | 1100
            en | nineteen ninety-eight                            | 1998
            en | thirteen ten                                     | 1310
            en | twelve ten                                       | 12, 10
            en | twenty ninety-nine                               | 2099
            en | nineteen nine                                    | 19, 9
            en | a thousand                                       | 1000
            fr | deux mille neuf cent quatre-vingt-dix-neuf       | 2999
            fr | neuf cent quatre-vingt-dix-neuf mille neuf       | 999009
            fr | mille                                            | 1000
            de | einundzwanzig Gänse und dreißig Ziegen           | 21, 30
            de | eintausendfünf                                   | 1005
            es | veintidós y treinta y un                         | 22, 31
            """)
    void wordsOfAText_areTheLongestNumbers(String language, String text, String numbers) {
        List<Integer> expected = numbers == null
                ? List.of()
                : List.of(numbers.split(", ")).stream().map(Integer::valueOf).toList();

        assertThat(SpelledNumbers.of(language).in(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seventen | 17 | true
            seventen | 18 | false
            twenti   | 20 | true
            fve      | 5  | false
            sixten   | 16 | true
            sixt     | 6  | false
            sixt     | 60 | false
            goats    | 5  | false
            """)
    void misspeltNumber_isTheNearest(String word, String number, boolean nearest) {
        assertThat(SpelledNumbers.of("en").isNearest(word, number)).isEqualTo(nearest);
    }
}
