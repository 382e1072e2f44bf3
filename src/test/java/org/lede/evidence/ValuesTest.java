package org.lede.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the values of this package refuse and carry. */
class ValuesTest {

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, 0", "3, 2"})
    void span_outOfOrder_isRefused(int start, int end) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(start, end))
                .withMessageContaining("[" + start + ", " + end + ")");
    }

    @Test
    void span_knowsItsLength() {
        assertThat(new Span(0, 1).length() + new Span(7, 12).length()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"0, 5, false", "0, 6, true", "5, 6, true", "6, 8, true", "9, 12, true", "10, 12, false", "0, 20, true"})
    void spans_overlapWhereTheyShareACharacter(int start, int end, boolean expected) {
        Span span = new Span(5, 10);
        Span other = new Span(start, end);

        assertThat(List.of(span.overlaps(other), other.overlaps(span))).containsOnly(expected);
    }

    @Test
    void selector_withoutCharacters_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Selector("", "", "", 0, 1));
    }

    @Test
    void selector_withImpossibleSpan_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Selector("a", "", "", 1, 1));
    }

    @Test
    void selector_withLongContext_isRefused() {
        String longest = "𝄞".repeat(32);
        String tooLong = "𝄞".repeat(33);

        assertThat(new Selector("a", longest, longest, 40, 41).prefix()).isEqualTo(longest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Selector("a", tooLong, "", 40, 41))
                .withMessageContaining("prefix has 33");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Selector("a", "", tooLong, 40, 41))
                .withMessageContaining("suffix has 33");
    }

    @Test
    void selector_readsAsQuoteAndSpan() {
        Selector selector = new Selector("b", "a", "c", 1, 2);

        assertThat(List.of(selector.quote(), selector.span()))
                .containsExactly(new Quote("b", "a", "c"), new Span(1, 2));
    }

    @Test
    void quote_alone_hasNoContext() {
        assertThat(Quote.of("b")).isEqualTo(new Quote("b", null, null));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0"})
    void sentence_countedFromZero_isRefused(int number, int paragraph) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sentence(number, paragraph, new Span(0, 1), "a"));
    }

    @Test
    void paragraph_countedFromZero_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Paragraph(0, new Span(0, 1), List.of()));
    }

    @Test
    void paragraph_keepsItsOwnSentences() {
        List<Sentence> given = new ArrayList<>();
        Paragraph paragraph = new Paragraph(1, new Span(0, 1), given);
        given.add(new Sentence(1, 1, new Span(0, 1), "a"));

        assertThat(paragraph.sentences()).isEmpty();
    }

    @Test
    void finding_underAParent_pointsFromTheRoot() {
        Finding finding = new Finding(Code.QUOTE_NOT_FOUND, "/quote", "no");

        assertThat(finding.under("/evidence/0"))
                .isEqualTo(new Finding(Code.QUOTE_NOT_FOUND, "/evidence/0/quote", "no"));
    }

    @Test
    void finding_pointsWithAJsonPointer() {
        assertThat(new Finding(Code.NO_KEY, "", "whole").pointer()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Finding(Code.NO_KEY, "stem", "no"));
    }

    @Test
    void codes_areFailuresUnlessTheyOnlyWarn() {
        List<Code> warnings = Arrays.stream(Code.values())
                .filter(code -> !new Finding(code, "", "").failure())
                .toList();

        assertThat(warnings)
                .containsExactly(
                        Code.KEY_IS_LONGEST,
                        Code.KEYS_AT_ONE_POSITION,
                        Code.STEM_CONTAINS_KEY,
                        Code.NEGATION_NOT_EMPHASISED,
                        Code.STEMS_NEARLY_EQUAL,
                        Code.DISTRACTOR_IN_EVIDENCE,
                        Code.MORE_TO_ACCEPT);
    }

    @Test
    void resolution_isASelectorOrReasons() {
        Selector selector = new Selector("b", "a", "c", 1, 2);
        Finding reason = new Finding(Code.QUOTE_NOT_FOUND, "/quote", "no");
        Resolution accepted = Resolution.accepted(selector);
        Resolution refused = Resolution.refused(List.of(reason));

        assertThat(List.of(accepted.accepted(), accepted.findings(), refused.accepted(), refused.findings()))
                .containsExactly(Optional.of(selector), List.of(), Optional.empty(), List.of(reason));
    }

    @Test
    void refusal_withoutReason_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Resolution.refused(List.of()));
    }
}
