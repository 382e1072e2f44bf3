package org.lede.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** Looks at e-mail addresses that people give; whether mail arrives there is nothing that Lede finds out. */
@ApplicationScoped
class EmailAddresses {

    private final Validator validator;

    EmailAddresses(Validator validator) {
        this.validator = validator;
    }

    /**
     * The address without spaces around it; null for none, or for nothing but spaces.
     *
     * @throws Refused when it can't be an address
     */
    @Nullable String tidy(@Nullable String written) {
        String tidy = written == null ? "" : written.strip();
        if (!validator
                .validateValue(Account.class, "email", tidy.isEmpty() ? null : tidy)
                .isEmpty()) {
            throw new Refused(
                    Refusal.UNUSABLE_EMAIL,
                    "That can't be an e-mail address.",
                    List.of(new Refused.Fault("/email", "UNUSABLE_EMAIL", "An address such as ida@example.org.")));
        }
        return tidy.isEmpty() ? null : tidy;
    }
}
