package org.lede.browser;

import com.microsoft.playwright.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import org.lede.library.CorrectedSets;
import org.lede.library.PublishedQuestion;
import org.lede.library.QuestionSet;
import org.lede.question.Kind;
import org.lede.testing.AnswerKeys;

/** Knows which question a page asks. */
@ApplicationScoped
class Questions {

    /** Sets that hold all nine kinds between them. */
    static final List<String> NINE_KINDS =
            List.of("niger-key-facts", "niger-why-and-what-follows", "four-winners-who-won");

    private final CorrectedSets sets;
    private final AnswerKeys keys;

    Questions(CorrectedSets sets, AnswerKeys keys) {
        this.sets = sets;
        this.keys = keys;
    }

    /** The question whose form the page shows. */
    @Transactional
    Asked on(Page page) {
        String id = page.locator("form#question input[name=question]").inputValue();
        return QuestionSet.<QuestionSet>listAll().stream()
                .map(set -> sets.asPublished(set.id(), set.currentN()))
                .flatMap(set -> set.questions().stream()
                        .filter(question -> question.id().toString().equals(id))
                        .map(question -> asked(set.slug(), question)))
                .findFirst()
                .orElseThrow();
    }

    private Asked asked(String set, PublishedQuestion question) {
        return new Asked(
                question.content().kind(),
                keys.right(set, question.ref()),
                keys.wrong(set, question.ref()),
                question.content().explanation().text());
    }

    /** Every kind, to be ticked off. */
    static List<Kind> kinds() {
        return Arrays.asList(Kind.values());
    }
}
