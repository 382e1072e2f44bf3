package org.lede.library;

import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The published set revisions with their questions as they are marked now, after every ruling on them. */
@ApplicationScoped
public class CorrectedSets {

    private final PublishedSets sets;

    CorrectedSets(PublishedSets sets) {
        this.sets = sets;
    }

    /**
     * After every ruling there is, asked of the database each time: another replica may have stored one just now.
     *
     * @throws org.lede.shared.Refused when there is no such revision
     */
    @Transactional
    public PublishedSet get(UUID setId, int n) {
        PublishedSet published = sets.get(setId, n);
        Map<UUID, List<QuestionRuling>> rulings = QuestionRuling.ofSet(setId, n).stream()
                .collect(Collectors.groupingBy(QuestionRuling::questionVersionId));
        return rulings.isEmpty() ? published : published.after(rulings);
    }

    /** The set's current revision after every ruling there was when the set was read; from memory unless one is new. */
    public PublishedSet current(QuestionSet set) {
        return get(set.id(), set.currentN(), set.rulings());
    }

    /**
     * A revision after every ruling on its questions, from memory unless one is new.
     *
     * @param rulings how many rulings there are, which the caller has just read
     */
    public PublishedSet get(UUID setId, int n, int rulings) {
        return rulings == 0 ? sets.get(setId, n) : afterSoMany(setId, n, rulings);
    }

    @CacheResult(cacheName = "corrected-sets")
    @Transactional
    PublishedSet afterSoMany(@CacheKey UUID setId, @CacheKey int n, @CacheKey int rulings) {
        return get(setId, n);
    }

    /** Those questions, each as it is asked there, after every ruling there is; one statement, however many they are. */
    @Transactional
    public Map<Place, PublishedQuestion> questions(Set<Place> places) {
        Map<UUID, List<QuestionRuling>> rulings =
                QuestionRuling.ofVersions(places.stream().map(Place::versionId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.groupingBy(QuestionRuling::questionVersionId));
        return places.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        place -> sets.get(place.setId(), place.n())
                                .withVersion(place.versionId())
                                .orElseThrow()
                                .after(rulings.getOrDefault(place.versionId(), List.of()))));
    }

    /** A question version in a set revision that asks it. */
    public record Place(UUID setId, int n, UUID versionId) {}
}
