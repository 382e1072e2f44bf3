package org.lede.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The stable identity of a question: one id and one ref, whatever its wording becomes. */
@Entity
@Table(name = "question")
@Immutable
public class StoredQuestion extends PanacheEntityBase {

    @Id
    private UUID id;

    private UUID articleId;
    private String ref;

    protected StoredQuestion() {}

    public StoredQuestion(UUID id, UUID articleId, String ref) {
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
