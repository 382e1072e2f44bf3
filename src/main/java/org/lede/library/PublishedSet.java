package org.lede.library;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lede.question.Kind;

/**
 * A set revision with everything that is needed to show, draw and mark its questions.
 *
 * @param article the article its questions are pinned to
 */
public record PublishedSet(
        UUID id,
        String slug,
        int n,
        SetRevision.Terms terms,
        PinnedArticle article,
        List<PublishedQuestion> questions) {

    /** What a reader needs to think about one question, for the estimate on the set's page. */
    private static final Duration PER_QUESTION = Duration.ofSeconds(25);

    public PublishedSet {
        questions = List.copyOf(questions);
    }

    /** The set after those rulings, which are all there are, by question version. */
    PublishedSet after(Map<UUID, List<QuestionRuling>> rulings) {
        if (rulings.isEmpty()) {
            return this;
        }
        return new PublishedSet(
                id,
                slug,
                n,
                terms,
                article,
                questions.stream()
                        .map(question -> question.after(rulings.getOrDefault(question.versionId(), List.of())))
                        .toList());
    }

    /** Everything that a new attempt can earn. */
    public BigDecimal points() {
        return toAsk().stream().map(PublishedQuestion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What its title and its questions are written in, BCP 47. */
    public String language() {
        return article.language();
    }

    /** The questions that a new attempt may ask: void ones are left out. */
    public List<PublishedQuestion> toAsk() {
        return questions.stream().filter(question -> !question.isVoid()).toList();
    }

    /** The sequence of the last ruling on any of its questions; 0 where there is none. */
    public int lastRuling() {
        return questions.stream().mapToInt(PublishedQuestion::lastRuling).max().orElse(0);
    }

    /** The versions of the questions that no new attempt asks. */
    public Set<UUID> voided() {
        return questions.stream()
                .filter(PublishedQuestion::isVoid)
                .map(PublishedQuestion::versionId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many questions a new attempt asks at most. */
    public int questionCount() {
        return toAsk().size();
    }

    public Optional<PublishedQuestion> withVersion(UUID versionId) {
        return questions.stream().filter(q -> q.versionId().equals(versionId)).findFirst();
    }

    /** How many questions of each kind a new attempt may ask, in the order in which the kinds first occur. */
    public Map<Kind, Integer> countsByKind() {
        return toAsk().stream()
                .collect(Collectors.toMap(q -> q.content().kind(), q -> 1, Integer::sum, LinkedHashMap::new));
    }

    /** About how long an attempt takes, in whole minutes, at least one. */
    public int minutes() {
        return Math.max(1, (int) Math.ceil(PER_QUESTION.toSeconds() * questionCount() / 60.0));
    }

    /**
     * An article in the revision that questions are pinned to.
     *
     * @param language what it and everything asked about it is written in, BCP 47
     */
    public record PinnedArticle(UUID id, String slug, String title, int n, String language) {}
}
