package org.lede.library.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lede.evidence.EvidenceGate;
import org.lede.evidence.Finding;
import org.lede.evidence.Quote;
import org.lede.evidence.Resolution;
import org.lede.evidence.Selector;
import org.lede.library.Publication.NewFact;
import org.lede.question.Fields;

/** Reads the facts of one article, each with its evidence. */
public final class FactsReader {

    private final EvidenceGate gate;
    private final Map<String, NewFact> facts = new LinkedHashMap<>();
    private final Set<String> unproved = new HashSet<>();
    private final List<ContentProblem> problems = new ArrayList<>();

    private FactsReader(EvidenceGate gate) {
        this.gate = gate;
    }

    /** Reads a list of facts; everything that is wrong is kept in {@link #problems}. */
    public static FactsReader read(@Nullable Object tree, EvidenceGate gate) {
        FactsReader reader = new FactsReader(gate);
        reader.readFacts(Fields.of(tree));
        return reader;
    }

    /** By ref, in the author's order. */
    public Map<String, NewFact> facts() {
        return facts;
    }

    public List<ContentProblem> problems() {
        return problems;
    }

    /** Whether the article has all its evidence, so that questions about it can be checked against that. */
    boolean isProved(NewFact fact) {
        return !unproved.contains(fact.ref());
    }

    /** Whether a missing fact may be here but misspelt, so that a question about it isn't at fault. */
    boolean mayLack(String ref) {
        return !problems.isEmpty() && !facts.containsKey(ref);
    }

    private void readFacts(Fields root) {
        if (root.isBlank()) {
            root.problem("", "MISSING", "An article needs at least one fact.");
        }
        for (Fields fields : root.isBlank() ? List.<Fields>of() : root.elements(Fields.LONGEST_LIST)) {
            fields.only("ref", "statement", "evidence");
            String ref = Refs.read(fields, "ref");
            NewFact fact = new NewFact(ref, fields.string("statement"), evidence(fields, ref));
            if (facts.put(ref, fact) != null) {
                unproved.add(ref);
                fields.problem("ref", "DUPLICATE_REF", "There is another fact " + ref + ".");
            }
        }
        root.problems().forEach(problem -> problems.add(ContentProblem.of(problem)));
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
            problems.add(ContentProblem.failure(
                    fields.pointer() + "/quote", finding.code().name(), finding.message()));
        }
        return resolution.accepted();
    }
}
