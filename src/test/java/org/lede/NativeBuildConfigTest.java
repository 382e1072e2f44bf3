package org.lede;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.graalvm.nativeimage.ImageInfo;
import org.junit.jupiter.api.Test;

class NativeBuildConfigTest {

    private static final String ENVIRONMENT = "EnvConfigSource";

    @Test
    void configuration_whileANativeExecutableIsCompiled_knowsNoEnvironmentVariables() {
        System.setProperty(ImageInfo.PROPERTY_IMAGE_CODE_KEY, ImageInfo.PROPERTY_IMAGE_CODE_VALUE_BUILDTIME);
        try {
            SmallRyeConfig compiled = ConfigUtils.configBuilder().build();

            assertThat(sources(compiled)).noneMatch(name -> name.startsWith(ENVIRONMENT));
            assertThat(compiled.getOptionalValue("PATH", String.class)).isEmpty();
            assertThat(compiled.getValue("quarkus.application.name", String.class))
                    .isEqualTo("lede");
            assertThat(compiled.getValue("java.version", String.class)).isEqualTo(System.getProperty("java.version"));
        } finally {
            System.clearProperty(ImageInfo.PROPERTY_IMAGE_CODE_KEY);
        }
    }

    @Test
    void configuration_whileTheApplicationRuns_knowsEnvironmentVariables() {
        assertThat(sources(ConfigUtils.configBuilder().build())).anyMatch(name -> name.startsWith(ENVIRONMENT));
    }

    private static List<String> sources(SmallRyeConfig config) {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .map(ConfigSource::getName)
                .toList();
    }
}
