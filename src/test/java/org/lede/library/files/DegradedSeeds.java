package org.lede.library.files;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** An application, with a database of its own, that started with a folder of one good article and one broken one. */
public class DegradedSeeds implements QuarkusTestProfile {

    static final String GOOD = "fog";
    static final String BROKEN = "mist";

    @Override
    public Map<String, String> getConfigOverrides() {
        SampleSeeds broken = SampleSeeds.of(BROKEN)
                .replacing("facts.yaml", "The mayor sent two icebreakers to", "The king sent two icebreakers to");
        try {
            Path folder = SampleSeeds.of(GOOD).and(broken).writeTo(Path.of("target/degraded-seeds"));
            return Map.of("lede.seeds.folder", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
