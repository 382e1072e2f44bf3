package org.lede.reader.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lede.attempt.Attempt;
import org.lede.attempt.LearnerResults;
import org.lede.reader.FactCounts;
import org.lede.reader.LearnerProgress.ArticleProgress;
import org.lede.reader.LearnerProgress.Progress;
import org.lede.reader.LearnerProgress.SetLine;
import org.lede.reader.SentenceMap.MappedSentence;
import org.lede.reader.SentenceMap.OpenFact;
import org.lede.scheduling.Calibration;
import org.lede.scheduling.FactState;
import org.lede.shared.Decimals;

/** A learner's progress as JSON: scores by set, what they know by article and by fact, and when they answered. */
final class ProgressTree {

    private ProgressTree() {}

    static Map<String, Object> of(Progress progress) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("sets", progress.sets().stream().map(ProgressTree::of).toList());
        tree.put("states", of(progress.counts()));
        tree.put("articles", progress.articles().stream().map(ProgressTree::of).toList());
        tree.put(
                "facts",
                progress.facts().stream()
                        .map(fact -> of(fact, progress.states().get(fact.factId())))
                        .toList());
        tree.put(
                "days",
                progress.days().stream()
                        .map(day -> Map.of("date", day.date(), "answered", day.answered()))
                        .toList());
        tree.put(
                "retention",
                progress.retention().stream()
                        .map(of -> Map.of(
                                "form", of.form(),
                                "answers", of.answers(),
                                "recalled", of.recalled(),
                                "probes", of.probes(),
                                "probesRecalled", of.probesRecalled()))
                        .toList());
        if (progress.calibration() != null) {
            tree.put("calibration", of(progress.calibration()));
        }
        return tree;
    }

    private static Map<String, Object> of(SetLine line) {
        return Map.of(
                "set", line.set().slug(),
                "title", line.set().terms().title(),
                "best", score(line.scores().best()),
                "latest", score(line.scores().latest()),
                "attempts", line.scores().attempts());
    }

    private static Map<String, Object> score(Attempt attempt) {
        return Map.of(
                "attempt", attempt.id(),
                "score", Decimals.plain(attempt.score().orElseThrow()),
                "points", Decimals.plain(attempt.points()),
                "submittedAt", attempt.submittedAt().orElseThrow());
    }

    private static Map<String, Integer> of(FactCounts counts) {
        Map<String, Integer> states = new LinkedHashMap<>();
        counts.states().forEach(of -> states.put(of.state().wire(), of.facts()));
        return states;
    }

    private static Map<String, Object> of(ArticleProgress progress) {
        return Map.of(
                "article", progress.article().slug(),
                "facts", progress.facts(),
                "right", progress.right(),
                "missed", progress.missed(),
                "notAsked", progress.notAsked(),
                "states", of(progress.counts()),
                "revision", progress.article().currentN(),
                "sentences",
                        progress.sentences().paragraphs().stream()
                                .flatMap(paragraph -> paragraph.sentences().stream()
                                        .map(sentence -> of(paragraph.number(), sentence)))
                                .toList());
    }

    /** Its state is that of the fact in it that the learner knows least; null if they may see the evidence of none. */
    private static Map<String, Object> of(int paragraph, MappedSentence sentence) {
        OpenFact weakest = sentence.weakest();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("sentence", sentence.number());
        tree.put("paragraph", paragraph);
        tree.put("state", weakest == null ? null : weakest.state().wire());
        tree.put("facts", sentence.facts().stream().map(OpenFact::ref).toList());
        return tree;
    }

    private static Map<String, Object> of(LearnerResults.OfFact fact, FactState state) {
        return Map.of(
                "id", fact.factId(),
                "ref", fact.ref(),
                "article", fact.article(),
                "right", fact.right(),
                "wrong", fact.missed(),
                "lastCorrect", fact.lastRight(),
                "state", state.wire());
    }

    private static Map<String, Object> of(Calibration calibration) {
        List<Map<String, Integer>> bands = calibration.bands().stream()
                .map(band -> Map.of(
                        "confidence", band.confidence().level(),
                        "answers", band.answers(),
                        "right", band.right()))
                .toList();
        return Map.of("answers", calibration.answers(), "mark", calibration.mark(), "bands", bands);
    }
}
