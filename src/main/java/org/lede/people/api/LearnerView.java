package org.lede.people.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.people.Account;
import org.lede.people.Learner;
import org.lede.shared.Decimals;

/**
 * Who the asking learner is.
 *
 * @param oneTap whether tapping an option answers at once
 * @param timeFactor how many times as long as others they may take in tests with a time limit
 * @param account null for a guest
 */
public record LearnerView(
        UUID id,
        String language,
        String timeZone,
        boolean keyboardShortcuts,
        boolean oneTap,
        BigDecimal timeFactor,
        Instant createdAt,
        @Nullable OwnAccountView account) {

    static LearnerView of(Learner learner) {
        return new LearnerView(
                learner.id(),
                learner.language(),
                learner.timeZone().getId(),
                learner.hasKeyboardShortcuts(),
                learner.answersByTap(),
                Decimals.plain(learner.timeFactor()),
                learner.createdAt(),
                Account.ofLearner(learner.id()).map(OwnAccountView::of).orElse(null));
    }

    /** @param email null where there is none */
    public record OwnAccountView(String userName, @Nullable String email, String role, Instant createdAt) {

        static OwnAccountView of(Account account) {
            return new OwnAccountView(
                    account.userName(),
                    account.email().orElse(null),
                    account.role().wire(),
                    account.createdAt());
        }
    }
}
