package org.lede.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Plain trees for the tests, and what is wrong with them. */
final class Trees {

    /** An article whose words matter to slips only. */
    static final ArticleContext ARTICLE =
            article("en", "Niger's junta ruled that the presence was no longer justified.", 9, 2, 4);

    private Trees() {}

    static ArticleContext article(String language, String text, int sentences, Integer... proving) {
        return ArticleContext.of(language, text, sentences, new TreeSet<>(List.of(proving)));
    }

    /** An object of names and values by turns; values may be null. */
    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            map.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        return map;
    }

    /** The same object with other fields besides or instead. */
    static Map<String, Object> with(Map<String, Object> tree, Object... namesAndValues) {
        Map<String, Object> copy = new LinkedHashMap<>(tree);
        copy.putAll(map(namesAndValues));
        return copy;
    }

    static Map<String, Object> without(Map<String, Object> tree, String name) {
        Map<String, Object> copy = new LinkedHashMap<>(tree);
        copy.remove(name);
        return copy;
    }

    static Question read(Map<String, Object> tree) {
        return Question.read(tree, ARTICLE);
    }

    /** What is found wrong when something is read, as "pointer CODE"; nothing if it is read. */
    static List<String> problems(Runnable reading) {
        try {
            reading.run();
            return List.of();
        } catch (InvalidContent invalid) {
            return brief(invalid.problems());
        }
    }

    static List<String> brief(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.pointer() + " " + problem.code())
                .toList();
    }

    static List<String> problemsOf(Map<String, Object> tree) {
        return problems(() -> read(tree));
    }

    /** A list of lists of lists. */
    static Object deep(int levels) {
        Object tree = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            List<Object> outer = new ArrayList<>();
            outer.add(tree);
            tree = outer;
        }
        return tree;
    }
}
