package org.lede.library.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lede.evidence.EvidenceGate;
import org.lede.library.Publication;

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
        EvidenceGate gate = new EvidenceGate(
                article.text(), article.imprint().title(), article.imprint().language());
        FactsFile facts = facts(slug + "/facts.yaml", gate);
        if (facts == null) {
            throw unreadable(sets);
        }
        SetFiles read = sets(sets, new SetFiles(article, gate, facts));
        stopIfFailed();
        Publication publication = new Publication(
                slug, article.imprint(), article.image(), article.text(), facts.facts(), read.questions(), read.sets());
        return new SeedArticle(publication, read.slugTaken(), List.copyOf(problems));
    }

    private @Nullable ArticleFile article(String path) {
        return collect(() -> {
            ArticleFile article = ArticleFile.read(path, files);
            problems.addAll(article.problems());
            return article;
        });
    }

    private @Nullable FactsFile facts(String path, EvidenceGate gate) {
        return collect(() -> {
            FactsFile facts = FactsFile.read(path, files.read(path), gate);
            problems.addAll(facts.problems());
            return facts;
        });
    }

    private SetFiles sets(List<String> paths, SetFiles sets) {
        for (String path : paths) {
            collect(() -> {
                sets.read(path, files.read(path));
                return sets;
            });
        }
        problems.addAll(sets.problems());
        return sets;
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
