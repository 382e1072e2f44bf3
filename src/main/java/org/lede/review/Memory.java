package org.lede.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lede.scheduling.FactHistory;
import org.lede.scheduling.FactState;
import org.lede.scheduling.Memory.State;

/** What is stored of how well a learner remembers a fact. */
@Entity
@IdClass(Memory.Key.class)
public class Memory extends PanacheEntityBase {

    @Id
    private UUID learnerId;

    @Id
    private UUID factId;

    @Column(name = "fact_n")
    private int factN;

    private double stability;

    /** Null where it is the same as the stability, as it always is in a model with one trace. */
    private @Nullable Double fastStability;

    private double difficulty;

    private String state;

    private int step;
    private Instant dueAt;
    private Instant lastReviewAt;
    private int reps;
    private int lapses;
    private boolean mastered;
    private boolean sureAndWrong;
    private boolean retired;
    private String factState;
    private boolean probe;
    private @Nullable String putAside;

    @Column(name = "outdated_n")
    private @Nullable Integer outdatedN;

    /** Why a fact isn't asked. */
    public enum PutAside {
        /** The learner doesn't want to be asked it. */
        SUSPENDED,
        /** It was missed so often that an editor should look at its questions. */
        LEECH;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    protected Memory() {}

    /** @param retired whether its fact is retired */
    Memory(UUID learnerId, UUID factId, boolean retired) {
        this.learnerId = learnerId;
        this.factId = factId;
        this.retired = retired;
    }

    /** The learner's memories of those facts. */
    static List<Memory> ofFacts(UUID learnerId, Collection<UUID> factIds) {
        return list("learnerId = ?1 and factId in ?2", learnerId, factIds);
    }

    static Optional<Memory> of(UUID learnerId, UUID factId) {
        return find("learnerId = ?1 and factId = ?2", learnerId, factId).firstResultOptional();
    }

    /** The facts that the learners have memories of. */
    static List<UUID> factsOf(UUID learnerId, UUID otherId) {
        return find("select distinct factId from Memory where learnerId in (?1, ?2)", learnerId, otherId)
                .project(UUID.class)
                .list();
    }

    static void deleteOf(Collection<UUID> learnerIds) {
        delete("learnerId in ?1", learnerIds);
    }

    /**
     * Takes over what a history has come to.
     *
     * @param factState    how far the learner has come by it
     * @param factN        in which version the fact was asked
     * @param sureAndWrong whether the last answer was wrong, and the learner had been sure of it
     * @param outdatedN    the version whose key the learner saw last, if it was worded otherwise than now; pauses it
     */
    void follow(
            FactHistory history,
            FactState factState,
            int factN,
            boolean sureAndWrong,
            @Nullable Integer outdatedN,
            @Nullable PutAside putAside) {
        org.lede.scheduling.Memory memory = Objects.requireNonNull(history.memory());
        this.factN = factN;
        this.stability = memory.stability();
        this.fastStability = memory.fastStability() == stability ? null : memory.fastStability();
        this.difficulty = memory.difficulty();
        this.state = memory.state().name().toLowerCase(Locale.ROOT);
        this.step = memory.step();
        this.dueAt = memory.due();
        this.lastReviewAt = memory.lastReview();
        this.reps = memory.reps();
        this.lapses = memory.lapses();
        this.factState = factState.wire();
        this.mastered = factState == FactState.MASTERED;
        this.probe = history.probe();
        this.sureAndWrong = sureAndWrong;
        this.outdatedN = outdatedN;
        this.putAside = putAside == null ? null : putAside.wire();
    }

    @Nullable Integer outdatedN() {
        return outdatedN;
    }

    /** Whether it is of an earlier wording of the fact, and waits until the learner has seen the change. */
    public boolean isPaused() {
        return outdatedN != null;
    }

    /** Why its fact isn't asked; null if it is. */
    @Nullable String putAside() {
        return putAside;
    }

    public UUID factId() {
        return factId;
    }

    /** The memory as the scheduler takes it. */
    public org.lede.scheduling.Memory value() {
        return new org.lede.scheduling.Memory(
                stability,
                fastStability == null ? stability : fastStability,
                difficulty,
                state(),
                step,
                dueAt,
                lastReviewAt,
                reps,
                lapses);
    }

    /** How far the learner has come with the fact. */
    public FactState factState() {
        return FactState.of(factState);
    }

    private State state() {
        return State.valueOf(state.toUpperCase(Locale.ROOT));
    }

    boolean isSureAndWrong() {
        return sureAndWrong;
    }

    /** The primary key, for Hibernate. */
    @RegisterForReflection
    record Key(UUID learnerId, UUID factId) {}
}
