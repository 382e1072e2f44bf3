package org.lede.audit;

import java.util.Locale;

/** What the audit log tells of. */
public enum AuditAction {
    SIGNED_UP,
    SIGNED_IN,
    SIGN_IN_FAILED,
    GUEST_MERGED,
    PASSWORD_CHANGED,
    PASSWORD_REFUSED,
    SESSIONS_ENDED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    ROLE_CHANGED,
    TIME_GRANTED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    LEARNER_DELETED,
    ARTICLE_REVISED,
    ARTICLE_TAKEN_DOWN,
    FACTS_CHANGED,
    SET_PUBLISHED,
    SET_WITHDRAWN,
    QUESTION_RULED;

    /** The name in the database and in JSON. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
