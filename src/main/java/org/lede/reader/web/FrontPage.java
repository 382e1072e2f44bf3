package org.lede.reader.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.lede.attempt.OpenRound;
import org.lede.library.LeadImage;
import org.lede.reader.LearnersFront.Front;
import org.lede.scheduling.FactState;

/**
 * The front page, or a page of a section, a tag, or of older articles.
 *
 * @param section whose articles are shown; empty for all
 * @param tag of the articles shown; empty for any
 * @param sections those there are
 * @param lead the newest article; null on other pages than the first
 * @param clipping of the lead; null where its text may not be shown
 * @param stories the other articles, the newest first
 * @param front the learner's; null for a visitor without a session
 * @param next the id after which the next page begins; empty on the last
 */
public record FrontPage(
        String section,
        String tag,
        List<String> sections,
        @Nullable StoryCard lead,
        @Nullable Clipping clipping,
        List<StoryCard> stories,
        @Nullable Front front,
        String next) {

    public FrontPage {
        sections = List.copyOf(sections);
        stories = List.copyOf(stories);
    }

    @Nullable UUID leadId() {
        return lead == null ? null : lead.article().id();
    }

    /** The page with what is the learner's. */
    FrontPage with(Front front, BiFunction<StoryCard, Map<UUID, FactState>, @Nullable Clipping> clip) {
        return new FrontPage(
                section,
                tag,
                sections,
                lead == null ? null : lead.with(front.known().get(lead.article().id())),
                lead == null ? null : clip.apply(lead, front.lead()),
                stories.stream()
                        .map(card -> card.with(front.known().get(card.article().id())))
                        .toList(),
                front,
                next);
    }

    /** The lead's picture, until the clipping has something of the learner's to show; else null. */
    public @Nullable LeadImage picture() {
        return lead == null || clipping != null && clipping.isMarked()
                ? null
                : lead.article().image();
    }

    /** The stories under their sections, in the order of their newest articles; those without one come last. */
    public List<Shelf> shelves() {
        Map<String, List<StoryCard>> shelves = new LinkedHashMap<>();
        stories.forEach(card -> shelves.computeIfAbsent(card.sectionOrEmpty(), name -> new ArrayList<>())
                .add(card));
        List<StoryCard> others = shelves.remove("");
        if (others != null) {
            shelves.put("", others);
        }
        return shelves.entrySet().stream()
                .map(shelf -> new Shelf(shelf.getKey(), shelf.getValue()))
                .toList();
    }

    /** Whether the stories stand under headings: there have to be enough for that. */
    public boolean isShelved() {
        return section.isEmpty() && tag.isEmpty() && stories.size() > 5;
    }

    /** A story alone under the lead has room for its sets. */
    public boolean isPair() {
        return lead != null && stories.size() == 1;
    }

    public int due() {
        return front == null ? 0 : front.today().left().size();
    }

    /** About a third of a minute for each fact. */
    public int dueMinutes() {
        return Math.max(1, Math.round(due() / 3f));
    }

    public int changed() {
        return front == null ? 0 : front.today().changed();
    }

    public List<OpenRound> open() {
        return front == null ? List.of() : front.open();
    }

    /** @param section empty for articles without one */
    public record Shelf(String section, List<StoryCard> cards) {}
}
