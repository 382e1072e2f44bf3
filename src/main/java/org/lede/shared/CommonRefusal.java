package org.lede.shared;

/** Refusals that every feature may give. */
public enum CommonRefusal implements Refusal {
    NOT_FOUND(Reason.NOT_FOUND, "Not found"),
    INVALID_PARAMETER(Reason.MALFORMED, "Invalid parameter"),
    INVALID_BODY(Reason.MALFORMED, "Invalid body"),
    UNAUTHENTICATED(Reason.UNAUTHENTICATED, "Sign-in needed"),
    TOO_MANY_REQUESTS(Reason.TOO_OFTEN, "Too many requests");

    private final Reason reason;
    private final String title;

    CommonRefusal(Reason reason, String title) {
        this.reason = reason;
        this.title = title;
    }

    /** The refusal for something that isn't there, or isn't the asker's to see: the two look alike on purpose. */
    public static Refused notFound(String what) {
        return new Refused(NOT_FOUND, "There is no such " + what + ".");
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
