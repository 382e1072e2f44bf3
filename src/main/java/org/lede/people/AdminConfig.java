package org.lede.people;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who becomes the first admin. */
@ConfigMapping(prefix = "lede")
interface AdminConfig {

    /**
     * The user name of an account that is made an admin at the start, while there is no admin. The account has to exist:
     * a name that anyone could still sign up with gets no role.
     */
    Optional<String> admin();
}
