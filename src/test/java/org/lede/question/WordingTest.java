package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How answers look when marks compare them. */
class WordingTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | in the Sahel | in | sahel",
                "en | the in-crowd | in | crowd",
                "en | $1.5 million |  | 1500000 $",
                "en | 100 billion dollars |  | 100000000000 $",
                "en | 20 thousand £ notes |  | 20000 £ notes",
                "en | $5m |  | 5000000 $",
                "en | 5m dollars |  | 5000000 $",
                "en | 5 m |  | 5 m",
                "en | 5 m wide |  | 5 m wide",
                "en | July 14, 1789 |  | 14 july 1789",
                "en | the 14th of July |  | 14 july",
                "en | July 1789 |  | july 1789",
                "en | July 32 |  | july 32",
                "en | July 31 |  | 31 july",
                "en | 5 July 14 |  | 5 july 14",
                "en | of July | of | july",
                "en | 14 of them |  | 14 of them",
                "en | 1914 to 1918 |  | 1914 1918",
                "en | to 1918 | to | 1918",
                "en | 1914 to |  | 1914 to",
                "en | from 5 to ten | from | 5 10",
                "en | minus 3 degrees |  | -3 °",
                "en | minus |  | minus",
                "en | minus five |  | -5",
                "en | +3 points |  | 3 points",
                "en | points +3 |  | points + 3",
                "en | plus 3 |  | 3",
                "en | non-violent |  | nonviolent",
                "en | non |  | non",
                "en | 5 kilometres |  | 5 km",
                "en | kilometres |  | kilometres",
                "en | 10 per cent |  | 10 %",
                "en | per cent |  | %",
                "en | World War II |  | world war 2",
                "en | Louis XXIX |  | louis 29",
                "en | Louis XIX |  | louis 19",
                "en | Louis IX |  | louis 9",
                "en | 5 6 to x |  | 5 6 to x",
                "en | x to 5 6 |  | x to 5 6",
                "en | Academy the |  | academy the",
                "en | Pope Pius XIV | pope | pius 14",
                "en | a few people | a few | people",
                "en | a number of the experts | a number of | experts",
                "en | Academy of the Sciences |  | academy of sciences",
                "en | the A of the B | of | b",
                "en | hepatitis A |  | hepatitis a",
                "en | Dr. Who | doctor | who",
                "en | St. Paul of Mt. Athos | saint | paul of mount athos",
                "en | twenty-one men |  | 21 men",
                "en | a man |  | man",
                "en | one man |  | 1 man",
                "en | 3rd man |  | 3 man",
                "en | US$ 5 |  | 5 $",
                "en | 12 25 |  | 12 25",
                "en | a |  | a",
                "en | 2.4.1 million |  | 2.4.1",
                "de | im Jahre 1789 | im jahre | 1789",
                "de | minus drei Grad |  | -3 °",
                "de | der Kaiser Napoleon | kaiser | napoleon",
                "de | 5 Mrd. Euro |  | 5000000000 €",
                "de | 14. Juli |  | 14 juli",
                "fr | l’empereur Napoléon | empereur | napoleon",
                "fr | non-violence |  | nonviolence",
                "fr | l’armée de l’air |  | armee de air",
                "fr | 14 de juillet |  | 14 juillet",
                "es | 14 de julio de 1789 |  | 14 julio de 1789",
                "es | no fumadores |  | no fumadores",
                "it | non fumatori |  | non fumatori",
                "ko | 3만 명 |  | 30000 명",
                "xx | the man |  | the man",
                "en | 100 thousand people |  | 100000 people",
                "en | 20 hundred |  | 2000",
                "fr | 5 mille hommes |  | 5000 hommes",
                "de | 3 tausend Mann |  | 3000 mann"
            })
    void answer_hasOneWordingForItsNumbersDatesAndSigns(String language, String text, String lead, String words) {
        Wording wording = Wording.of(text, language);

        assertThat(List.of(String.join(" ", wording.lead()), String.join(" ", wording.words())))
                .containsExactly(lead == null ? "" : lead, words);
    }

    @ParameterizedTest
    @CsvSource({"12 25, 12|25", "air base, airbase", "5 km, 5km", "in Paris, paris"})
    void joined_leavesNoSpacesButBetweenNumbers(String text, String joined) {
        assertThat(Wording.of(text, "en").joined()).isEqualTo(joined);
    }

    @ParameterizedTest
    @CsvSource({"in Paris, inparis", "the Sahel, sahel", "to 1918, to1918"})
    void whole_hasWhatStandsBeforeToo(String text, String whole) {
        assertThat(Wording.of(text, "en").whole()).isEqualTo(whole);
    }
}
