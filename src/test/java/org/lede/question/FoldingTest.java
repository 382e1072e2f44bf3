package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "en, Russia, russia",
        "en, '  The   United\u00A0States. ', united states",
        "en, a coup, coup",
        "en, an Émigré, emigre",
        "en, the, the",
        "en, The The, the",
        "en, A, a",
        "en, 'Niger’s junta', niger junta",
        "en, 'Nigers’ junta', nigers junta",
        "en, can’t, cant",
        "en, 'it''s', it",
        "en, O'Brien, obrien",
        "en, 'rock ''n'' roll', rock n roll",
        "en, U.S. troops, us troops",
        "en, U.S.A., usa",
        "en, E. coli, e coli",
        "en, e.g. this, eg this",
        "en, no. one, no one",
        "en, air-base, air base",
        "en, 'well, yes', well yes",
        "en, 1.5, 1.5",
        "en, −5, -5",
        "en, -5 °C, -5 °c",
        "en, 2-5, 2 5",
        "en, - x, x",
        "en, b-5, b 5",
        "en, C++, c++",
        "en, ﬁre, fire",
        "en, Straße, strasse",
        "en, ŒUVRE, oeuvre",
        "en, Łódź, lodz",
        "en, Ærø, aero",
        "en, Đặng, dang",
        "en, so\u00ADft, soft",
        "en, le coup, le coup",
        "en, ?!, ''",
        "en, '', ''",
        "en, ΟΔΟΣ, οδοσ",
        "en, ½ cup, 1/2 cup",
        "en, ١٢, 12",
        "en, \uD835\uDC00bc, abc",
        "en, x\u00B4s, x",
        "en-US, the coup, coup",
        "fr, l’armée, armee",
        "fr, L'Armée, armee",
        "fr, aujourd'hui, aujourd hui",
        "fr, d’or, or",
        "fr, les États, etats",
        "fr, the coup, the coup",
        "de, die Brücke, brucke",
        "de, Der Große, grosse",
        "de, 'Peters'' s', peters s",
        "es, el Niño, nino",
        "es, los, los",
        "it, gli Stati, stati",
        "it, l'Italia, italia",
        "pt, o São João, sao joao",
        "nl, het IJ, ij",
        "ca, els Països, paisos",
        "xx, the coup, the coup",
        "'', the coup, the coup",
        "en, İstanbul, istanbul",
        "en, ısı, isi",
        "ja, が, が",
        "ja, カタカナ, かたかな",
        "en, 'Ph.D.', ph d",
        "en, R&D, r and d",
        "zz, R&D, r & d",
        "de, C&A, c und a",
        "en, C#, c#",
        "en, 10³, 10^3",
        "en, 10⁻³, 10^-3",
        "en, m², m2",
        "en, 5½, 5 1/2",
        "en, 5 mW, 5 milliw",
        "en, 5 MW, 5 mw",
        "en, 5 Mm, 5 megam",
        "en, 5 Mb, 5 mbit",
        "en, 5 MB, 5 mb",
        "en, 10%, 10%",
        "en, '1,500 people', 1500 people",
        "en, 1 500 people, 1500 people",
        "en, 2.4.1, 2.4.1",
        "en, '2009,2010', 2009 2010",
        "en, 12/05/2012, 12 05 2012",
        "en, '1/299,792,458', 1/299792458",
        "en, 2012/13, 2012 13",
        "en, 7:30, 7:30",
        "en, 007, 007",
        "en, .5, 0.5",
        "de, '1.500,5', 1500.5",
        "en, Oʻahu, oahu",
        "en, 5, 5",
        "en, ẞ, ss",
        "tr, Ankara'da, ankara",
        "he, צה״ל, צהל",
        "he, ג׳ורג׳, גורג",
        "fa, ایران, ايران",
        "ar, مدرسة, مدرسه",
        "hi, बाज़ार, बाजार",
        "zh, 三月, 3月",
        "zh, 一億, 100000000",
        "en, 三月, 三月",
        "ko, 한국, 한국",
        "he, שָׁלוֹם, שלום",
        "ar, مُحَمَّد, محمد",
        "hi, कि, कि",
        "ru, Ёлка, елка"
    })
    void fold_dropsWhatDoesNotCount(String language, String text, String folded) {
        assertThat(Folding.of(language).fold(text)).isEqualTo(folded);
    }

    @Test
    void words_keepArticles() {
        assertThat(Folding.of("en").words("The junta’s ruling: the end."))
                .containsExactly("the", "junta", "ruling", "the", "end");
    }

    @Test
    void words_ofEmptyText_areEmpty() {
        assertThat(Folding.of("en").words(" … ")).isEmpty();
    }

    @Property(tries = 500)
    void words_holdNoSpaceAndAreNotEmpty(@ForAll String text) {
        assertThat(Folding.of("en").words(text)).noneMatch(word -> word.isEmpty() || word.contains(" "));
    }

    @Property(tries = 500)
    void fold_dropsAnArticleOfItsWordsAtMost(@ForAll String text) {
        Folding folding = Folding.of("fr");

        assertThat(String.join(" ", folding.words(text))).endsWith(folding.fold(text));
    }
}
