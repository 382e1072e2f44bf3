package org.lede.people;

import org.lede.shared.Refusal;

/** What people and their accounts can't have. */
public enum LearnerRefusal implements Refusal {
    USER_NAME_TAKEN(Reason.CONFLICT, "User name taken"),
    ALREADY_SIGNED_UP(Reason.CONFLICT, "Already signed up"),
    UNUSABLE_NAME(Reason.UNPROCESSABLE, "Unusable user name"),
    UNUSABLE_PASSWORD(Reason.UNPROCESSABLE, "Unusable password"),
    COMMON_PASSWORD(Reason.UNPROCESSABLE, "Common password"),
    UNUSABLE_EMAIL(Reason.UNPROCESSABLE, "Unusable e-mail address"),
    UNKNOWN_TIME_ZONE(Reason.UNPROCESSABLE, "Unknown time zone"),
    UNUSABLE_TIME_FACTOR(Reason.UNPROCESSABLE, "Unusable time factor"),
    UNUSABLE_TOKEN(Reason.UNPROCESSABLE, "Unusable token"),
    SCOPE_NOT_ALLOWED(Reason.FORBIDDEN, "Scope not allowed"),
    TOO_MANY_TOKENS(Reason.CONFLICT, "Too many tokens"),
    INSUFFICIENT_SCOPE(Reason.FORBIDDEN, "Insufficient scope"),
    WRONG_CREDENTIALS(Reason.FORBIDDEN, "Wrong user name or password"),
    OWN_ACCOUNT(Reason.CONFLICT, "Own account"),
    LAST_ADMIN(Reason.CONFLICT, "Last admin"),
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
