package org.lede.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lede.shared.Json;

/** A question set under one number; it never changes, and an attempt stays with the revision it began with. */
@Entity
@IdClass(SetRevision.Key.class)
@Immutable
public class SetRevision extends PanacheEntityBase {

    @Id
    private UUID setId;

    @Id
    private int n;

    private String title;
    private String description;
    private String[] tags;
    private String[] modes;

    @Enumerated(EnumType.STRING)
    private Reveal reveal;

    private @Nullable Integer timeLimitSeconds;
    private String sha256;
    private Instant publishedAt;
    private @Nullable UUID publishedBy;

    protected SetRevision() {}

    /** @param publishedBy a learner; null for content files */
    SetRevision(UUID setId, int n, Terms terms, List<Place> places, Instant publishedAt, @Nullable UUID publishedBy) {
        this.setId = setId;
        this.n = n;
        this.title = terms.title();
        this.description = terms.description();
        this.tags = terms.tags().toArray(String[]::new);
        this.modes = terms.modes().stream().map(Mode::wire).toArray(String[]::new);
        this.reveal = terms.reveal();
        this.timeLimitSeconds =
                terms.timeLimit() == null ? null : (int) terms.timeLimit().toSeconds();
        this.sha256 = sha256(terms, places);
        this.publishedAt = publishedAt;
        this.publishedBy = publishedBy;
    }

    public static Optional<SetRevision> of(UUID setId, int n) {
        return find("setId = ?1 and n = ?2", setId, n).firstResultOptional();
    }

    /** The revision with that content, if the set ever had it. */
    public static Optional<SetRevision> withContent(UUID setId, String sha256) {
        return find("setId = ?1 and sha256 = ?2", setId, sha256).firstResultOptional();
    }

    /** The highest number under that slug, whichever article had the set; 0 if there is none. */
    public static int highest(String slug) {
        return find(
                        "select coalesce(max(r.n), 0) from SetRevision r join QuestionSet s on s.id = r.setId"
                                + " where s.slug = ?1",
                        slug)
                .project(Integer.class)
                .singleResult();
    }

    public static String sha256(Terms terms, List<Place> places) {
        return Json.sha256(
                List.of(terms.tree(), places.stream().map(Place::tree).toList()));
    }

    public int n() {
        return n;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    Terms terms() {
        EnumSet<Mode> allowed = EnumSet.noneOf(Mode.class);
        Arrays.stream(modes).forEach(mode -> allowed.add(Mode.of(mode).orElseThrow()));
        return new Terms(
                title,
                description,
                List.of(tags),
                allowed,
                reveal,
                timeLimitSeconds == null ? null : Duration.ofSeconds(timeLimitSeconds));
    }

    /**
     * How a set is presented and taken.
     *
     * @param timeLimit for tests only, from 10 seconds to a day; null for none
     */
    public record Terms(
            String title,
            String description,
            List<String> tags,
            Set<Mode> modes,
            Reveal reveal,
            @Nullable Duration timeLimit) {

        public Terms {
            tags = List.copyOf(tags);
            modes = Set.copyOf(modes);
        }

        public boolean allows(Mode mode) {
            return modes.contains(mode);
        }

        private List<Object> tree() {
            return List.of(
                    title,
                    description,
                    tags,
                    modes.stream().map(Mode::wire).sorted().toList(),
                    reveal.wire(),
                    timeLimit == null ? "" : timeLimit.toString());
        }
    }

    /** A question version's place in a revision. */
    public record Place(QuestionVersion question, BigDecimal points) {

        private List<Object> tree() {
            return List.of(question.id().toString(), points.stripTrailingZeros().toPlainString());
        }
    }

    /** The primary key, for Hibernate. */
    @RegisterForReflection
    record Key(UUID setId, int n) {}
}
