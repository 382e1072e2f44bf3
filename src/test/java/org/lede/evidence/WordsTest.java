package org.lede.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    /** A bar after each word; a star before one that begins a sentence. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "One two # *One|two",
                "  (One) two. Three? four. # *One|two|*Three|four",
                "Niger’s l’armée don't # *Niger|s|l|armée|don|t",
                "U.S.-led U.S. a.m. e.g. x # *U.S|led|U.S|a.m|e.g|x",
                "end.Next a.Next ab.c a.b.Next # *end|Next|a|Next|ab|c|a.b|Next",
                "1,500.5 a1.5 1. 5 1,a # *1,500.5|a1.5|1|*5|1|a",
                "a.5 U.S.A x the U.S # *a|5|U.S.A|x|the|U.S",
                "xx, ” # *xx",
                "x: Y :Z # *x|*Y|*Z",
                "x “Y” z “a B” # *x|*Y|z|*a|B",
                "x \"Y\" z' A # *x|*Y|z|A",
                "x « Y # *x|Y",
                "x «Y # *x|*Y",
                "x ” Y # *x|Y",
                "x-“Y # *x|*Y",
                "xx.” Y # *xx|*Y",
                "x,” Y # *x|Y",
                "éte\u0301 x # *éte\u0301|x",
                "“ # ",
            })
    void words_knowWhetherTheyBeginASentence(String text, @Nullable String expected) {
        assertThat(String.join(
                        "|",
                        Words.in(text).stream()
                                .map(word -> (word.beginsSentence() ? "*" : "") + word.text())
                                .toList()))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void paragraph_beginsASentence() {
        assertThat(Words.in("One\n\nTwo")).containsExactly(new Words.Word("One", true), new Words.Word("Two", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "~~ # 0",
                ". , — # 0",
                "one # 1",
                "one two-three # 3",
                "U.S. # 2",
                "don’t # 2",
                "e\u0301té # 1",
                "\u0301 # 0",
                "1,500 # 2",
                "他走了 # 3",
                "ab他cd # 3",
            })
    void count_isOfRunsOfLettersAndDigits(String text, int expected) {
        assertThat(Words.count(text)).isEqualTo(expected);
    }
}
