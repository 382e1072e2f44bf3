package org.lede.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lede.question.ArticleContext;
import org.lede.question.Kind;
import org.lede.question.Question;
import org.lede.question.ShortText;

/** Proposes further answers to accept of a question that is typed: abbreviations, what they stand for, parts of names. */
final class FurtherAnswers {

    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'\u2019.-]{1,40}(?: \\p{Lu}[\\p{L}\\p{M}'\u2019.-]{1,40}){1,4}");

    private static final Pattern ARTICLE = Pattern.compile("^(?:The|Der|Die|Das|Le|La|Les|El|Los|Las) ");

    /** Two to eight capitals, with stops between them or not. */
    private static final String ABBREVIATION = "(?:\\p{Lu}\\.?){2,8}";

    private static final int LONGEST = 200;

    private FurtherAnswers() {}

    static List<Finding> to(Question question, String article, String language) {
        List<Finding> findings = new ArrayList<>();
        List<List<String>> slots =
                question.isTyped() && question.kind() != Kind.NUMBER ? question.accepted() : List.of();
        for (int slot = 0; slot < slots.size(); slot++) {
            int here = slot;
            slots.get(slot).stream()
                    .flatMap(accepted -> Stream.concat(
                            abbreviations(accepted, article),
                            isName(question) ? Stream.empty() : parts(accepted, language)))
                    .distinct()
                    .filter(proposal -> !isRight(question, slots, here, proposal))
                    .map(proposal -> new Finding(
                            Code.MORE_TO_ACCEPT,
                            Claim.pointerOfSlot(question, here),
                            "Learners may type “" + proposal + "”: accept it, or say name: true of a name."))
                    .forEach(findings::add);
        }
        return findings;
    }

    /** "WHO" of "World Health Organization (WHO)", and the other way round. */
    private static Stream<String> abbreviations(String accepted, String article) {
        if (accepted.length() > LONGEST) {
            return Stream.empty();
        }
        String quoted = Pattern.quote(accepted);
        Stream<String> shorter = Pattern.compile(quoted + " \\((" + ABBREVIATION + ")\\)")
                .matcher(article)
                .results()
                .map(found -> found.group(1));
        Stream<String> longer = Pattern.compile("(" + NAME.pattern() + ") \\(" + quoted + "\\)")
                .matcher(article)
                .results()
                .map(found -> ARTICLE.matcher(found.group(1)).replaceFirst(""));
        return Stream.concat(shorter, longer).distinct();
    }

    /** Whether the author said so: then a part counts where it singles the name out, and elsewhere it shouldn't. */
    private static boolean isName(Question question) {
        return question instanceof ShortText text && text.acceptance().name();
    }

    /** The first and last word of a name, where a capital tells a name. */
    private static Stream<String> parts(String accepted, String language) {
        if (ArticleContext.capitalisesNouns(language) || !NAME.matcher(accepted).matches()) {
            return Stream.empty();
        }
        return Stream.of(
                accepted.substring(0, accepted.indexOf(' ')), accepted.substring(accepted.lastIndexOf(' ') + 1));
    }

    /** Whether the proposal is right already in that slot. */
    private static boolean isRight(Question question, List<List<String>> slots, int slot, String proposal) {
        if (question.kind() != Kind.GAP) {
            return question.mark(question.answer(Map.of("text", proposal))).correct();
        }
        Map<String, String> gaps = new HashMap<>();
        for (int other = 0; other < slots.size(); other++) {
            gaps.put(
                    String.valueOf(other + 1),
                    other == slot ? proposal : slots.get(other).get(0));
        }
        return question.mark(question.answer(Map.of("gaps", gaps))).correct();
    }
}
