package org.lede.questionset;

import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /**
     * The same as this process has seen it last, without asking: for whoever learns otherwise whether there are other
     * rulings by now, and then {@link #forget forgets} it.
     */
    @CacheResult(cacheName = "corrected-sets")
    @Transactional
    public PublishedSet remembered(@CacheKey UUID setId, @CacheKey int n) {
        return get(setId, n);
    }

    @CacheInvalidate(cacheName = "corrected-sets")
    public void forget(@CacheKey UUID setId, @CacheKey int n) {
        // The annotation does it.
    }
}
