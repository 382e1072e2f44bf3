package org.lede.web.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The errors of HTTP itself: the words that go with a status when the application has none that are more exact. */
enum HttpError {
    BAD_REQUEST(400, "Bad request", "The request can't be understood."),
    UNAUTHENTICATED(401, "Sign-in needed", "The token is missing, forged or no longer valid."),
    FORBIDDEN(403, "Forbidden", "That isn't yours to do."),
    NOT_FOUND(404, "Not found", "There is nothing here."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "That can't be done here; see the Allow header."),
    NOT_ACCEPTABLE(406, "Not acceptable", "This can't be had in the form asked for."),
    PRECONDITION_FAILED(
            412, "Precondition failed", "What is here is not what If-Match or If-Unmodified-Since asks for."),
    TOO_LARGE(413, "Too large", "The request is larger than 256 KB."),
    URI_TOO_LONG(414, "URI too long", "The address is longer than 4 KB."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "Send the body as application/json."),
    EXPECTATION_FAILED(417, "Expectation failed", "Only 100-continue can be expected here."),
    HEADERS_TOO_LARGE(431, "Headers too large", "The request's headers are larger than 20 KB together."),
    INTERNAL(500, "Internal error", "Something went wrong on our side. It has been logged."),
    UNAVAILABLE(503, "Unavailable", "The database doesn't answer. Nothing was lost; try again soon."),
    BUSY(503, "Busy", "Too much is being sent at once. Nothing of this request was kept; try again soon.");

    /** Seconds after which a request that met no working database is worth repeating. */
    static final int RETRY_SECONDS = 5;

    private final int status;
    private final String title;
    private final String detail;

    HttpError(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** The problem of a status; one without words of its own gets those of 400 or 500. */
    static Problem problem(int status, String instance) {
        HttpError error = Stream.of(values())
                .filter(one -> one.status == status)
                .findFirst()
                .orElse(status >= 500 ? INTERNAL : BAD_REQUEST);
        return error.withStatus(status, instance);
    }

    Problem at(String instance) {
        return withStatus(status, instance);
    }

    private Problem withStatus(int status, String instance) {
        String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(status, code, title, detail, instance, List.of());
    }
}
