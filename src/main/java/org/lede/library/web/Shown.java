package org.lede.library.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lede.question.Answer;
import org.lede.question.Gap;
import org.lede.question.Item;
import org.lede.question.Locate;
import org.lede.question.Matching;
import org.lede.question.Ordering;
import org.lede.question.ShortText;
import org.lede.question.Text;

/**
 * What the template of a question kind has to know besides the question.
 *
 * @param language what the question is written in, BCP 47
 * @param given what was given, perhaps nothing
 * @param key the right answer; nothing until it may be told
 * @param open whether an answer may be given now
 * @param told whether the page tells what is right
 * @param problem the code of what was wrong with the answer just sent, null for nothing
 * @param article the text to pick a sentence of, for {@code locate} alone
 */
public record Shown(
        String language,
        AnswerView given,
        AnswerView key,
        @Nullable Answer answer,
        boolean open,
        boolean told,
        @Nullable String problem,
        List<LocateText> article) {

    /** How many characters may be typed. */
    public int longestAnswer() {
        return ShortText.LONGEST_ANSWER;
    }

    /** Whether that option belongs to the key and the page tells it. */
    public boolean isKey(String id) {
        return told && key.picked(id);
    }

    /** Whether the gap was filled rightly. */
    public boolean fills(Gap question, String gap) {
        return answer != null && question.fills(gap, answer);
    }

    /** Whether that sentence holds the evidence and the page tells it. */
    public boolean proves(Locate question, int sentence) {
        return told && question.article().proving().contains(sentence);
    }

    /** The text of a right one; a dash for none. */
    public Text rightText(Matching question, String id) {
        return question.right().stream()
                .filter(item -> item.id().equals(id))
                .map(Item::text)
                .findFirst()
                .orElse(Text.of("–"));
    }

    /** The items in the order that was given. */
    public List<Item> inGivenOrder(Ordering question) {
        return given.order().stream()
                .flatMap(
                        id -> question.items().stream().filter(item -> item.id().equals(id)))
                .toList();
    }
}
