package org.lede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A visitor with a browser profile of their own and one tab in front. */
final class Visitor implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final Pattern RUNNING = Pattern.compile(".*/attempts/[0-9a-f-]{36}(\\?.*)?$");

    private final BrowserContext context;
    private Page page;

    Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Goes to a path; the answer to it, after redirects. */
    Response open(String path) {
        return page.navigate(path);
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    Locator find(String selector, Locator.FilterOptions filter) {
        return find(selector).filter(filter);
    }

    Locator main() {
        return find("#main");
    }

    /** Closes the tab and opens another. */
    void newTab() {
        page.close();
        page = context.newPage();
    }

    void press(String button) {
        main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void follow(String link) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    /** From a set's page into a new attempt at it; the attempt's path. */
    String start(String set, String button) {
        open("/sets/" + set);
        main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
        return attempt();
    }

    /** The path of the attempt on the screen. */
    String attempt() {
        assertThat(find("#question")).isVisible();
        assertThat(page).hasURL(RUNNING);
        return page.url().replaceAll("^https?://[^/]+|\\?.*$", "");
    }

    /** Sends the answer given and waits for what the page says to it. */
    void check() {
        press("Check");
        assertThat(find("#feedback")).isVisible();
    }

    void next() {
        follow("Next question");
        assertThat(find("form#question")).isVisible();
    }

    void expectHeadline(String words) {
        assertThat(find("#main h1")).hasText(words);
    }

    /** Ends practice before its last question is answered. */
    void finish() {
        follow("Finish here");
        expectHeadline("Finish here?");
        press("See your result");
        expectHeadline("Your result");
    }

    /** Where the focus is, once what was swapped into the page has come to rest. */
    void expectFocus(String selector) {
        assertThat(find(".htmx-added, .htmx-settling, .htmx-swapping, .htmx-request"))
                .hasCount(0);
        assertThat(find(selector)).isFocused();
    }

    @Override
    public void close() {
        context.close();
    }
}
