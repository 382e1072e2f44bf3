package org.lede.question;

/** The fields that every question's tree begins with. */
final class ContentTree {

    private ContentTree() {}

    /** The beginning of the stored form. */
    static Tree of(Question question) {
        return asked(question)
                .withPresent(
                        "explanation",
                        question.explanation().isEmpty()
                                ? null
                                : question.explanation().tree());
    }

    /** The beginning of what may be shown before the answer. */
    static Tree asked(Question question) {
        return new Tree()
                .with("kind", question.kind().wire())
                .with("stem", question.stem().tree());
    }
}
