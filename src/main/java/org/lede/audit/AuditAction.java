package org.lede.audit;

import java.util.Locale;

/** What the audit log records, each done to one type of subject. */
public enum AuditAction {
    SIGNED_UP("learner"),
    SIGNED_IN("learner"),
    SIGN_IN_FAILED("learner"),
    GUEST_MERGED("learner"),
    PASSWORD_CHANGED("learner"),
    PASSWORD_REFUSED("learner"),
    SESSION_ENDED("session"),
    SESSIONS_ENDED("learner"),
    TOKEN_MADE("token"),
    TOKEN_REVOKED("token"),
    ROLE_CHANGED("learner"),
    TIME_GRANTED("learner"),
    ACCOUNT_DISABLED("learner"),
    ACCOUNT_ENABLED("learner"),
    LEARNER_DELETED("learner"),
    ARTICLE_REVISED("article"),
    ARTICLE_TAKEN_DOWN("article"),
    FACTS_CHANGED("article"),
    SET_PUBLISHED("set"),
    SET_WITHDRAWN("set"),
    QUESTION_RULED("question");

    private final String subjectType;

    AuditAction(String subjectType) {
        this.subjectType = subjectType;
    }

    /** What kind of thing it is done to, as the database names it. */
    String subjectType() {
        return subjectType;
    }

    /** The name in the database and in JSON. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
