package org.lede.people.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.lede.shared.Refusal.Reason;
import org.lede.shared.Refused;
import org.lede.web.problem.Problem;

/** Shows a form again that was refused, with what was wrong. */
final class FormProblem {

    /** What somebody can mend in the form; the rest has a page of its own. */
    private static final Set<Reason> MENDABLE = EnumSet.of(Reason.CONFLICT, Reason.FORBIDDEN, Reason.UNPROCESSABLE);

    private FormProblem() {}

    /**
     * The form once more.
     *
     * @param page the page with the form, from the problem's code
     * @throws Refused again, where the form can't help
     */
    static Response answer(Refused refused, Function<String, TemplateInstance> page) {
        if (!MENDABLE.contains(refused.refusal().reason())) {
            throw refused;
        }
        return again(refused, page);
    }

    /** The form once more, whatever was wrong: also where what was typed names something that isn't there. */
    static Response again(Refused refused, Function<String, TemplateInstance> page) {
        return Response.status(Problem.status(refused))
                .entity(page.apply(refused.refusal().code()))
                .build();
    }
}
