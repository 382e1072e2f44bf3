package org.lede.shared;

import java.util.Locale;

/** One way the application says no, with a name that stays. */
public enum Refusal {
    // Every feature
    NOT_FOUND(Reason.NOT_FOUND, "Not found"),
    GONE(Reason.GONE, "Taken down"),
    INVALID_PARAMETER(Reason.MALFORMED, "Invalid parameter"),
    INVALID_BODY(Reason.MALFORMED, "Invalid body"),
    UNAUTHENTICATED(Reason.UNAUTHENTICATED, "Sign-in needed"),
    TOO_MANY_REQUESTS(Reason.TOO_OFTEN, "Too many requests"),

    // People and accounts
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
    ACCOUNT_DISABLED(Reason.FORBIDDEN, "Account disabled"),

    // Attempts
    MODE_NOT_ALLOWED(Reason.UNPROCESSABLE, "The set can't be taken in this mode"),
    INVALID_ANSWER(Reason.UNPROCESSABLE, "The answer doesn't fit the question"),
    NOT_ANSWERED(Reason.UNPROCESSABLE, "The answer is empty"),
    QUESTION_NOT_IN_ATTEMPT(Reason.NOT_FOUND, "The question isn't in this attempt"),
    ALREADY_ANSWERED(Reason.CONFLICT, "The question has been answered"),
    ATTEMPT_CLOSED(Reason.CONFLICT, "The attempt is closed"),
    NOT_CONTESTABLE(Reason.CONFLICT, "The answer can't be contested"),
    NOT_SUBMITTED(Reason.CONFLICT, "The attempt is still open"),
    NOTHING_TO_ASK(Reason.CONFLICT, "Nothing is left to ask"),
    NOTHING_MISSED(Reason.CONFLICT, "Nothing was missed"),
    EVIDENCE_CLOSED(Reason.FORBIDDEN, "The evidence isn't open yet"),
    IDEMPOTENCY_KEY_REUSED(Reason.UNPROCESSABLE, "The idempotency key belongs to another request"),

    // Corrections
    INVALID_RULING(Reason.UNPROCESSABLE, "The answer doesn't fit the question"),
    RULING_CHANGES_NOTHING(Reason.CONFLICT, "The ruling changes nothing"),

    // Articles of authors
    INVALID_CONTENT(Reason.UNPROCESSABLE, "The content can't be published"),
    DRAFT_CHANGED(Reason.CONFLICT, "The draft has been changed meanwhile"),
    TOO_MANY_DRAFTS(Reason.CONFLICT, "Too many drafts"),

    // Reviews
    NOTHING_DUE(Reason.CONFLICT, "Nothing is due"),
    NOTHING_TO_UNDO(Reason.CONFLICT, "Nothing to undo"),
    CHANGED_AGAIN(Reason.CONFLICT, "The fact reads otherwise by now");

    /** What a refusal means to the client, from which its HTTP status follows. */
    public enum Reason {
        MALFORMED,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        GONE,
        CONFLICT,
        UNPROCESSABLE,
        TOO_OFTEN
    }

    private final Reason reason;
    private final String title;

    Refusal(Reason reason, String title) {
        this.reason = reason;
        this.title = title;
    }

    public Reason reason() {
        return reason;
    }

    /** The same few words every time, for people who read a log or a response. */
    public String title() {
        return title;
    }

    /** The name in URNs and message keys: {@code ATTEMPT_CLOSED} is {@code attempt-closed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
