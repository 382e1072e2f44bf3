package org.lede.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.lede.audit.AuditAction;
import org.lede.audit.AuditLog;

/**
 * Makes the account that the configuration names an admin, while there is no admin. A name left in the configuration
 * does nothing more: it doesn't promote its owner again after a demotion, nor a new owner of the name.
 */
@ApplicationScoped
class FirstAdmin {

    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);

    private final AdminConfig config;
    private final AuditLog audit;

    FirstAdmin(AdminConfig config, AuditLog audit) {
        this.config = config;
        this.audit = audit;
    }

    /** Who becomes the first admin. */
    @ConfigMapping(prefix = "lede")
    interface AdminConfig {

        /**
         * The user name of an account that is made an admin at the start, while there is no admin. The account has to exist:
         * a name that anyone could still sign up with gets no role.
         */
        Optional<String> admin();
    }

    void onStart(@Observes StartupEvent event) {
        config.admin().ifPresent(this::appoint);
    }

    void appoint(String userName) {
        boolean thereIsOne = QuarkusTransaction.requiringNew().call(Account::hasAdmins);
        if (thereIsOne) {
            LOG.debug("LEDE_ADMIN isn't needed any more: there is an admin");
            return;
        }
        boolean found = QuarkusTransaction.requiringNew().call(() -> {
            Optional<Account> account = Account.named(userName);
            account.ifPresent(one -> {
                one.assign(Role.ADMIN);
                audit.add(null, AuditAction.ROLE_CHANGED, one.learnerId(), Role.ADMIN.wire());
                LOG.infof("%s is an admin now, as LEDE_ADMIN says", userName);
            });
            return account.isPresent();
        });
        if (!found) {
            LOG.warnf(
                    "LEDE_ADMIN names %s, but there is no account of that name. Sign up, then start again.", userName);
        }
    }
}
