package org.lede.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.lede.shared.PasswordMark;

/** Looks up the marks by which browsers and addresses are recognised that an account has signed in from. */
@ApplicationScoped
public class PasswordMarks {

    /** Of the account with that name; empty where there is none. */
    public Optional<PasswordMark> ofName(String foldedName) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Account.named(foldedName).map(Account::passwordMark));
    }

    /** Of the learner's account; empty for a guest. */
    public Optional<PasswordMark> ofLearner(UUID learnerId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Account.ofLearner(learnerId).map(Account::passwordMark));
    }
}
