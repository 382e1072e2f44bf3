package org.lede.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.question.Text;

class NegatingWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Who is not there? | not |",
                "en | Who is NOT there? | |",
                "en | Who is Not there? | Not |",
                "en | Who is *not* there? | |",
                "en | Who is **not** there? | |",
                "en | Who is _not_ there? | |",
                "en | Who is *not there? | not |",
                "en | Who is not there? | | Who is <em>not</em> there?",
                "en | Who is not there? | | Who is <STRONG class=\"x\">really not</STRONG> there?",
                "en | Who is not there? | not | <p>Who is not <em>there</em>?</p>",
                "en | Who is not there? | not | Who is <embed>not</embed> there?",
                "en | Who isn’t there? | n’t |",
                "en | Who isn't there? | n’t |",
                "en | Who isn’tx there? | |",
                "en | Who saw 'n't? | |",
                "en | All except one | except |",
                "en | No soldiers left | No |",
                "en | It was no longer there | |",
                "en | It was No Longer there | |",
                "en | It was long no | no |",
                "en | It is notable | |",
                "en-GB | Who never left? | never |",
                "de | Wer ist nicht da? | nicht |",
                "de | Who is not there? | |",
                "de | Who isn't there? | |",
                "fr | Qui n’est pas là ? | pas |",
                "es | ¿Quién nunca vino? | nunca |",
                "it | Chi non viene? | non |",
                "pt-BR | Quem não veio? | não |",
                "nl | Wie is niet daar? | niet |",
                "ja | Who is not there? | |",
            })
    void negation_isFoundUnlessEmphasised(
            String language, String stem, @Nullable String expected, @Nullable String html) {
        assertThat(new NegatingWords(language).unemphasised(new Text(stem, html, List.of())))
                .isEqualTo(Optional.ofNullable(expected));
    }
}
