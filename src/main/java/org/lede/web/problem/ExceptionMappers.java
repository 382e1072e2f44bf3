package org.lede.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lede.database.TroubleLog;
import org.lede.shared.DatabaseTrouble;
import org.lede.shared.Refusal;
import org.lede.shared.Refused.Fault;
import org.lede.shared.Refused;

/** Turns every exception that leaves a resource into an answer: problem+json for programs, a page for people. */
@Singleton
class ExceptionMappers {

    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

    /** A NUL in a text, which PostgreSQL can't even look for; who sends one looks for nothing that exists. */
    private static final String NO_TEXT = "22021";

    private final ProblemResponses responses;
    private final TroubleLog log;

    ExceptionMappers(ProblemResponses responses, TroubleLog log) {
        this.responses = responses;
        this.log = log;
    }

    @ServerExceptionMapper
    Response refused(Refused refused, UriInfo uri) {
        Response response = responses.of(Problem.of(refused, uri.getRequestUri().getRawPath()), uri);
        return refused.retryAfter()
                .map(wait -> retryAfter(response, wait.toSeconds()))
                .orElse(response);
    }

    private static Response retryAfter(Response response, long seconds) {
        return Response.fromResponse(response)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException exception, UriInfo uri, Request request) {
        Response original = exception.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        if (exception.getCause() instanceof JsonProcessingException malformed) {
            return malformed(malformed, uri);
        }
        List<Fault> noNumbers =
                exception.getCause() instanceof NumberFormatException ? BadInput.noNumbers(uri) : List.of();
        if (!noNumbers.isEmpty()) {
            return refused(
                    new Refused(Refusal.INVALID_PARAMETER, "A number in the request is no number.", noNumbers),
                    uri);
        }
        return isOfAnotherMethod(exception, uri, request) ? notAllowed(uri) : problem(original.getStatus(), uri);
    }

    /**
     * Whether only the method is wrong. Where the path of one resource begins with that of another, Quarkus goes on to the
     * shorter one, finds nothing there, and takes the path for unknown.
     */
    private static boolean isOfAnotherMethod(WebApplicationException exception, UriInfo uri, Request request) {
        if (!(exception instanceof NotFoundException)) {
            return exception instanceof NotAllowedException;
        }
        SortedSet<String> allowed = AllowedMethods.at(uri);
        return !allowed.isEmpty() && !allowed.contains(request.getMethod());
    }

    private Response notAllowed(UriInfo uri) {
        return Response.fromResponse(problem(405, uri))
                .header(HttpHeaders.ALLOW, String.join(", ", AllowedMethods.at(uri)))
                .build();
    }

    /** {@link MismatchedInputException} is named since Quarkus has a mapper for it, which would tell our class names. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response malformed(JsonProcessingException exception, UriInfo uri) {
        String where = exception.getLocation() == null
                ? ""
                : ": see line " + exception.getLocation().getLineNr() + ", column "
                        + exception.getLocation().getColumnNr();
        return refused(
                new Refused(
                        Refusal.INVALID_BODY,
                        "The body isn't the JSON expected here" + where + ".",
                        BadInput.misfits(exception)),
                uri);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException exception, UriInfo uri) {
        List<Fault> faults = exception.getConstraintViolations().stream()
                .map(violation -> new Fault(pointer(violation), "OUT_OF_RANGE", violation.getMessage()))
                .toList();
        return refused(
                new Refused(Refusal.INVALID_PARAMETER, "Something in the request is out of range.", faults), uri);
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated(UriInfo uri) {
        return problem(401, uri);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden(UriInfo uri) {
        return problem(403, uri);
    }

    /** A form that breaks off, or isn't what its content type says. */
    @ServerExceptionMapper(IOException.class)
    Response unreadable(UriInfo uri) {
        return problem(400, uri);
    }

    /** Also what a commit fails with, which is no runtime exception. */
    @ServerExceptionMapper(Exception.class)
    Response unexpected(Exception exception, UriInfo uri) {
        if (hasState(exception, NO_TEXT)) {
            return problem(400, uri);
        }
        return DatabaseTrouble.of(exception)
                .map(trouble -> unavailable(trouble, exception, uri))
                .orElseGet(() -> {
                    LOG.error("Unexpected", exception);
                    return problem(500, uri);
                });
    }

    private Response unavailable(DatabaseTrouble trouble, Exception exception, UriInfo uri) {
        log.note(trouble, exception);
        return retryAfter(problem(503, uri), Unavailable.RETRY_SECONDS);
    }

    private Response problem(int status, UriInfo uri) {
        return responses.of(HttpProblems.of(status, uri.getRequestUri().getRawPath()), uri);
    }

    /** Whether the database refused with an SQL state that begins so (PostgreSQL, appendix A). */
    private static boolean hasState(Throwable exception, String state) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(state)) {
                return true;
            }
        }
        return false;
    }

    /** {@code create.request.count} is a field of the body, {@code list.limit} a parameter of the query. */
    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            } else if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            }
        }
        return pointer.length() > 0 || parameter.equals("request") ? pointer.toString() : "?" + parameter;
    }
}
