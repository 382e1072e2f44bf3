package org.lede.web.problem;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** The errors of HTTP itself, by status. */
final class HttpProblems {

    private static final Map<Integer, Kind> KINDS = Map.ofEntries(
            entry(400, new Kind("bad-request", "Bad request", "The request can't be understood.")),
            entry(
                    401,
                    new Kind("unauthenticated", "Sign-in needed", "The token is missing, forged or no longer valid.")),
            entry(403, new Kind("forbidden", "Forbidden", "That isn't yours to do.")),
            entry(404, new Kind("not-found", "Not found", "There is nothing here.")),
            entry(
                    405,
                    new Kind(
                            "method-not-allowed",
                            "Method not allowed",
                            "That can't be done here; see the Allow header.")),
            entry(406, new Kind("not-acceptable", "Not acceptable", "This can't be had in the form asked for.")),
            entry(
                    412,
                    new Kind(
                            "precondition-failed",
                            "Precondition failed",
                            "What is here is not what If-Match or If-Unmodified-Since asks for.")),
            entry(413, new Kind("too-large", "Too large", "The request is larger than 256 KB.")),
            entry(414, new Kind("uri-too-long", "URI too long", "The address is longer than 4 KB.")),
            entry(
                    415,
                    new Kind("unsupported-media-type", "Unsupported media type", "Send the body as application/json.")),
            entry(417, new Kind("expectation-failed", "Expectation failed", "Only 100-continue can be expected here.")),
            entry(
                    431,
                    new Kind(
                            "headers-too-large",
                            "Headers too large",
                            "The request's headers are larger than 20 KB together.")),
            entry(
                    503,
                    new Kind(
                            "unavailable",
                            "Unavailable",
                            "The database doesn't answer. Nothing was lost; try again soon.")));

    private static final Kind INTERNAL =
            new Kind("internal", "Internal error", "Something went wrong on our side. It has been logged.");

    private HttpProblems() {}

    static Problem of(int status, String instance) {
        Kind kind = KINDS.getOrDefault(status, status >= 500 ? INTERNAL : KINDS.get(400));
        return new Problem(status, kind.code, kind.title, kind.detail, instance, List.of());
    }

    /** For a body that there is no room for. */
    static Problem busy(String instance) {
        return new Problem(
                503,
                "busy",
                "Busy",
                "Too much is being sent at once. Nothing of this request was kept; try again soon.",
                instance,
                List.of());
    }

    private record Kind(String code, String title, String detail) {}
}
