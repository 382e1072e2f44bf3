package org.lede.browser;

import com.microsoft.playwright.ConsoleMessage;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Collects errors of scripts, and whatever else a browser complains about, such as breaches of the security policy. */
final class PageErrors {

    /** Chromium's message about a page whose status isn't 200, which is no fault of the page. */
    private static final Pattern EXPECTED = Pattern.compile(
            "Failed to load resource: the server responded with a status of (4(00|03|04|09|13|22|29)|50[03]) .*");

    private PageErrors() {}

    static void listen(Visitor visitor, Consumer<String> errors) {
        visitor.context().onConsoleMessage(message -> {
            if (isFault(message)) {
                errors.accept(message.location() + ": " + message.text());
            }
        });
        visitor.context().onWebError(error -> errors.accept(error.page().url() + ": " + error.error()));
    }

    private static boolean isFault(ConsoleMessage message) {
        return (message.type().equals("error") || message.type().equals("warning"))
                && !EXPECTED.matcher(message.text()).matches();
    }
}
