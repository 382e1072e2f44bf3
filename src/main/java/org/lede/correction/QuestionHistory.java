package org.lede.correction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lede.library.PublishedQuestion;
import org.lede.library.PublishedSet;
import org.lede.library.QuestionVersion;

/**
 * A question in all its versions, each with what was ruled on it: what editors see.
 *
 * @param currentN the number of the version that a set asks now; that of the newest where none does
 * @param versions the newest first
 */
public record QuestionHistory(UUID id, String ref, int currentN, List<Version> versions) {

    public QuestionHistory {
        versions = List.copyOf(versions);
    }

    public Optional<Version> version(int n) {
        return versions.stream().filter(version -> version.n() == n).findFirst();
    }

    /**
     * One version.
     *
     * @param set the revision of a set that asks it now, or asked it last
     * @param question as it is marked now
     */
    public record Version(int n, PublishedSet set, PublishedQuestion question) {

        static Version of(QuestionVersion version, PublishedSet set) {
            return new Version(version.n(), set, set.withVersion(version.id()).orElseThrow());
        }
    }
}
