package org.lede.correction.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lede.correction.QuestionHistories.History;
import org.lede.correction.QuestionHistories.Version;
import org.lede.library.QuestionJson;
import org.lede.library.api.CorrectionView;
import org.lede.question.Answer;
import org.lede.question.CorrectedQuestion;

/**
 * A question in all its versions.
 *
 * @param versions the newest first
 */
public record QuestionHistoryView(UUID id, String ref, List<VersionView> versions) {

    static QuestionHistoryView of(History history) {
        return new QuestionHistoryView(
                history.id(),
                history.ref(),
                history.versions().stream().map(VersionView::of).toList());
    }

    /**
     * One version.
     *
     * @param set the slug of a set that asks it or asked it
     * @param question as it is asked, without its key
     * @param rightAnswer an answer that earns everything
     * @param alsoRight others that rulings accept
     * @param voided whether everybody gets its points
     * @param corrections what was ruled, in order
     */
    public record VersionView(
            int version,
            String set,
            Map<String, Object> question,
            Map<String, Object> rightAnswer,
            List<Map<String, Object>> alsoRight,
            boolean voided,
            List<CorrectionView> corrections) {

        static VersionView of(Version version) {
            CorrectedQuestion ruled = version.question().ruled();
            return new VersionView(
                    version.n(),
                    version.set().slug(),
                    QuestionJson.of(version.set(), version.question(), ruled.question()),
                    ruled.question().key().tree(),
                    ruled.alsoRight().stream().map(Answer::tree).toList(),
                    ruled.isVoid(),
                    version.question().corrections().stream()
                            .map(CorrectionView::of)
                            .toList());
        }
    }
}
