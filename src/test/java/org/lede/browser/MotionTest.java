package org.lede.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lede.testing.LedeTest;

/** Tests that nothing moves, scrolls smoothly or fades for visitors who prefer less motion (WCAG 2.3.3). */
@LedeTest
class MotionTest {

    private static final String SET = "niger-key-facts";

    /** Adds a fading element, to prove that the check below finds motion. */
    private static final String PLANT = """
            () => {
              const planted = document.createElement('p');
              planted.id = 'planted';
              planted.style.transition = 'opacity 9s';
              document.querySelector('#main').append(planted);
              getComputedStyle(planted).opacity;
              planted.style.opacity = '0.5';
            }""";

    /** Finds running and possible motion, on every element and its pseudo-elements. */
    private static final String MOVING = """
            () => {
              const seconds = times => Math.max(...times.split(',').map(parseFloat));
              const moving = [];
              for (const element of document.querySelectorAll('*')) {
                for (const part of [null, '::before', '::after']) {
                  const style = getComputedStyle(element, part);
                  const name = element.nodeName + (element.id ? '#' + element.id : '') + (part ?? '');
                  if (seconds(style.transitionDuration) > 0.01) moving.push(name + ' transition');
                  if (style.animationName !== 'none' && seconds(style.animationDuration) > 0.01) moving.push(name + ' animation');
                  if (style.scrollBehavior === 'smooth') moving.push(name + ' scrolling');
                }
              }
              for (const running of document.getAnimations()) moving.push('running ' + running.effect.target.id);
              return moving;
            }""";

    @TestHTTPResource
    URL application;

    @Inject
    Questions questions;

    @Test
    void pages_withReducedMotion_standStill() {
        assertThat(moving(ReducedMotion.REDUCE)).isEmpty();
        assertThat(moving(ReducedMotion.NO_PREFERENCE)).contains("P#planted transition", "running planted");
    }

    /** Visits each kind of page, and adds an element to it that would move. */
    private TreeSet<String> moving(ReducedMotion preference) {
        TreeSet<String> moving = new TreeSet<>();
        try (Visitor visitor = Browsers.visitor(application, Scripts.ON)) {
            Page page = visitor.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(preference));
            for (String path : List.of("/", "/articles/niger-us-military-agreement", "/sets/" + SET, "/signup")) {
                visitor.open(path);
                moving.addAll(movingOn(page));
            }
            visitor.start(SET, "Practice");
            moving.addAll(movingOn(page));
            new Hand(page).give(questions.on(page).right());
            visitor.check();
            moving.addAll(movingOn(page));
            visitor.finish();
            for (String path : List.of("/me", "/account", "/review", "/nothing-here")) {
                moving.addAll(movingOn(page));
                visitor.open(path);
            }
        }
        return moving;
    }

    @SuppressWarnings("unchecked")
    private static List<String> movingOn(Page page) {
        page.evaluate(PLANT);
        return (List<String>) page.evaluate(MOVING);
    }
}
