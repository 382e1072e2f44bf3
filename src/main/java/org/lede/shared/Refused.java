package org.lede.shared;

import java.util.List;

/** The application said no: what it refused, why this time, and where in the input the fault lies. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient List<Fault> faults;

    /**
     * @param detail a sentence for whoever asked, that tells nothing they may not know
     */
    public Refused(Refusal refusal, String detail) {
        this(refusal, detail, List.of());
    }

    public Refused(Refusal refusal, String detail, List<Fault> faults) {
        super(detail);
        this.refusal = refusal;
        this.faults = List.copyOf(faults);
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

    /**
     * One fault of an input.
     *
     * @param pointer where, as an RFC 6901 JSON pointer into the request's body, or {@code ?name} for a query parameter
     * @param code what is wrong, a word in capitals that stays
     * @param message the same for people
     */
    public record Fault(String pointer, String code, String message) {}
}
