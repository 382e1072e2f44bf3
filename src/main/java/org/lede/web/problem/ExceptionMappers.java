package org.lede.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
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
import org.lede.shared.Refused;
import org.lede.shared.Refused.Fault;

/** Says which exception of a resource becomes which answer. */
@Singleton
class ExceptionMappers {

    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

    /** PostgreSQL rejects a NUL in a text, so a request that looks for one finds nothing. */
    private static final String INVALID_TEXT = "22021";

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
                .map(wait -> with(HttpHeaders.RETRY_AFTER, wait.toSeconds(), response))
                .orElse(response);
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
        if (exception.getCause() instanceof NumberFormatException) {
            List<Fault> faults = BadInput.notNumbers(uri);
            if (!faults.isEmpty()) {
                return invalid("A number in the request is no number.", faults, uri);
            }
        }
        if (exception instanceof NotAllowedException || exception instanceof NotFoundException) {
            SortedSet<String> allowed = AllowedMethods.at(uri);
            if (isOfAnotherMethod(exception, allowed, request)) {
                return with(HttpHeaders.ALLOW, String.join(", ", allowed), responses.of(405, uri));
            }
        }
        return responses.of(original.getStatus(), uri);
    }

    /**
     * Whether only the method is wrong. Where the path of one resource begins with that of another, Quarkus tries the
     * shorter one, finds nothing there, and reports an unknown path.
     */
    private static boolean isOfAnotherMethod(
            WebApplicationException exception, SortedSet<String> allowed, Request request) {
        return exception instanceof NotAllowedException || !allowed.isEmpty() && !allowed.contains(request.getMethod());
    }

    /** {@link MismatchedInputException} is listed because Quarkus has a mapper for it, which would reveal class names. */
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
        return invalid("Something in the request is out of range.", BadInput.violations(exception), uri);
    }

    private Response invalid(String detail, List<Fault> faults, UriInfo uri) {
        return refused(new Refused(Refusal.INVALID_PARAMETER, detail, faults), uri);
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated(UriInfo uri) {
        return responses.of(401, uri);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden(UriInfo uri) {
        return responses.of(403, uri);
    }

    /** A form that breaks off, or isn't what its content type says. */
    @ServerExceptionMapper(IOException.class)
    Response unreadable(UriInfo uri) {
        return responses.of(400, uri);
    }

    /** Everything else. Failed commits are checked exceptions, so {@code RuntimeException} would not be enough. */
    @ServerExceptionMapper(Exception.class)
    Response unexpected(Exception exception, UriInfo uri) {
        if (hasInvalidText(exception)) {
            return responses.of(400, uri);
        }
        return DatabaseTrouble.of(exception)
                .map(trouble -> {
                    log.note(trouble, exception);
                    return with(HttpHeaders.RETRY_AFTER, HttpError.RETRY_SECONDS, responses.of(503, uri));
                })
                .orElseGet(() -> {
                    LOG.error("Unexpected", exception);
                    return responses.of(500, uri);
                });
    }

    private static boolean hasInvalidText(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && INVALID_TEXT.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static Response with(String header, Object value, Response response) {
        return Response.fromResponse(response).header(header, value).build();
    }
}
