package org.lede.correction.web;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lede.correction.QuestionHistories.Version;
import org.lede.correction.RuleOnQuestion.Regrading;
import org.lede.library.Correction;
import org.lede.library.web.KindTemplates;
import org.lede.library.web.LocateText;
import org.lede.library.web.Shown;
import org.lede.question.Answer;
import org.lede.question.CorrectedQuestion;

/**
 * A published question for editors: its key, its corrections, and the form to correct it.
 *
 * @param form the inputs of the question, with the answer that the ruling would be about
 * @param key the right answer in words
 * @param alsoRight what rulings accept besides, in words
 * @param type of the ruling as sent, empty for none
 * @param reason as sent
 * @param problem the code of what was wrong with the form, empty for nothing
 * @param made the corrections so far, in order
 */
public record RulingPage(
        Version version,
        RawString form,
        RawString key,
        List<RawString> alsoRight,
        String type,
        String reason,
        String problem,
        List<Made> made) {

    /** The problems that aren't about the answer, whose form has words of its own. */
    private static final Set<String> ABOUT_RULING = Set.of("type-missing", "reason-missing", "ruling-changes-nothing");

    static RulingPage of(
            Version version,
            Answer given,
            List<LocateText> article,
            String type,
            String reason,
            String problem,
            Map<UUID, Regrading> regrading) {
        CorrectedQuestion ruled = version.question().ruled();
        String language = version.set().language();
        String aboutAnswer = problem.isEmpty() || ABOUT_RULING.contains(problem) ? null : problem;
        return new RulingPage(
                version,
                KindTemplates.form(ruled.question(), Shown.open(language, given, aboutAnswer, article)),
                words(version, ruled.question().key(), article),
                ruled.alsoRight().stream()
                        .map(answer -> words(version, answer, article))
                        .toList(),
                type,
                reason,
                problem,
                version.question().corrections().stream()
                        .map(correction -> Made.of(correction, regrading.get(correction.ruling())))
                        .toList());
    }

    private static RawString words(Version version, Answer answer, List<LocateText> article) {
        return KindTemplates.words(
                version.question().content(), Shown.inWords(version.set().language(), answer, article));
    }

    public UUID id() {
        return version.question().id();
    }

    public boolean isVoid() {
        return version.question().isVoid();
    }

    public boolean chose(String type) {
        return this.type.equals(type);
    }

    /**
     * A correction, and how far regrading by it has come.
     *
     * @param state waiting, running, failing or done
     */
    public record Made(String type, String reason, String state, int regraded, int total) {

        static Made of(Correction correction, Regrading regrading) {
            return new Made(
                    correction.type().wire(),
                    correction.reason(),
                    regrading.state(),
                    regrading.regraded(),
                    regrading.total());
        }
    }
}
