package org.lede.library.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.hibernate.Session;
import org.lede.shared.BuiltIn;

/**
 * Remembers which files made each article what it is now, by their digest, and which rules they were read by: the same
 * files need not be read and passed through the evidence gate again. Any other publisher forgets them. Each method runs in
 * its caller's transaction.
 */
@ApplicationScoped
class AcceptedContent {

    private final Session session;

    /** SHA-256 of the sources that read and judge content, written by the build. */
    private final String rules;

    AcceptedContent(Session session) {
        this.session = session;
        this.rules = new String(BuiltIn.read("seeds/rules.sha256"), StandardCharsets.US_ASCII).strip();
    }

    /** Whether the article is what these files make of it by today's rules. */
    boolean isCurrent(String articleSlug, String contentSha256) {
        return session.createNativeQuery("""
                                select count(*) from article
                                where slug = ?1 and files_sha256 = ?2 and rules_sha256 = ?3""", Long.class)
                        .addScalar("count", Long.class)
                        .setParameter(1, articleSlug)
                        .setParameter(2, contentSha256)
                        .setParameter(3, rules)
                        .getSingleResult()
                > 0;
    }

    /**
     * Remembers them in place of those before.
     *
     * @return how many rows were written: 0 when they were known already
     */
    int put(String articleSlug, String contentSha256) {
        return session.createNativeQuery("""
                        update article set files_sha256 = ?2, rules_sha256 = ?3
                        where slug = ?1 and (files_sha256, rules_sha256) is distinct from (?2, ?3)""")
                .setParameter(1, articleSlug)
                .setParameter(2, contentSha256)
                .setParameter(3, rules)
                .executeUpdate();
    }
}
