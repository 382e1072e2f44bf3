package org.lede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Puts answers into the forms of the nine kinds by keyboard alone, as the page offers it with scripts or without. */
final class Keyboard {

    private static final int MOST_TABS = 80;
    private static final String ENTER_SENDS_FROM =
            "document.activeElement.matches('form#question input:not([type=hidden])')";

    private final Page page;
    private int presses;

    Keyboard(Page page) {
        this.page = page;
    }

    /** How many keys were pressed, those that typed a text left out. */
    int presses() {
        return presses;
    }

    void press(String key) {
        presses++;
        page.keyboard().press(key);
    }

    /** Tabs on until the focus is on such an element. */
    void tabTo(String selector) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (isFocused(selector)) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("no Tab leads to " + selector);
    }

    boolean isFocused(String selector) {
        return Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector));
    }

    /** @param answer as the API takes it */
    void give(Map<String, Object> answer) {
        answer.forEach(this::give);
    }

    /** Sends the form: by Enter where that sends it, else by the button. */
    void send() {
        if (Boolean.FALSE.equals(page.evaluate(ENTER_SENDS_FROM))) {
            tabTo("form#question button[data-enter]");
        }
        press("Enter");
    }

    private void give(String field, Object value) {
        switch (field) {
            case "choices" -> ((List<?>) value).forEach(this::tick);
            case "text", "number" -> type(field, value);
            case "gaps" -> ((Map<?, ?>) value).forEach((gap, text) -> typeOrSelect("gap." + gap, text));
            case "pairs" -> ((Map<?, ?>) value).forEach((left, right) -> pair("pair." + left, right));
            case "order" -> order((List<?>) value);
            default -> pick(field, value);
        }
    }

    private void tick(Object value) {
        page.evaluate("document.activeElement.blur()");
        tabTo("input[name=choices][value='" + value + "']");
        press("Space");
    }

    private void pick(String name, Object value) {
        tabTo("input[name='" + name + "']");
        press("Space");
        int options = page.locator("input[name='" + name + "']").count();
        for (int moves = 0; moves < options && !isFocused("[value='" + value + "']"); moves++) {
            press("ArrowDown");
        }
        assertThat(page.locator("input[name='" + name + "'][value='" + value + "']"))
                .isChecked();
    }

    private void type(String name, Object value) {
        tabTo("[name='" + name + "']");
        page.keyboard().type(value.toString());
    }

    private void typeOrSelect(String name, Object value) {
        page.evaluate("document.activeElement.blur()");
        if (page.locator("[data-picks='" + name + "']").count() > 0) {
            tabTo("[data-picks='" + name + "'] li:nth-child(" + placeIn(name, value) + ") button");
            press("Enter");
            assertThat(page.locator("[name='" + name + "']")).hasValue(value.toString());
            return;
        }
        tabTo("[name='" + name + "']");
        if (!isFocused("select")) {
            page.keyboard().type(value.toString());
            return;
        }
        int place = placeIn(name, value);
        for (int step = 0; step < place; step++) {
            press("ArrowDown");
        }
        assertThat(page.locator("[name='" + name + "']")).hasValue(value.toString());
    }

    /** Its place in the list to open, after the line that asks to choose. */
    private int placeIn(String name, Object value) {
        return (int) page.locator("[name='" + name + "']")
                .evaluate("(list, v) => [...list.options].findIndex(o => o.value === v)", value.toString());
    }

    private void pair(String left, Object right) {
        if (page.locator(".pairing").count() == 0) {
            typeOrSelect(left, right);
            return;
        }
        page.evaluate("document.activeElement.blur()");
        tabTo("[data-left='" + left + "']");
        press("Enter");
        tabTo("[data-right='" + right + "']");
        press("Enter");
        assertThat(page.locator("[name='" + left + "']")).hasValue(right.toString());
    }

    private void order(List<?> ids) {
        boolean movable = page.locator(".places .moves").count() > 0;
        for (int place = 1; place <= ids.size(); place++) {
            if (movable) {
                moveUp(ids.get(place - 1), place, ids.size());
            } else {
                typeOrSelect("position." + ids.get(place - 1), place);
            }
        }
    }

    /** Moves an item up to its place. Screen readers announce each move, and the focus stays on the button. */
    private void moveUp(Object id, int place, int total) {
        String item = ".places > li:has([name='position." + id + "'])";
        int from = Integer.parseInt(page.locator("[name='position." + id + "']").inputValue());
        for (int step = from; step > place; step--) {
            page.evaluate("document.getElementById('live').textContent = ''");
            tabTo(item + " .moves button:first-child");
            press("Enter");
            assertThat(page.locator("#live"))
                    .hasText(page.locator("#item-" + id).innerText() + ": place " + (step - 1) + " of " + total);
        }
    }
}
