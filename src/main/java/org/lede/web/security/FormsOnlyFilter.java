package org.lede.web.security;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets forms alone change something on pages. Only in forms is a token looked for (it must not be required of the API, which
 * takes JSON), and a request without a content type is let in whatever its resource consumes: any site could send one.
 */
@Singleton
class FormsOnlyFilter {

    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final CurrentVertxRequest current;

    FormsOnlyFilter(CurrentVertxRequest current) {
        this.current = current;
    }

    /** @throws NotSupportedException when a page is sent something else, or nothing that says what it is */
    @ServerRequestFilter
    void refuseWhatIsNone(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod())
                && !Paths.isApi(current.getCurrent().normalizedPath())
                && !isForm(request.getMediaType())) {
            throw new NotSupportedException();
        }
    }

    /** To the letter, as it is compared where the token is looked for. */
    private static boolean isForm(@Nullable MediaType type) {
        return type != null
                && type.getType().equals(MediaType.APPLICATION_FORM_URLENCODED_TYPE.getType())
                && type.getSubtype().equals(MediaType.APPLICATION_FORM_URLENCODED_TYPE.getSubtype());
    }
}
