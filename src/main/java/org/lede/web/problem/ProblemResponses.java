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

    private final CurrentVertxRequest current;

    ProblemResponses(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Adds a body to errors that have none, such as those of the form token's check. */
    @ServerResponseFilter
    void explain(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 400 || response.hasEntity()) {
            return;
        }
        UriInfo uri = request.getUriInfo();
        Problem problem = problem(response.getStatus(), uri);
        boolean form = request.getMethod().equals("POST") && !isApi(uri);
        Response explained = of(form && problem.status() == 400 ? problem.withCode("form-expired") : problem, uri);
        response.setEntity(explained.getEntity(), new Annotation[0], explained.getMediaType());
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    Response of(int status, UriInfo uri) {
        return of(problem(status, uri), uri);
    }

    Response of(Problem problem, UriInfo uri) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return isApi(uri)
                ? response.type(Problem.TYPE)
                        .entity(problem.json(RequestIds.of(current.getCurrent())))
                        .build()
                : response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(ErrorPage.render(problem.status(), problem.code(), current.getCurrent()))
                        .build();
    }

    private static Problem problem(int status, UriInfo uri) {
        return HttpError.problem(status, uri.getRequestUri().getRawPath());
    }

    private static boolean isApi(UriInfo uri) {
        return Paths.isApi(uri.getRequestUri().getPath());
    }
}
