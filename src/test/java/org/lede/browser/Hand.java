package org.lede.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;

/** Puts answers into the forms of the nine kinds with the mouse, as the page offers it with scripts or without. */
final class Hand {

    private final Page page;

    Hand(Page page) {
        this.page = page;
    }

    /** @param answer as the API takes it */
    void give(Map<String, Object> answer) {
        answer.forEach(this::give);
    }

    private void give(String field, Object value) {
        switch (field) {
            case "choices" -> ((List<?>) value).forEach(choice -> pick("choices", choice));
            case "text", "number" -> input(field).fill(value.toString());
            case "gaps" -> ((Map<?, ?>) value).forEach((gap, text) -> fill("gap." + gap, text));
            case "pairs" -> ((Map<?, ?>) value).forEach((left, right) -> pair("pair." + left, right));
            case "order" -> order((List<?>) value);
            default -> pick(field, value);
        }
    }

    private void pick(String name, Object value) {
        page.locator("input[name='" + name + "'][value='" + value + "']").check();
    }

    private Locator input(String name) {
        return page.locator("form#question [name='" + name + "']");
    }

    private void fill(String name, Object text) {
        if (!input(name).evaluate("input => input.tagName").equals("SELECT")) {
            input(name).fill(text.toString());
        } else if (hasScripts()) {
            page.locator("[data-picks='" + name + "']")
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions()
                                    .setName(text.toString())
                                    .setExact(true))
                    .click();
        } else {
            input(name).selectOption(text.toString());
        }
    }

    private void pair(String left, Object right) {
        if (hasScripts()) {
            page.locator("[data-left='" + left + "']").click();
            page.locator("[data-right='" + right + "']").click();
        } else {
            input(left).selectOption(right.toString());
        }
    }

    private boolean hasScripts() {
        return page.locator("html.has-keys").count() > 0;
    }

    /** With scripts, the list swapped in is turned into one that moves a moment later: not before then is it the list to use. */
    private void order(List<?> ids) {
        if (hasScripts()) {
            page.locator(".places.is-movable").waitFor();
        }
        for (int place = 1; place <= ids.size(); place++) {
            Locator select = input("position." + ids.get(place - 1));
            if (select.isVisible()) {
                select.selectOption(String.valueOf(place));
            } else {
                moveUp(ids.get(place - 1), Integer.parseInt(select.inputValue()) - place);
            }
        }
    }

    private void moveUp(Object id, int steps) {
        Locator up = page.locator(".places > li:has([name='position." + id + "']) .moves button")
                .first();
        for (int step = 0; step < steps; step++) {
            up.click();
        }
    }
}
