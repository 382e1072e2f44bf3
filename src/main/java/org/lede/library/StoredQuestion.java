package org.lede.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A question under one id and one ref, whatever its wording becomes. */
@Entity
@Table(name = "question")
@Immutable
public class StoredQuestion extends PanacheEntityBase {

    @Id
    private UUID id;

    private @Nullable UUID articleId;
    private String ref;

    protected StoredQuestion() {}

    /** @param articleId null for a question that belongs to no article */
    StoredQuestion(UUID id, @Nullable UUID articleId, String ref) {
        this.id = id;
        this.articleId = articleId;
        this.ref = ref;
    }

    public UUID id() {
        return id;
    }

    public String ref() {
        return ref;
    }
}
