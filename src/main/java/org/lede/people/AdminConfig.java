package org.lede.people;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who sees to people and roles. */
@ConfigMapping(prefix = "lede")
interface AdminConfig {

    /**
     * The user name of an account that is made an admin at the start, while there is no admin. The account has to be
     * there: a name that anybody could still sign up with gives nobody a role.
     */
    Optional<String> admin();
}
