package org.lede.evidence;

import java.util.ArrayList;
import java.util.List;
import org.lede.question.Kind;
import org.lede.question.Option;
import org.lede.question.Question;

/**
 * A part of a question that claims something of the article: the stem, the key, and what else is true if the key is.
 *
 * @param pointer where it stands in the question's tree
 * @param text what it says
 */
record Claim(String pointer, String text) {

    /** Everything a question claims, the stem first; wrong options claim nothing. */
    static List<Claim> of(Question question) {
        List<Claim> claims = new ArrayList<>();
        claims.add(new Claim("/stem", question.stem().text()));
        claims.addAll(ofOptions(question.options()));
        claims.addAll(canonicalAnswers(question));
        question.claims().forEach((pointer, text) -> claims.add(new Claim(pointer, text)));
        return claims;
    }

    /** Where the accepted answers of a slot stand in the question's tree. */
    static String pointerOfSlot(Question question, int slot) {
        return switch (question.kind()) {
            case GAP -> "/gaps/" + (slot + 1) + "/accept";
            case NUMBER -> "/ranges";
            default -> "/accept";
        };
    }

    private static List<Claim> ofOptions(List<Option> options) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).key()) {
                claims.add(new Claim("/options/" + i, options.get(i).text().text()));
            }
        }
        return claims;
    }

    /**
     * Only the first accepted answer of each slot: the others are other names that learners may know it by. The ends of
     * a range need not occur anywhere; whether a number between them does is another check's question.
     */
    private static List<Claim> canonicalAnswers(Question question) {
        List<Claim> claims = new ArrayList<>();
        List<List<String>> slots = question.kind() == Kind.NUMBER ? List.of() : question.accepted();
        for (int slot = 0; slot < slots.size(); slot++) {
            if (!slots.get(slot).isEmpty()) {
                claims.add(
                        new Claim(pointerOfSlot(question, slot), slots.get(slot).get(0)));
            }
        }
        return claims;
    }
}
