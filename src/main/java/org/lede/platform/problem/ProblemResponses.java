package org.lede.platform.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.lede.platform.page.ErrorPage;
import org.lede.platform.security.Paths;

/** Writes problems: as JSON below {@code /api}, as a page elsewhere. */
@Singleton
class ProblemResponses {

    Response of(Problem problem, UriInfo uri) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (Paths.isApi(uri.getRequestUri().getPath())) {
            return response.type(Problem.TYPE).entity(problem.json()).build();
        }
        return response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(ErrorPage.render(problem.status(), problem.code()))
                .build();
    }
}
