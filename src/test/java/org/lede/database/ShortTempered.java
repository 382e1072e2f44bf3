package org.lede.database;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import org.lede.testing.SampleContent;

/** The application with shorter time limits, for shorter tests. */
public class ShortTempered implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "lede.seeds.folder", SampleContent.FOLDER.toString(),
                "quarkus.datasource.jdbc.acquisition-timeout", "2S",
                "lede.database.statement-time", "2s",
                "lede.database.lock-time", "1s",
                "lede.database.silence-time", "3s",
                "lede.database.idle-time", "10s",
                "lede.database.fresh-time", "0s",
                "lede.database.reading-time", "1s",
                "lede.database.turn-time", "1s");
    }
}
