package org.lede.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Everything that Lede holds of a learner, put together from what each feature gives out. */
@ApplicationScoped
public class Export {

    private final Instance<PersonalData> parts;

    Export(Instance<PersonalData> parts) {
        this.parts = parts;
    }

    /** As a JSON tree; run inside a transaction. */
    public Map<String, Object> of(UUID learnerId) {
        Map<String, Object> whole = new TreeMap<>();
        parts.forEach(part -> whole.put(part.name(), part.of(learnerId)));
        return whole;
    }
}
