package org.lede.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    /** A bar stands for the white space between two sentences; the space after it is taken away. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // stops
                "One.| Two!| Three?| Four…| Five",
                "What?!| Really!!| Yes.",
                "He waited... and left.",
                "He waited...| Then he left.",
                "He waited … and left.",
                "No stop at all",
                "Twice. .",
                "No space.Here goes nothing.",
                // initialisms and initials
                "The U.S. is there.| The U.S. Army too.",
                "It works with the U.S.| The junta does not.",
                "It left the U.S.| A spokesman said so.",
                "Talks with the U.S., which are secret.",
                "At 9 a.m. Monday it began.| At 5 p.m. it ended.",
                "It began at 9 a.m.| They were late.",
                "John F. Kennedy and J. A. Smith and J. I. Packer came.| They left.",
                "Vitamin C.| It helps.",
                "Die Partei, z. B. Grüne, z.B. Linke, und d.h. Alle.| Sie kamen.",
                "He left the U.S.| They",
                // abbreviations
                "Mr. Bazoum met Gen. Tiani and Dr. Who.| He left.",
                "Mr. The is a name.",
                "It bought Acme Inc.| The price is secret.",
                "Acme Inc. Niger paid.",
                "Born in Jan. Niger was cold.",
                "She has a Ph.D.| Nobody knew.",
                "See No. 5 and p. 12 and Fig. 3 of it.",
                "He said no.| Niger agreed.",
                "On page 12, pp. 13 to 14, Vol. IV has it.| End.",
                "See, e.g. The Times, i.e. That paper.",
                // numbers
                "It fell in 2023.| The coup followed.",
                "It fell by 1.5 percent.| 3 of them stayed.",
                "Am 3. Oktober 1990.| Danach kam der 4. Oktober.",
                "Am 12. Oktober 1990.| Danach.",
                "He was 12.| Nobody else was.",
                "He was 112.| April came.",
                "In Jan. 2020 it rained.",
                "1. The first item.| 2. The second item.",
                // quotes and brackets
                "“We left.”| He nodded.",
                "\"We left.\"| 'They stayed.'| Good.",
                "“Why?” he asked.| “No!” she said.",
                "(He left.)| (She stayed.)| [All of them.]",
                "He left.”)| She stayed.",
                "« Non. »| Il part.",
                "« Non. » il part.",
                "Il dit : « Non. »",
                "»Nein.«| »Doch.«| Er ging.",
                "Er ging.| »Nein« sagte sie.",
                "„Nein.“| „Doch.“| Er ging.",
                "Er sagte ‚Nein.‘| Sie ging.",
                "It was the U.S.’s plan.",
                "He left.| — “Why?”",
                "He left. —",
                "¿Qué?| ¡Nada!| Bien.",
                "It ended.| “iPhones” did not.",
                "It ended. “phones” did not.",
                // other scripts
                "他走了。|第二句！|第三句？|完",
                "「走了。」と言った。|次の文。",
                "वह गया।| वह आया।",
                "ماذا؟| نعم۔| لا.",
                "Գնաց։| Եկավ։",
                "他走了。| 第二句。",
            })
    void paragraph_isSplitAtTheBars(String marked) {
        List<String> expected =
                Arrays.stream(marked.split("\\|")).map(String::strip).toList();
        ArticleText article = ArticleText.of(marked.replace("|", ""));

        assertThat(article.sentences().stream().map(Sentence::text)).isEqualTo(expected);
    }
}
