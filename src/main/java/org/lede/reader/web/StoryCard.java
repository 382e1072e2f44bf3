package org.lede.reader.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lede.library.Article;
import org.lede.library.Mode;
import org.lede.library.PublishedSet;
import org.lede.reader.LearnersFront.Known;

/**
 * An article on a page of articles.
 *
 * @param opening its first sentence; empty where the text may not be shown
 * @param facts how many it has
 * @param known how much of it the learner has met; null for nothing
 */
public record StoryCard(
        Article article,
        int minutes,
        String opening,
        List<PublishedSet> sets,
        long facts,
        @Nullable Known known) {

    StoryCard with(@Nullable Known known) {
        return new StoryCard(article, minutes, opening, sets, facts, known);
    }

    String sectionOrEmpty() {
        return article.section() == null ? "" : article.section();
    }

    /** Those that have room beside the story. */
    public List<PublishedSet> firstSets() {
        return sets.subList(0, Math.min(4, sets.size()));
    }

    /** Whether a round can be begun from here. */
    public boolean isAsked() {
        return sets.stream()
                .anyMatch(
                        set -> set.terms().allows(Mode.PRACTICE) && !set.toAsk().isEmpty());
    }
}
