package org.lede.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lede.shared.BuiltIn;

/**
 * Remembers which content files have been loaded, by their digest, and by which rules: reading them and passing them
 * through the evidence gate is a good part of a start, and says the same as long as both are the same. Each method runs
 * in its caller's transaction.
 */
@ApplicationScoped
class AcceptedContent {

    private final EntityManager entities;

    /** SHA-256 of what the rules are made of: the sources that read and judge content. The build has written it. */
    private final String rules;

    AcceptedContent(EntityManager entities) {
        this.entities = entities;
        this.rules = new String(BuiltIn.read("seeds/rules.sha256"), StandardCharsets.US_ASCII).strip();
    }

    /** Whether these files have been loaded by today's rules. */
    boolean has(String contentSha256) {
        return count("rules_sha256 = ?2 and content_sha256 = ?1", contentSha256, rules) > 0;
    }

    /** Whether these files have been loaded before, by whichever rules. */
    boolean hadEver(String contentSha256) {
        return count("content_sha256 = ?1", contentSha256) > 0;
    }

    /**
     * Remembers them.
     *
     * @return how many rows were written: 0 when they were known already
     */
    int add(String contentSha256, UUID articleId) {
        return entities.createNativeQuery("""
                        insert into accepted_content (article_id, content_sha256, rules_sha256)
                        values (?1, ?2, ?3) on conflict do nothing""")
                .setParameter(1, articleId)
                .setParameter(2, contentSha256)
                .setParameter(3, rules)
                .executeUpdate();
    }

    private long count(String condition, String... arguments) {
        var query = entities.createNativeQuery("select count(*) from accepted_content where " + condition, Long.class);
        for (int i = 0; i < arguments.length; i++) {
            query.setParameter(i + 1, arguments[i]);
        }
        return (long) query.getSingleResult();
    }
}
