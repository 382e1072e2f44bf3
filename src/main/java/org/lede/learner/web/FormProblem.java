package org.lede.learner.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.lede.shared.Refused;

/** Shows a form again that was refused, with what was wrong. */
final class FormProblem {

    private FormProblem() {}

    /** @param page the page with the form, from the problem's code */
    static Response answer(Refused refused, Function<String, TemplateInstance> page) {
        int status = switch (refused.refusal().reason()) {
            case CONFLICT -> 409;
            case FORBIDDEN -> 403;
            case UNPROCESSABLE -> 422;
            default -> throw refused;
        };
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page.apply(refused.refusal().code()))
                .build();
    }
}
