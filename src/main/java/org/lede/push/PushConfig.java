package org.lede.push;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Optional;

/** How reminders are sent to browsers. */
@ConfigMapping(prefix = "lede.push")
public interface PushConfig {

    /** Whether reminders are offered and sent. */
    @WithDefault("true")
    boolean enabled();

    /** With the private key; without both, Lede makes a pair once and keeps it in the database. In base64url. */
    Optional<String> publicKey();

    Optional<String> privateKey();

    /** How push services reach the operator. Some take no messages without it. */
    Optional<@Pattern(regexp = "(mailto|https):\\S+") String> subject();

    /** The time between two looks for reminders to send, such as 1m; off for never. */
    @WithDefault("1m")
    String every();

    /** Where tests let everything be sent, in place of the push services; no address is checked then. */
    Optional<URI> instead();
}
