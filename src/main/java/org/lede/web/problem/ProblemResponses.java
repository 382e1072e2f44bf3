package org.lede.web.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.lede.web.http.RequestIds;
import org.lede.web.page.ErrorPage;
import org.lede.web.security.Paths;

/** Writes problems: as JSON below {@code /api}, as a page elsewhere. */
@Singleton
class ProblemResponses {

    private static final int BAD_REQUEST = 400;

    private final CurrentVertxRequest current;

    ProblemResponses(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Gives words to errors that come without any, as those of the form token's check do. */
    @ServerResponseFilter
    void explain(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < BAD_REQUEST || response.hasEntity()) {
            return;
        }
        UriInfo uri = request.getUriInfo();
        boolean form = request.getMethod().equals("POST")
                && !Paths.isApi(uri.getRequestUri().getPath());
        Problem problem =
                HttpProblems.of(response.getStatus(), uri.getRequestUri().getRawPath());
        Response explained =
                of(form && response.getStatus() == BAD_REQUEST ? problem.withCode("form-expired") : problem, uri);
        response.setEntity(explained.getEntity(), new Annotation[0], explained.getMediaType());
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    Response of(Problem problem, UriInfo uri) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (Paths.isApi(uri.getRequestUri().getPath())) {
            return response.type(Problem.TYPE)
                    .entity(problem.json(RequestIds.of(current.getCurrent())))
                    .build();
        }
        return response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(ErrorPage.render(problem.status(), problem.code(), current.getCurrent()))
                .build();
    }
}
