package org.lede.web.problem;

import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lede.shared.Json;
import org.lede.shared.Refused;
import org.lede.shared.Refused.Fault;

/**
 * An error as programs get it (RFC 9457).
 *
 * @param code the last part of its type, {@code urn:lede:problem:<code>}; never changes
 * @param title the same words every time
 * @param detail what was wrong this time
 * @param instance the path of the request
 * @param errors the faults of the input; empty for other problems
 */
public record Problem(int status, String code, String title, String detail, String instance, List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";
    public static final MediaType TYPE = MediaType.valueOf(MEDIA_TYPE);

    static Problem of(Refused refused, String instance) {
        return new Problem(
                status(refused),
                refused.refusal().code(),
                refused.refusal().title(),
                refused.detail(),
                instance,
                refused.faults());
    }

    /** The HTTP status of a refusal. */
    public static int status(Refused refused) {
        return switch (refused.refusal().reason()) {
            case MALFORMED -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case GONE -> 410;
            case CONFLICT -> 409;
            case UNPROCESSABLE -> 422;
            case TOO_OFTEN -> 429;
        };
    }

    Problem withCode(String another) {
        return new Problem(status, another, title, detail, instance, errors);
    }

    /** @param requestId identifies the request in the log */
    String json(String requestId) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", "urn:lede:problem:" + code);
        tree.put("title", title);
        tree.put("status", status);
        tree.put("detail", detail);
        tree.put("instance", instance);
        tree.put("requestId", requestId);
        if (!errors.isEmpty()) {
            tree.put("errors", errors.stream().map(Problem::tree).toList());
        }
        return Json.write(tree);
    }

    private static Map<String, String> tree(Fault fault) {
        return Map.of("pointer", fault.pointer(), "code", fault.code(), "message", fault.message());
    }
}
