package org.lede.library.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lede.evidence.ArticleText;
import org.lede.evidence.Paragraph;
import org.lede.evidence.Sentence;
import org.lede.library.Article;
import org.lede.library.Display;

/** An article without its text. */
public record ArticleView(
        String slug,
        String title,
        String source,
        String rights,
        String display,
        String language,
        @Nullable LocalDate published,
        int revision) {

    static ArticleView of(Article article, int revision, Display display) {
        return new ArticleView(
                article.slug(),
                article.title(),
                article.source(),
                article.rights(),
                display.wire(),
                article.language(),
                article.published(),
                revision);
    }

    /** The same with its text, as far as it may be shown: a sentence that is to be found has to be told from the others. */
    Map<String, Object> treeWith(ArticleText text, Display shown) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("slug", slug);
        tree.put("title", title);
        tree.put("source", source);
        tree.put("rights", rights);
        tree.put("display", display);
        tree.put("language", language);
        tree.put("published", published == null ? null : published.toString());
        tree.put("revision", revision);
        tree.put("sha256", text.sha256());
        tree.put("sentences", text.sentences().size());
        if (shown == Display.FULL) {
            tree.put(
                    "paragraphs",
                    text.paragraphs().stream().map(ArticleView::tree).toList());
        } else {
            tree.put("openings", openings(text, shown));
        }
        return tree;
    }

    private static List<Map<String, Object>> openings(ArticleText text, Display shown) {
        return text.paragraphs().stream()
                .flatMap(paragraph -> paragraph.sentences().stream()
                        .map(sentence -> Map.<String, Object>of(
                                "number", sentence.number(),
                                "paragraph", paragraph.number(),
                                "text", shown.shown(sentence))))
                .toList();
    }

    private static Map<String, Object> tree(Paragraph paragraph) {
        List<Map<String, Object>> sentences =
                paragraph.sentences().stream().map(ArticleView::tree).toList();
        return Map.of("number", paragraph.number(), "sentences", sentences);
    }

    private static Map<String, Object> tree(Sentence sentence) {
        return Map.of(
                "number", sentence.number(),
                "text", sentence.text(),
                "start", sentence.span().start(),
                "end", sentence.span().end());
    }
}
