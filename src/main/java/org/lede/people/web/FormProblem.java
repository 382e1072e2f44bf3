package org.lede.people.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lede.shared.Refusal.Reason;
import org.lede.shared.Refused;
import org.lede.web.problem.Problem;

/** Does what a form asks for, or shows the form again with what was wrong. */
final class FormProblem {

    /** What can be mended in the form; the rest has a page of its own. */
    private static final Set<Reason> MENDABLE = EnumSet.of(Reason.CONFLICT, Reason.FORBIDDEN, Reason.UNPROCESSABLE);

    private FormProblem() {}

    /**
     * Does what the form asks for.
     *
     * @param form the page with the form, from the problem's code
     * @throws Refused where the form can't help
     */
    static Response orForm(Supplier<Response> action, Function<String, TemplateInstance> form) {
        return orForm(MENDABLE, action, form);
    }

    /** The same, where the reader can mend problems with any of these reasons. */
    static Response orForm(Set<Reason> mendable, Supplier<Response> action, Function<String, TemplateInstance> form) {
        try {
            return action.get();
        } catch (Refused e) {
            if (!mendable.contains(e.refusal().reason())) {
                throw e;
            }
            return Response.status(Problem.status(e))
                    .entity(form.apply(e.refusal().code()))
                    .build();
        }
    }
}
