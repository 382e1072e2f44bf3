package org.lede.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Everything a question claims, the stem first. Wrong options claim nothing. */
    static List<Claim> of(Question question) {
        List<Claim> claims = new ArrayList<>();
        claims.add(new Claim("/stem", question.stem().text()));
        claims.addAll(ofOptions(question.options()));
        claims.addAll(canonicalAnswers(question));
        Map<String, Object> content = question.content();
        switch (question.kind()) {
            case GAP -> claims.add(new Claim("/sentence", withoutGaps(textOf(content.get("sentence")))));
            case ORDERING -> claims.addAll(ofEach("/items", content.get("items"), ""));
            case MATCHING -> {
                claims.addAll(ofEach("/pairs", content.get("pairs"), "left"));
                claims.addAll(ofEach("/pairs", content.get("pairs"), "right"));
            }
            default -> {
                // the other kinds claim nothing besides their stem and key
            }
        }
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

    /** A gap reads like any word in small letters. */
    private static String withoutGaps(String sentence) {
        return sentence.replaceAll("\\{\\d+\\}", "x");
    }

    private static List<Claim> ofEach(String pointer, Object list, String field) {
        List<Claim> claims = new ArrayList<>();
        int index = 0;
        for (Object entry : (List<?>) list) {
            Object part = field.isEmpty() ? entry : ((Map<?, ?>) entry).get(field);
            String place = pointer + "/" + index++ + (field.isEmpty() ? "" : "/" + field);
            claims.add(new Claim(place, textOf(part)));
        }
        return claims;
    }

    private static String textOf(Object tree) {
        return tree instanceof Map<?, ?> map ? Objects.toString(map.get("text"), "") : Objects.toString(tree, "");
    }
}
