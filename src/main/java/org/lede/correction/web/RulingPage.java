package org.lede.correction.web;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.correction.QuestionHistory.Version;
import org.lede.correction.RegradeJob;
import org.lede.library.Correction;
import org.lede.library.web.AnswerView;
import org.lede.library.web.KindTemplates;
import org.lede.library.web.LocateText;
import org.lede.library.web.Shown;
import org.lede.question.Answer;
import org.lede.question.CorrectedQuestion;

/**
 * A published question as an editor sees it: what is right, what was corrected, and the form to correct it.
 *
 * @param form the inputs of the question, with the answer that the ruling would be about
 * @param key the right answer in words
 * @param alsoRight what rulings accept besides, in words
 * @param problem the code of what was wrong with the form, empty for nothing
 * @param made the corrections so far, in order
 */
public record RulingPage(
        Version version,
        RawString form,
        RawString key,
        List<RawString> alsoRight,
        StudioPages.Sent sent,
        String problem,
        List<Made> made) {

    /** Those that are about the ruling, and not about the answer, which has words of its own. */
    private static final Set<String> ABOUT_RULING = Set.of("type-missing", "reason-missing", "ruling-changes-nothing");

    static RulingPage of(
            Version version,
            Answer given,
            List<LocateText> article,
            StudioPages.Sent sent,
            String problem,
            Map<UUID, RegradeJob> regrading) {
        CorrectedQuestion ruled = version.question().ruled();
        String aboutAnswer = problem.isEmpty() || ABOUT_RULING.contains(problem) ? null : problem;
        return new RulingPage(
                version,
                KindTemplates.form(ruled.question(), shown(version, given, true, aboutAnswer, article)),
                words(version, ruled.question().key(), article),
                ruled.alsoRight().stream()
                        .map(answer -> words(version, answer, article))
                        .toList(),
                sent,
                problem,
                version.question().corrections().stream()
                        .map(correction -> Made.of(correction, regrading.get(correction.ruling())))
                        .toList());
    }

    private static RawString words(Version version, Answer answer, List<LocateText> article) {
        return KindTemplates.words(version.question().content(), shown(version, answer, false, null, article));
    }

    private static Shown shown(
            Version version, Answer given, boolean open, @Nullable String problem, List<LocateText> article) {
        return new Shown(
                version.set().language(),
                AnswerView.of(given),
                AnswerView.of(null),
                null,
                open,
                false,
                problem,
                article);
    }

    public UUID id() {
        return version.question().id();
    }

    public boolean isVoid() {
        return version.question().isVoid();
    }

    public boolean chose(String type) {
        return sent.type().equals(type);
    }

    /**
     * A correction with how far the attempts have been regraded by it.
     *
     * @param state waiting, running, failing or done
     */
    public record Made(String type, String reason, String state, int regraded, int total) {

        static Made of(Correction correction, RegradeJob regrading) {
            return new Made(
                    correction.type().wire(),
                    correction.reason(),
                    regrading.state().wire(),
                    regrading.regraded(),
                    regrading.total());
        }
    }
}
