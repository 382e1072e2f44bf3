package org.lede.learner;

import org.lede.shared.Refusal;

/** What people and their accounts can't have. */
public enum LearnerRefusal implements Refusal {
    USER_NAME_TAKEN(Reason.CONFLICT, "User name taken"),
    ALREADY_SIGNED_UP(Reason.CONFLICT, "Already signed up"),
    UNUSABLE_NAME(Reason.UNPROCESSABLE, "Unusable user name"),
    UNUSABLE_PASSWORD(Reason.UNPROCESSABLE, "Unusable password"),
    WRONG_CREDENTIALS(Reason.FORBIDDEN, "Wrong user name or password"),
    ACCOUNT_DISABLED(Reason.FORBIDDEN, "Account disabled");

    private final Reason reason;
    private final String title;

    LearnerRefusal(Reason reason, String title) {
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
