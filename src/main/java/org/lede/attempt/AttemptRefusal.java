package org.lede.attempt;

import org.lede.shared.Refusal;

/** What an attempt refuses. */
public enum AttemptRefusal implements Refusal {
    MODE_NOT_ALLOWED(Reason.UNPROCESSABLE, "The set can't be taken in this mode"),
    INVALID_ANSWER(Reason.UNPROCESSABLE, "The answer doesn't fit the question"),
    NOT_ANSWERED(Reason.UNPROCESSABLE, "The answer is empty"),
    QUESTION_NOT_IN_ATTEMPT(Reason.NOT_FOUND, "The question isn't in this attempt"),
    ALREADY_ANSWERED(Reason.CONFLICT, "The question has been answered"),
    ATTEMPT_CLOSED(Reason.CONFLICT, "The attempt is closed"),
    NOT_SUBMITTED(Reason.CONFLICT, "The attempt is still open"),
    NOTHING_TO_ASK(Reason.CONFLICT, "Nothing is left to ask"),
    NOTHING_MISSED(Reason.CONFLICT, "Nothing was missed"),
    EVIDENCE_CLOSED(Reason.FORBIDDEN, "The evidence isn't open yet"),
    IDEMPOTENCY_KEY_REUSED(Reason.UNPROCESSABLE, "The idempotency key belongs to another request");

    private final Reason reason;
    private final String title;

    AttemptRefusal(Reason reason, String title) {
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
