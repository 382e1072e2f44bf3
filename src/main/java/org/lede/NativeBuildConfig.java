package org.lede;

import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import io.smallrye.config.SysPropConfigSource;

/**
 * Keeps the environment of the machine that compiles a native executable out of that executable.
 *
 * <p>The compiler runs the first half of the start and stores every object in memory, including the configuration with all
 * environment variables. The executable reads its own environment when it starts.
 */
@StaticInitSafe
public class NativeBuildConfig implements SmallRyeConfigBuilderCustomizer {

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        if (ImageMode.current() != ImageMode.NATIVE_BUILD) {
            return;
        }
        builder.setAddDefaultSources(false);
        builder.setAddSystemSources(false);
        builder.setAddPropertiesSources(true);
        builder.withSources(new SysPropConfigSource());
    }
}
