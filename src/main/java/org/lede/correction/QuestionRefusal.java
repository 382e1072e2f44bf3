package org.lede.correction;

import org.lede.shared.Refusal;

/** What can't be done to a published question. */
public enum QuestionRefusal implements Refusal {
    INVALID_RULING(Reason.UNPROCESSABLE, "The answer doesn't fit the question"),
    RULING_CHANGES_NOTHING(Reason.CONFLICT, "The ruling changes nothing");

    private final Reason reason;
    private final String title;

    QuestionRefusal(Reason reason, String title) {
        this.reason = reason;
        this.title = title;
    }

    @Override
    public Reason reason() {
        return reason;
    }

    @Override
    public String title() {
        return title;
    }
}
