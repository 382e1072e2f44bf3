package org.lede.testing;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * The application with a small content of its own instead of the seeds: three sets of which the tests may know every
 * word, so that what they expect doesn't change when an editor improves a real quiz. {@link ReplacedContent} may empty
 * its database.
 */
public class SampleContent implements QuarkusTestProfile {

    /** The content files. */
    public static final Path FOLDER = Path.of("src/test/resources/seeds-sample");

    /** The one article. */
    public static final String ARTICLE = "the-ferry-and-the-storm";

    /** A set with one question of each kind, each called by a word of its kind, for practice and test. */
    public static final String EVERY_KIND = "ferry-every-kind";

    /** A set of two questions, that as a test has to be taken in 90 seconds. */
    public static final String AGAINST_THE_CLOCK = "ferry-against-the-clock";

    /** A test of two questions that never reveals its answers. */
    public static final String EXAMINATION = "ferry-examination";

    /** The id of the article's fact of that ref. */
    public static UUID fact(String ref) {
        return UUID.fromString(given().get("/api/v1/articles/" + ARTICLE + "/facts?limit=100")
                .path("items.find { it.ref == '" + ref + "' }.id"));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("lede.seeds.folder", FOLDER.toString(), "quarkus.flyway.clean-disabled", "false");
    }
}
