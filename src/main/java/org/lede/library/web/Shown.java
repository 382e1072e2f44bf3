package org.lede.library.web;

import java.util.List;
import java.util.Locale;
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
 * What the template of a question kind shows besides the question.
 *
 * @param language of the question, BCP 47
 * @param given the answer, perhaps nothing
 * @param key the right answer; nothing until it may be shown
 * @param open whether an answer may be given now
 * @param told whether the page shows what is right
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

    /** The inputs, filled in with an answer. */
    public static Shown open(
            String language, @Nullable Answer given, @Nullable String problem, List<LocateText> article) {
        return new Shown(language, AnswerView.of(given), AnswerView.of(null), null, true, false, problem, article);
    }

    /** The inputs as they were answered, closed, with the key. */
    public static Shown revealed(String language, @Nullable Answer given, Answer key, List<LocateText> article) {
        return new Shown(language, AnswerView.of(given), AnswerView.of(key), given, false, true, null, article);
    }

    /** An answer alone. */
    public static Shown inWords(String language, @Nullable Answer given, List<LocateText> article) {
        return new Shown(language, AnswerView.of(given), AnswerView.of(null), null, false, false, null, article);
    }

    /** The language without its region or script. */
    public String primaryLanguage() {
        return Locale.forLanguageTag(language).getLanguage();
    }

    /** How many characters may be typed. */
    public int longestAnswer() {
        return ShortText.LONGEST_ANSWER;
    }

    /** Whether the page shows that the option is right. */
    public boolean isKey(String id) {
        return told && key.picked(id);
    }

    /** Whether the gap was filled correctly. */
    public boolean fills(Gap question, String gap) {
        return answer != null && question.fills(gap, answer);
    }

    /** Whether the page shows that the sentence is right. */
    public boolean proves(Locate question, int sentence) {
        return told && question.article().proving().contains(sentence);
    }

    /** The text of the item on the right with that id; a dash if there is none. */
    public Text rightText(Matching question, String id) {
        return question.right().stream()
                .filter(item -> item.id().equals(id))
                .map(Item::text)
                .findFirst()
                .orElse(Text.of("–"));
    }

    /** The items in the order of the answer. */
    public List<Item> inGivenOrder(Ordering question) {
        return given.order().stream()
                .flatMap(
                        id -> question.items().stream().filter(item -> item.id().equals(id)))
                .toList();
    }
}
