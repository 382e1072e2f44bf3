package org.lede.library.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which articles may have the sets that their files ask for. */
class SetSlugsTest {

    @Test
    void slug_freeOrOfTheArticleItself_isAllowed() {
        assertThat(allowed(Map.of("x", "a"), article("a", "x"), article("b", "y")))
                .containsExactly("a", "b");
    }

    @Test
    void slug_ofArticleThatIsNotLoaded_isRefused() {
        assertThat(allowed(Map.of("x", "a"), article("b", "x"))).isEmpty();
    }

    @Test
    void slug_ofArticleThatKeepsIt_isRefused() {
        assertThat(allowed(Map.of("x", "b"), article("a", "x"), article("b", "x")))
                .containsExactly("b");
    }

    @Test
    void slug_thatMoves_isAllowed() {
        assertThat(allowed(Map.of("x", "a"), article("a", "y"), article("b", "x")))
                .containsExactly("a", "b");
        assertThat(allowed(Map.of("x", "b"), article("a", "x"), article("b", "y")))
                .containsExactly("a", "b");
    }

    @Test
    void slugs_thatSwapOrGoInACircle_areAllowed() {
        assertThat(allowed(Map.of("x", "a", "y", "b"), article("a", "y"), article("b", "x")))
                .containsExactly("a", "b");
        assertThat(allowed(
                        Map.of("x", "a", "y", "b", "z", "c"), article("a", "y"), article("b", "z"), article("c", "x")))
                .containsExactly("a", "b", "c");
    }

    @Test
    void slug_ofArticleThatIsRefusedItself_isRefused() {
        assertThat(allowed(Map.of("x", "a", "y", "b", "z", "gone"), article("a", "y"), article("b", "z")))
                .isEmpty();
    }

    @Test
    void slug_thatTwoNewArticlesWant_goesToTheFirst() {
        assertThat(allowed(Map.of(), article("a", "x"), article("b", "x"))).containsExactly("a");
    }

    private static List<String> allowed(Map<String, String> owners, SeedArticle... read) {
        SetSlugs slugs = new SetSlugs(owners, List.of(read));
        assertThat(slugs.problems()).hasSize(read.length - slugs.allowed().size());
        return slugs.allowed().stream().map(SeedArticle::slug).toList();
    }

    private static SeedArticle article(String slug, String set) {
        SeedArticle sample = SampleSeeds.of(slug).article();
        return new SeedArticle(
                sample.publication(),
                Map.of(set, sample.slugTaken().values().iterator().next()),
                sample.warnings());
    }
}
