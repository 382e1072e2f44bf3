package org.lede.studio;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.lede.shared.Refusal;
import org.lede.shared.Refused;

/** What an author is writing: an article with its facts and sets, complete or not, published as a whole or not at all. */
@Entity
public class Draft extends PanacheEntityBase {

    @Id
    private UUID id;

    @PartitionKey
    private UUID learnerId;

    private @Nullable UUID articleId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> content;

    private int version;
    private @Nullable Integer publishedVersion;
    private Instant createdAt;
    private Instant updatedAt;

    protected Draft() {}

    Draft(UUID learnerId, UUID id, Map<String, Object> content, Instant now) {
        this.learnerId = learnerId;
        this.id = id;
        this.content = content;
        this.version = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    static Optional<Draft> find(UUID learnerId, UUID id) {
        return find("learnerId = ?1 and id = ?2", learnerId, id).firstResultOptional();
    }

    /** Keeps the draft from changing until the caller's transaction ends. */
    static Optional<Draft> locked(UUID learnerId, UUID id) {
        return find("learnerId = ?1 and id = ?2", learnerId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The author's drafts, the one changed last first. */
    static List<Draft> of(UUID learnerId) {
        return list("learnerId = ?1 order by updatedAt desc, id", learnerId);
    }

    /**
     * Writes another content in place of what the author has seen.
     *
     * @param seen the version that the author changed
     * @throws Refused when it isn't the current one
     */
    void change(int seen, Map<String, Object> content, Instant now) {
        requireAt(seen);
        if (!this.content.equals(content)) {
            this.content = content;
            version++;
            updatedAt = now;
        }
    }

    /** @throws Refused when that isn't the current version */
    void requireAt(int seen) {
        if (seen != version) {
            throw new Refused(
                    Refusal.DRAFT_CHANGED, "This draft is at version " + version + " by now, not " + seen + ".");
        }
    }

    /** Notes that the content as it is now has been published. */
    void published(UUID articleId) {
        this.articleId = articleId;
        this.publishedVersion = version;
    }

    public UUID id() {
        return id;
    }

    /** The article it was published as; null for one that wasn't. */
    public @Nullable UUID articleId() {
        return articleId;
    }

    public Map<String, Object> content() {
        return content;
    }

    /** Raised by every change, from 1. */
    public int version() {
        return version;
    }

    public boolean isPublished() {
        return publishedVersion != null;
    }

    /** Whether it was changed after it was published. */
    public boolean isChangedSince() {
        return publishedVersion != null && publishedVersion < version;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
