package org.lede.library.files;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where the content files are. */
@ConfigMapping(prefix = "lede.seeds")
interface SeedConfig {

    /** A folder laid out like {@code seeds/}, instead of the files built into the application. */
    Optional<String> folder();
}
