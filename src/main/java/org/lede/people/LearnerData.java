package org.lede.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.lede.shared.Refused;

/** Who a learner is: language and time zone, the account, and tokens without their secrets. */
@ApplicationScoped
class LearnerData implements PersonalData {

    @Override
    public String name() {
        return "learner";
    }

    @Override
    public Map<String, Object> of(UUID learnerId) {
        Learner learner = Learner.withId(learnerId).orElseThrow(() -> Refused.notFound("learner"));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", learnerId.toString());
        tree.put("language", learner.language());
        tree.put("timeZone", learner.timeZone().getId());
        tree.put("timeFactor", learner.timeFactor());
        tree.put("keyboardShortcuts", learner.hasKeyboardShortcuts());
        tree.put("createdAt", learner.createdAt().toString());
        tree.put("sessionEpoch", learner.sessionEpoch());
        Account.ofLearner(learnerId).ifPresent(account -> tree.put("account", account(account)));
        tree.put(
                "tokens",
                Token.ofLearner(learnerId).stream().map(LearnerData::token).toList());
        return tree;
    }

    private static Map<String, Object> account(Account account) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("userName", account.userName());
        tree.put("foldedName", account.foldedName());
        tree.put("role", account.role().wire());
        tree.put("createdAt", account.createdAt().toString());
        tree.put("disabledAt", account.disabledAt().map(Object::toString).orElse(null));
        account.email().ifPresent(email -> tree.put("email", email));
        return tree;
    }

    private static Map<String, Object> token(Token token) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", token.id().toString());
        tree.put("name", token.name());
        tree.put("scopes", token.scopes());
        tree.put("createdAt", token.createdAt().toString());
        tree.put("expiresAt", token.expiresAt().map(Object::toString).orElse(null));
        tree.put("lastUsedAt", token.lastUsedAt().map(Object::toString).orElse(null));
        return tree;
    }
}
