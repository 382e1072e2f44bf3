package org.lede.library;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lede.question.Question;

/** A question as the API sends it before the answer: its identity, what it is worth, and what is asked. */
public final class QuestionJson {

    private QuestionJson() {}

    /** @param content with its options in the order to be shown */
    public static Map<String, Object> of(PublishedSet set, PublishedQuestion question, Question content) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", question.id().toString());
        tree.put("ref", question.ref());
        tree.putAll(content.asked());
        tree.put("points", question.points());
        tree.put(
                "article",
                Map.of("slug", set.article().slug(), "revision", set.article().n()));
        return tree;
    }
}
