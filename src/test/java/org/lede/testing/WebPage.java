package org.lede.testing;

import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as its reader gets it: the words of its main part, and what a form needs to be sent. */
public record WebPage(Response response) {

    private static final Pattern MAIN = Pattern.compile("<main[^>]*>(.*)</main>", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final Pattern LANGUAGE = Pattern.compile("<html lang=\"([^\"]+)\">");

    /** Its words without markup, each white space one space; the narrow ones of French stay as they are. */
    public String words() {
        return found(MAIN)
                .replaceAll("<[^>]*>", " ")
                .replaceAll("[ \\n]+", " ")
                .replaceAll(" ([.,)])", "$1")
                .strip();
    }

    public String html() {
        return response.asString();
    }

    /** The language it says it is in. */
    public String language() {
        return found(LANGUAGE);
    }

    public String token() {
        return found(TOKEN);
    }

    private String found(Pattern pattern) {
        Matcher matcher = pattern.matcher(html());
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + html());
        }
        return matcher.group(1);
    }
}
