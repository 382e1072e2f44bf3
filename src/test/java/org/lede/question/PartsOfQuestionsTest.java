package org.lede.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lede.question.Trees.map;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lede.question.Question.Listing;

/** What a question with parts lists, claims and asks, each with the pointer to its place. */
class PartsOfQuestionsTest {

    private static final Question GAP = Trees.read(Samples.GAP);
    private static final Question ORDERING = Trees.read(Samples.ORDERING);
    private static final Question MATCHING = Trees.read(Samples.MATCHING);

    @Test
    void lists_standSideBySide() {
        assertThat(GAP.listings())
                .containsExactly(
                        new Listing("/gaps/1/options", List.of("coup", "vote", "strike")),
                        new Listing("/gaps/2/options", List.of()));
        assertThat(ORDERING.listings())
                .containsExactly(
                        new Listing("/items", List.of("first thing", "second thing", "third thing", "fourth thing")));
        assertThat(MATCHING.listings())
                .containsExactly(
                        new Listing("/pairs", List.of("Niger", "Nigeria", "Mali")),
                        new Listing("/pairs", List.of("uranium", "oil", "gold", "cocoa")));
        assertThat(Trees.read(Samples.SINGLE).listings()).isEmpty();
    }

    @Test
    void claims_areByTheirPlaces() {
        assertThat(GAP.claims()).isEqualTo(Map.of("/sentence", "Soldiers staged a x in x."));
        assertThat(ORDERING.claims())
                .isEqualTo(Map.of(
                        "/items/0", "first thing",
                        "/items/1", "second thing",
                        "/items/2", "third thing",
                        "/items/3", "fourth thing"));
        assertThat(MATCHING.claims())
                .isEqualTo(Map.of(
                        "/pairs/0/left", "Niger",
                        "/pairs/1/left", "Nigeria",
                        "/pairs/2/left", "Mali",
                        "/pairs/0/right", "uranium",
                        "/pairs/1/right", "oil",
                        "/pairs/2/right", "gold"));
    }

    @Test
    void kinds_differInWhatIsTyped_markedInParts_claimedAndShuffled() {
        assertThat(Samples.all().stream()
                        .map(Trees::read)
                        .map(question -> "%s%s%s%s %s"
                                .formatted(
                                        question.kind().wire(),
                                        question.isTyped() ? ", typed" : "",
                                        question.kind().isMarkedInParts() ? ", in parts" : "",
                                        question.claimsTruth() ? "" : ", may be false",
                                        question.arrangement(new Random(1)).size())))
                .containsExactly(
                        "single-choice 4",
                        "multiple-choice, in parts 4",
                        "verdict, may be false 0",
                        "short-text, typed 0",
                        "number, typed 0",
                        "gap, in parts 0",
                        "ordering, in parts 4",
                        "matching, in parts 4",
                        "locate 0");
    }

    @Test
    void question_thatHasNothingToShuffle_refusesAnOrder() {
        Question verdict = Trees.read(Samples.VERDICT);

        assertThat(verdict.arranged(List.of())).isSameAs(verdict);
        assertThatThrownBy(() -> verdict.arranged(List.of("1"))).hasMessage("nothing to arrange in verdict");
    }

    @Test
    void answer_andDontKnow_contradictEachOther() {
        Question verdict = Trees.read(Samples.VERDICT);

        assertThat(verdict.answer(map("dontKnow", true))).isEqualTo(Answer.DONT_KNOW);
        assertThat(verdict.answer(map())).isEqualTo(Answer.BLANK);
        assertThatThrownBy(() -> verdict.answer(map("dontKnow", true, "verdict", "true")))
                .isInstanceOf(InvalidContent.class)
                .hasMessageContaining("CONTRADICTION");
    }

    @Test
    void answers_areWrittenAsTheyWereSent() {
        assertThat(Trees.read(Samples.VERDICT).answer(map("verdict", "true")).tree())
                .isEqualTo(Map.of("verdict", "true"));
        assertThat(Trees.read(Samples.SINGLE).answer(map("choice", "2")).tree()).isEqualTo(Map.of("choice", "2"));
        assertThat(new Locate.Picked(7).tree()).isEqualTo(Map.of("sentence", 7));
    }

    @Test
    void gaps_areTyped_onlyIfNoneIsPicked() {
        assertThat(GAP.isTyped()).isFalse();
        assertThat(Trees.read(Trees.with(
                                Samples.GAP,
                                "gaps",
                                map("1", map("accept", List.of("coup")), "2", map("accept", List.of("Agadez")))))
                        .isTyped())
                .isTrue();
    }

    @Test
    void gap_isFilled_byAllThatItIsWorth() {
        Gap gap = (Gap) GAP;
        Answer half = gap.answer(map("gaps", map("1", "coup", "2", "Dosso")));

        assertThat(gap.fills("1", half)).isTrue();
        assertThat(gap.fills("2", half)).isFalse();
        assertThat(gap.fills("1", Answer.BLANK)).isFalse();
        assertThat(gap.fills("1", Answer.DONT_KNOW)).isFalse();
    }

    @Test
    void arrangement_isShown_andNoneLeavesTheQuestion() {
        for (Question question : List.of(ORDERING, MATCHING, Trees.read(Samples.SINGLE))) {
            List<String> ids = question.arrangement(new Random(3));

            assertThat(ids).hasSize(4).isNotEqualTo(question.arrangement(new Random(4)));
            assertThat(question.arranged(ids).arrangement(new Random(3))).hasSize(4);
            assertThat(question.arranged(List.of())).isSameAs(question);
            assertThat(question.arranged(ids).asked()).isNotEqualTo(question.asked());
        }
    }

    @Test
    void order_ofAnAnswer_isRead() {
        assertThat(ORDERING.mark(ORDERING.answer(map("order", List.of("1", "2", "3", "4")))))
                .isEqualTo(Mark.of(1));
        assertThat(ORDERING.mark(ORDERING.answer(map("order", List.of("4", "3", "2", "1")))))
                .isEqualTo(Mark.of(0));
    }
}
