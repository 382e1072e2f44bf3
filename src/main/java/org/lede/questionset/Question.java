package org.lede.questionset;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The stable identity of a question: one id and one ref, whatever its wording becomes. */
@Entity
@Immutable
public class Question extends PanacheEntityBase {

    @Id
    private UUID id;

    private UUID articleId;
    private String ref;

    protected Question() {}

    public Question(UUID id, UUID articleId, String ref) {
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
