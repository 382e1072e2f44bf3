package org.lede.library.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.lede.library.Publication;
import org.lede.library.Publication.NewFact;
import org.lede.library.Publication.NewQuestion;
import org.lede.question.ArticleContext;
import org.lede.shared.Json;

/** Content files for tests outside of this package: loaded into the application, or read alone. */
@ApplicationScoped
public class SeedsInTests {

    private final SeedLoader loader;

    SeedsInTests(SeedLoader loader) {
        this.loader = loader;
    }

    /**
     * Loads the files of a folder, each YAML file changed on its way.
     *
     * @param change gives the tree to load instead, from the file's name and its tree
     */
    public void load(Path folder, BiFunction<String, Object, Object> change) {
        SeedFiles files = SeedFiles.in(folder);
        SeedLoader.Report report = loader.load(new SeedFiles(files.paths(), path -> {
            if (!path.endsWith(".yaml")) {
                return files.bytes(path);
            }
            Object tree = YamlFile.read(path, files.read(path)).tree();
            return Json.write(change.apply(path.substring(path.lastIndexOf('/') + 1), tree))
                    .getBytes(StandardCharsets.UTF_8);
        }));
        if (!report.problems().isEmpty()) {
            throw new IllegalStateException(report.problems().toString());
        }
    }

    /** Every question of the files of a folder, as its author wrote it. */
    public static List<Written> questions(Path folder) {
        SeedFiles files = SeedFiles.in(folder);
        List<Written> questions = new ArrayList<>();
        files.byArticle().forEach((slug, paths) -> {
            Publication article = SeedReader.read(files, slug, paths).publication();
            article.questions().values().forEach(question -> questions.add(written(article, question)));
        });
        return questions;
    }

    private static Written written(Publication article, NewQuestion question) {
        NewFact fact = article.facts().get(question.facts().get(0));
        return new Written(
                question.ref(),
                UUID.nameUUIDFromBytes((article.slug() + question.ref()).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                question.content().content(),
                ArticleContext.of(
                        article.imprint().language(),
                        article.text().text(),
                        article.text().sentences().size(),
                        article.text().sentencesProving(fact.evidence())));
    }

    /**
     * A question that isn't published yet.
     *
     * @param salt what it will be published with
     * @param tree with the author's ids and order of its options
     * @param article what marking has to know of the article
     */
    public record Written(String ref, String salt, Map<String, Object> tree, ArticleContext article) {

        @Override
        public String toString() {
            return tree.get("kind") + " " + ref;
        }
    }
}
