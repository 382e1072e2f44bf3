package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lede.evidence.EvidenceGate;

class WordListsTest {

    private static final List<WordLists> ALL = List.of(
            WordLists.beside(Question.class, "words.properties"),
            WordLists.beside(EvidenceGate.class, "words.properties"),
            WordLists.beside(EvidenceGate.class, "abbreviations.properties"),
            WordLists.beside(EvidenceGate.class, "sentence-openers.properties"));

    @Test
    void list_hasItsWordsInOrder() {
        assertThat(ALL.get(0).words("small.it"))
                .startsWith("zero", "uno", "due")
                .hasSize(13);
    }

    @Test
    void list_thatNamesAnother_hasItsWords() {
        assertThat(ALL.get(2).words("never.af"))
                .isEqualTo(ALL.get(2).words("never.nl"))
                .contains("dhr");
    }

    @Test
    void list_unknown_isEmpty() {
        assertThat(ALL.get(0).words("small.xx")).isEmpty();
        assertThat(ALL.get(0).set("small.xx")).isEqualTo(Set.of());
    }

    @Test
    void everyList_hasWords() {
        for (WordLists lists : ALL) {
            assertThat(lists.names())
                    .allSatisfy(name -> assertThat(lists.words(name))
                            .isNotEmpty()
                            .allSatisfy(word -> assertThat(word).isNotBlank()));
        }
    }

    @Test
    void file_missing_isRefused() {
        assertThatThrownBy(() -> WordLists.beside(Question.class, "missing.properties"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("missing.properties");
    }
}
