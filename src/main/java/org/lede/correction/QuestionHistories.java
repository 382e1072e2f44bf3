package org.lede.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.lede.library.CorrectedSets;
import org.lede.library.PublishedQuestion;
import org.lede.library.PublishedSet;
import org.lede.library.QuestionVersion;
import org.lede.library.SetItem;
import org.lede.shared.Refused;

/** Looks questions up with all their versions and the rulings on them, for editors. */
@ApplicationScoped
public class QuestionHistories {

    private final CorrectedSets sets;

    QuestionHistories(CorrectedSets sets) {
        this.sets = sets;
    }

    /** @throws org.lede.shared.Refused when there is no such question */
    @Transactional
    public History of(UUID questionId) {
        List<QuestionVersion> versions = QuestionVersion.ofQuestion(questionId);
        if (versions.isEmpty()) {
            throw Refused.notFound("question");
        }
        return new History(
                questionId,
                versions.get(0).question().ref(),
                SetItem.versionAskedNow(questionId)
                        .orElseGet(() -> versions.get(versions.size() - 1).n()),
                versions.stream()
                        .sorted(Comparator.comparingInt(QuestionVersion::n).reversed())
                        .map(this::version)
                        .toList());
    }

    private Version version(QuestionVersion version) {
        SetItem place = SetItem.latestOf(version.id());
        PublishedSet set = sets.get(place.setId(), place.n());
        return new Version(version.n(), set, set.withVersion(version.id()).orElseThrow());
    }

    /**
     * A question in all its versions.
     *
     * @param currentN the number of the version that a set asks now, or else of the newest
     * @param versions the newest first
     */
    public record History(UUID id, String ref, int currentN, List<Version> versions) {

        public History {
            versions = List.copyOf(versions);
        }

        /** @throws org.lede.shared.Refused when there is no such version */
        public Version version(int n) {
            return versions.stream()
                    .filter(version -> version.n() == n)
                    .findFirst()
                    .orElseThrow(() -> Refused.notFound("question version"));
        }
    }

    /**
     * A version of a question.
     *
     * @param set the revision of a set that asks it now, or else asked it last
     * @param question as it is marked now
     */
    public record Version(int n, PublishedSet set, PublishedQuestion question) {}
}
