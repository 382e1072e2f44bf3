package org.lede.studio.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with gaps as authors type it: what is left out stands in brackets, and what else is right after a bar. "It froze
 * in [January|Jan]." is the sentence "It froze in {1}." with one gap.
 */
final class Brackets {

    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern GAP = Pattern.compile("\\{(\\d{1,2})}");

    private Brackets() {}

    /** @param before what the gaps took until now, by their numbers; what isn't typed, such as words to pick, is kept */
    static Map<String, Object> read(String typed, Map<?, ?> before) {
        Map<String, Object> gaps = new LinkedHashMap<>();
        String sentence = BRACKETS.matcher(typed).replaceAll(found -> {
            String number = String.valueOf(gaps.size() + 1);
            Map<String, Object> gap = new LinkedHashMap<>();
            if (before.get(number) instanceof Map<?, ?> was) {
                was.forEach((name, value) -> gap.put(String.valueOf(name), value));
            }
            gap.put("accept", answers(found, gap.get("accept")));
            gaps.put(number, gap);
            return "{" + number + "}";
        });
        return Map.of("sentence", sentence, "gaps", gaps);
    }

    private static List<Object> answers(MatchResult found, @Nullable Object before) {
        List<?> were = before instanceof List<?> list ? list : List.of();
        return Arrays.stream(found.group(1).split("\\|"))
                .map(String::strip)
                .filter(answer -> !answer.isEmpty())
                .map(answer -> QuestionForm.asBefore(were, answer))
                .toList();
    }

    /** The other way round. */
    static String write(String sentence, Map<?, ?> gaps) {
        return GAP.matcher(sentence)
                .replaceAll(found -> Matcher.quoteReplacement(
                        gaps.get(found.group(1)) instanceof Map<?, ?> gap && gap.get("accept") instanceof List<?> accept
                                ? accept.stream().map(QuestionForm::plain).collect(Collectors.joining("|", "[", "]"))
                                : found.group()));
    }
}
