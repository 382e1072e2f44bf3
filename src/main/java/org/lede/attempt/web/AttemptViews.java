package org.lede.attempt.web;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.AskedQuestion;
import org.lede.attempt.AttemptState;
import org.lede.evidence.ArticleText;
import org.lede.library.Article;
import org.lede.library.ArticleTexts;
import org.lede.library.Display;
import org.lede.library.DisplayLimit;
import org.lede.library.PublishedSet.PinnedArticle;
import org.lede.library.web.LocateText;
import org.lede.people.Learner;
import org.lede.people.Role;
import org.lede.question.Answer;
import org.lede.web.security.Requester;

/** Puts together what the pages of an attempt show: its questions, the article they ask about, the learner's zone. */
@ApplicationScoped
class AttemptViews {

    private final ArticleTexts texts;
    private final DisplayLimit limits;
    private final Requester requester;
    private final Clock clock;

    AttemptViews(ArticleTexts texts, DisplayLimit limits, Requester requester, Clock clock) {
        this.texts = texts;
        this.limits = limits;
        this.requester = requester;
        this.clock = clock;
    }

    /**
     * @param draft an answer that was just sent and couldn't be taken, null for none
     * @param problem the code of what was wrong with it, null for nothing
     */
    @Transactional
    AttemptPage page(AttemptState state, AskedQuestion question, @Nullable Answer draft, @Nullable String problem) {
        ArticleText text = text(state);
        Display display = display(state);
        QuestionView view = new QuestionView(question, text, display, LocateText.of(text, display));
        boolean told = question.revealed() || !state.attempt().isOpen();
        RawString form = told ? null : view.form(draft, problem);
        Optional<Learner> learner = Learner.withId(state.attempt().learnerId());
        return new AttemptPage(
                state,
                view,
                form,
                question.stated().map(one -> String.valueOf(one.level())).orElse(""),
                clock.instant(),
                learner.map(Learner::timeZone).orElse(ZoneOffset.UTC),
                learner.map(Learner::hasKeyboardShortcuts).orElse(true));
    }

    @Transactional
    ResultPage result(AttemptState state) {
        ArticleText text = text(state);
        Display display = display(state);
        List<LocateText> article = LocateText.of(text, display);
        return new ResultPage(
                state,
                state.questions().stream()
                        .map(question -> new QuestionView(question, text, display, article))
                        .toList(),
                zone(state.attempt().learnerId()),
                requester.hasRole(Role.EDITOR.wire()));
    }

    private ArticleText text(AttemptState state) {
        PinnedArticle article = state.set().article();
        return texts.get(article.id(), article.n());
    }

    private Display display(AttemptState state) {
        return limits.of(Article.<Article>findById(state.set().article().id()));
    }

    private static ZoneId zone(UUID learnerId) {
        return Learner.withId(learnerId).map(Learner::timeZone).orElse(ZoneOffset.UTC);
    }
}
