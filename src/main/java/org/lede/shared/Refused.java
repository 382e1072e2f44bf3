package org.lede.shared;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The application said no: what it refused, why this time, and where in the input the fault lies. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient List<Fault> faults;
    private final @Nullable Duration retryAfter;

    /**
     * @param detail a sentence for the client, without anything it may not know
     */
    public Refused(Refusal refusal, String detail) {
        this(refusal, detail, List.of());
    }

    public Refused(Refusal refusal, String detail, List<Fault> faults) {
        this(refusal, detail, faults, null);
    }

    private Refused(Refusal refusal, String detail, List<Fault> faults, @Nullable Duration retryAfter) {
        super(detail);
        this.refusal = refusal;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    /** A refusal that will have passed after that time, in whole seconds. */
    public static Refused forNow(Refusal refusal, String detail, Duration retryAfter) {
        return new Refused(refusal, detail, List.of(), retryAfter);
    }

    /** For something that isn't there, or isn't the asker's to see: the two look alike on purpose. */
    public static Refused notFound(String what) {
        return new Refused(Refusal.NOT_FOUND, "There is no such " + what + ".");
    }

    public Refusal refusal() {
        return refusal;
    }

    public String detail() {
        return getMessage();
    }

    /** What is wrong with the input, empty where it isn't the input. */
    public List<Fault> faults() {
        return faults;
    }

    /** When to ask again, empty where that won't help. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /**
     * One fault of an input.
     *
     * @param pointer where, as an RFC 6901 JSON pointer into the request's body, or {@code ?name} for a query parameter
     * @param code what is wrong, a word in capitals that stays
     * @param message the same for people
     */
    public record Fault(String pointer, String code, String message) {}
}
