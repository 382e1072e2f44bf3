package org.lede.seed;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lede.content.Fields;
import org.lede.content.Problem;
import org.lede.evidence.EvidenceGate;
import org.lede.evidence.Finding;
import org.lede.evidence.Quote;
import org.lede.evidence.Resolution;
import org.lede.evidence.Selector;
import org.lede.seed.SeedArticle.SeedFact;

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
        ArticleFile article = ArticleFile.read(slug + "/article.md", content(slug + "/article.md"));
        EvidenceGate gate = new EvidenceGate(
                article.text(), article.imprint().title(), article.imprint().language());
        Map<String, SeedFact> facts = facts(slug + "/facts.yaml", gate);
        stopIfFailed();
        SetFiles sets = new SetFiles(article, gate, facts);
        for (String path : paths) {
            if (path.startsWith(slug + "/sets/")) {
                collect(() -> sets.read(path, content(path)));
            }
        }
        problems.addAll(sets.problems());
        stopIfFailed();
        return new SeedArticle(
                slug, article.imprint(), article.text(), facts, sets.questions(), sets.sets(), List.copyOf(problems));
    }

    private Map<String, SeedFact> facts(String path, EvidenceGate gate) {
        YamlFile yaml = YamlFile.read(path, content(path));
        Fields root = Fields.of(Map.of("facts", yaml.tree() == null ? List.of() : yaml.tree()));
        Map<String, SeedFact> facts = new LinkedHashMap<>();
        for (Fields fields : root.list("facts")) {
            fields.only("ref", "statement", "evidence");
            String ref = Refs.read(fields, "ref");
            SeedFact fact = new SeedFact(ref, fields.string("statement"), evidence(fields, gate, yaml));
            if (facts.put(ref, fact) != null) {
                fields.problem("ref", "DUPLICATE_REF", "There is another fact " + ref + ".");
            }
        }
        root.problems().forEach(problem -> problems.add(yaml.failure(inFile(problem))));
        return facts;
    }

    private List<Selector> evidence(Fields fact, EvidenceGate gate, YamlFile yaml) {
        List<Selector> selectors = new ArrayList<>();
        for (Fields fields : fact.list("evidence")) {
            fields.only("quote", "prefix", "suffix");
            String exact = fields.string("quote");
            if (exact.isEmpty()) {
                continue;
            }
            Resolution resolution =
                    gate.resolve(new Quote(exact, fields.optionalString("prefix"), fields.optionalString("suffix")));
            Optional<Selector> accepted = resolution.accepted();
            accepted.ifPresent(selectors::add);
            for (Finding finding : resolution.findings()) {
                String pointer = fields.pointer() + "/quote";
                problems.add(yaml.failure(
                        pointer.substring("/facts".length()), finding.message() + " (" + finding.code() + ")"));
            }
        }
        if (selectors.isEmpty() && fact.isBlank("evidence")) {
            fact.problem("evidence", "NO_EVIDENCE", "A fact needs at least one quote that proves it.");
        }
        return selectors;
    }

    /** The file is a list; it was read as a field of an object made for it. */
    private static Problem inFile(Problem problem) {
        return new Problem(problem.pointer().replaceFirst("^/facts", ""), problem.code(), problem.message());
    }

    private String content(String path) {
        try {
            return files.read(path);
        } catch (UncheckedIOException e) {
            throw new InvalidSeed(List.of(SeedProblem.failure(path, 1, e.getMessage())));
        }
    }

    private void requireFile(List<String> paths, String path) {
        if (!paths.contains(path)) {
            problems.add(SeedProblem.failure(path, 1, "The file is missing."));
        }
    }

    private void collect(Runnable reading) {
        try {
            reading.run();
        } catch (InvalidSeed e) {
            problems.addAll(e.problems());
        }
    }

    private void stopIfFailed() {
        if (problems.stream().anyMatch(SeedProblem::failure)) {
            throw new InvalidSeed(problems.stream().filter(SeedProblem::failure).toList());
        }
    }
}
