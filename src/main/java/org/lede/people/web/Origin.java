package org.lede.people.web;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lede.web.language.LocalPath;

/** The page from which a browser came to sign up or in, and to which it goes back; the front page for the pages of accounts. */
record Origin(URI path) {

    private static final Pattern OF_ACCOUNTS = Pattern.compile("/(signin|signup|signout|account|language)\\b.*");
    private static final Pattern OF_ONE_LEARNER = Pattern.compile("/attempts/.*");

    /** For what has no page to go back to. */
    static final Origin FRONT = new Origin(URI.create("/"));

    /**
     * @param sent by a form or a link of ours; empty where there was none
     * @param referer which counts then
     */
    static Origin of(String sent, @Nullable String referer) {
        LocalPath path = sent.isEmpty() ? LocalPath.ofAddress(referer) : LocalPath.of(sent);
        return OF_ACCOUNTS.matcher(path.toString()).matches() ? FRONT : new Origin(path.uri());
    }

    boolean isFront() {
        return equals(FRONT);
    }

    /** Where another learner's session may go: a guest's attempts stay the guest's. */
    Origin forAnyone() {
        return OF_ONE_LEARNER.matcher(path.toString()).matches() ? FRONT : this;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
