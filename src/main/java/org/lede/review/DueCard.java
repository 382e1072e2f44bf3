package org.lede.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lede.library.Article;
import org.lede.scheduling.Candidate;

/**
 * A card that is due, by its article alone: more would give the answer away.
 *
 * @param article  the slug of its article
 * @param language of the article, BCP 47
 */
public record DueCard(String article, String title, String language) {

    /** The cards of those candidates, in their order; one statement. */
    public static List<DueCard> of(List<Candidate> left) {
        if (left.isEmpty()) {
            return List.of();
        }
        Map<UUID, Article> articles =
                Article.<Article>list(
                                "id in ?1",
                                left.stream()
                                        .map(Candidate::articleId)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Article::id, Function.identity()));
        return left.stream()
                .map(candidate -> articles.get(candidate.articleId()))
                .map(article -> new DueCard(article.slug(), article.title(), article.language()))
                .toList();
    }
}
