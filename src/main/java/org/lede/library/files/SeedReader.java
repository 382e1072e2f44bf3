package org.lede.library.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lede.evidence.EvidenceGate;
import org.lede.library.Publication;
import org.lede.library.content.FactsReader;
import org.lede.library.content.Refs;
import org.lede.library.content.SetReader;

/** Reads one article's content files and passes them through the evidence gate: all or nothing, with every error. */
final class SeedReader {

    private final SeedFiles files;
    private final List<SeedProblem> problems = new ArrayList<>();

    private SeedReader(SeedFiles files) {
        this.files = files;
    }

    /**
     * @param slug the article's folder
     * @param paths its files
     * @throws InvalidSeed with everything that is wrong with them
     */
    static SeedArticle read(SeedFiles files, String slug, List<String> paths) {
        return new SeedReader(files).article(slug, paths);
    }

    private SeedArticle article(String slug, List<String> paths) {
        requireFile(paths, slug + "/article.md");
        requireFile(paths, slug + "/facts.yaml");
        if (!Refs.isSlug(slug)) {
            problems.add(SeedProblem.failure(slug, 1, "A folder's name is made of a-z, 0-9 and single hyphens."));
        }
        stopIfFailed();
        List<String> sets =
                paths.stream().filter(path -> path.startsWith(slug + "/sets/")).toList();
        ArticleFile article = article(slug + "/article.md");
        if (article == null) {
            throw unreadable(paths);
        }
        EvidenceGate gate = article.article().gate();
        FactsReader facts = facts(slug + "/facts.yaml", gate);
        if (facts == null) {
            throw unreadable(sets);
        }
        SetReader read = new SetReader(article.article(), gate, facts);
        Map<String, SeedProblem> slugTaken = sets(sets, read);
        stopIfFailed();
        Publication publication = new Publication(
                slug,
                article.article().imprint(),
                article.image(),
                article.article().text(),
                facts.facts(),
                read.questions(),
                read.sets());
        return new SeedArticle(publication, slugTaken, List.copyOf(problems));
    }

    private @Nullable ArticleFile article(String path) {
        return collect(() -> {
            ArticleFile article = ArticleFile.read(path, files);
            problems.addAll(article.problems());
            return article;
        });
    }

    private @Nullable FactsReader facts(String path, EvidenceGate gate) {
        return collect(() -> {
            YamlFile yaml = YamlFile.read(path, files.read(path));
            FactsReader facts = FactsReader.read(yaml.tree(), gate);
            problems.addAll(yaml.problems(facts.problems()));
            return facts;
        });
    }

    /** What to report, by slug, where another article has a set with that slug. */
    private Map<String, SeedProblem> sets(List<String> paths, SetReader sets) {
        Map<String, SeedProblem> slugTaken = new LinkedHashMap<>();
        for (String path : paths) {
            collect(() -> {
                YamlFile yaml = YamlFile.read(path, files.read(path));
                problems.addAll(yaml.problems(sets.read(yaml.tree())));
                slugTaken.put(
                        sets.last().slug(),
                        SeedProblem.failure(path, yaml.line("/slug"), "Another article has a set with this slug."));
                return sets;
            });
        }
        return slugTaken;
    }

    /** All that can be said when the article or its facts can't be read: where the other files aren't YAML either. */
    private InvalidSeed unreadable(List<String> others) {
        others.stream()
                .filter(path -> path.endsWith(".yaml"))
                .forEach(path -> collect(() -> YamlFile.read(path, files.read(path))));
        return new InvalidSeed(failures());
    }

    private void requireFile(List<String> paths, String path) {
        if (!paths.contains(path)) {
            problems.add(SeedProblem.failure(path, 1, "The file is missing."));
        }
    }

    /** What was read, or null when it can't be, which is then one of the problems. */
    private <T> @Nullable T collect(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidSeed e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    private void stopIfFailed() {
        if (!failures().isEmpty()) {
            throw new InvalidSeed(failures());
        }
    }

    private List<SeedProblem> failures() {
        return problems.stream().filter(SeedProblem::failure).toList();
    }
}
