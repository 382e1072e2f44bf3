package org.lede.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.lede.library.CorrectedSets;
import org.lede.library.QuestionVersion;
import org.lede.library.SetItem;
import org.lede.shared.Refused;

/** Looks questions up with everything that was ever published and ruled of them. */
@ApplicationScoped
public class QuestionHistories {

    private final CorrectedSets sets;

    QuestionHistories(CorrectedSets sets) {
        this.sets = sets;
    }

    /** @throws org.lede.shared.Refused when there is no such question */
    @Transactional
    public QuestionHistory of(UUID questionId) {
        List<QuestionVersion> versions = QuestionVersion.ofQuestion(questionId);
        if (versions.isEmpty()) {
            throw Refused.notFound("question");
        }
        return new QuestionHistory(
                questionId,
                versions.get(0).question().ref(),
                SetItem.versionAskedNow(questionId)
                        .orElseGet(() -> versions.get(versions.size() - 1).n()),
                versions.stream()
                        .sorted(Comparator.comparingInt(QuestionVersion::n).reversed())
                        .map(this::version)
                        .toList());
    }

    private QuestionHistory.Version version(QuestionVersion version) {
        SetItem place = SetItem.latestOf(version.id());
        return QuestionHistory.Version.of(version, sets.get(place.setId(), place.n()));
    }
}
