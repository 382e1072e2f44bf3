package org.lede.question;

import java.util.Map;

/** The two answers that give nothing to mark, the same for every kind. */
enum Unanswered implements Answer {
    BLANK(Map.of()),
    DONT_KNOW(Map.of(AnswerReading.DONT_KNOW, true));

    private final Map<String, Object> tree;

    Unanswered(Map<String, Object> tree) {
        this.tree = tree;
    }

    @Override
    public Map<String, Object> tree() {
        return tree;
    }

    @Override
    public boolean isBlank() {
        return this == BLANK;
    }

    @Override
    public boolean isDontKnow() {
        return this == DONT_KNOW;
    }
}
