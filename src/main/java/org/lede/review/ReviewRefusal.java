package org.lede.review;

import org.lede.shared.Refusal;

/** Why a request about reviews is refused. */
public enum ReviewRefusal implements Refusal {
    NOTHING_DUE(Reason.CONFLICT, "Nothing is due"),
    CHANGED_AGAIN(Reason.CONFLICT, "The fact reads otherwise by now");

    private final Reason reason;
    private final String title;

    ReviewRefusal(Reason reason, String title) {
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
