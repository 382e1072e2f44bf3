package org.lede.library.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lede.evidence.EvidenceGate;
import org.lede.evidence.Finding;
import org.lede.evidence.Quote;
import org.lede.evidence.Resolution;
import org.lede.evidence.Selector;
import org.lede.library.Publication.NewFact;
import org.lede.question.Fields;
import org.lede.question.Problem;

/** The {@code facts.yaml} of one article. */
final class FactsFile {

    private final YamlFile yaml;
    private final EvidenceGate gate;
    private final Map<String, NewFact> facts = new LinkedHashMap<>();
    private final Set<String> unproved = new HashSet<>();
    private final List<SeedProblem> problems = new ArrayList<>();

    private FactsFile(YamlFile yaml, EvidenceGate gate) {
        this.yaml = yaml;
        this.gate = gate;
    }

    /** @throws InvalidSeed when the file isn't YAML; everything else that is wrong is kept in {@link #problems} */
    static FactsFile read(String path, String content, EvidenceGate gate) {
        FactsFile file = new FactsFile(YamlFile.read(path, content), gate);
        file.readFacts();
        return file;
    }

    /** By ref, in the order of the file. */
    Map<String, NewFact> facts() {
        return facts;
    }

    List<SeedProblem> problems() {
        return problems;
    }

    /** Whether all its evidence stands in the article, so that what is asked about it can be held against it. */
    boolean isProved(NewFact fact) {
        return !unproved.contains(fact.ref());
    }

    /** Whether a fact isn't here that may only be written wrongly: then those who ask for it are not to blame. */
    boolean mayLack(String ref) {
        return !problems.isEmpty() && !facts.containsKey(ref);
    }

    private void readFacts() {
        Fields root = Fields.of(Map.of("facts", yaml.tree() == null ? List.of() : yaml.tree()));
        if (root.isBlank("facts")) {
            root.problem("facts", "MISSING", "An article needs at least one fact.");
        }
        for (Fields fields : root.list("facts")) {
            fields.only("ref", "statement", "evidence");
            String ref = Refs.read(fields, "ref");
            NewFact fact = new NewFact(ref, fields.string("statement"), evidence(fields, ref));
            if (facts.put(ref, fact) != null) {
                unproved.add(ref);
                fields.problem("ref", "DUPLICATE_REF", "There is another fact " + ref + ".");
            }
        }
        root.problems().forEach(problem -> problems.add(yaml.failure(inFile(problem))));
    }

    private List<Selector> evidence(Fields fact, String ref) {
        List<Selector> selectors = new ArrayList<>();
        List<Fields> quotes = fact.list("evidence");
        for (Fields fields : quotes) {
            fields.only("quote", "prefix", "suffix");
            String exact = fields.string("quote");
            if (!exact.isEmpty()) {
                selector(fields, exact).ifPresent(selectors::add);
            }
        }
        if (selectors.isEmpty() && fact.isBlank("evidence")) {
            fact.problem("evidence", "NO_EVIDENCE", "A fact needs at least one quote that proves it.");
        }
        if (selectors.isEmpty() || selectors.size() < quotes.size()) {
            unproved.add(ref);
        }
        return selectors;
    }

    private Optional<Selector> selector(Fields fields, String exact) {
        Resolution resolution =
                gate.resolve(new Quote(exact, fields.optionalString("prefix"), fields.optionalString("suffix")));
        for (Finding finding : resolution.findings()) {
            String pointer = fields.pointer() + "/quote";
            problems.add(yaml.failure(
                    pointer.substring("/facts".length()), finding.message() + " (" + finding.code() + ")"));
        }
        return resolution.accepted();
    }

    /** The file is a list; it was read as a field of an object made for it. */
    private static Problem inFile(Problem problem) {
        return new Problem(problem.pointer().replaceFirst("^/facts", ""), problem.code(), problem.message());
    }
}
