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
 * Refuses requests that would change something on pages and aren't forms. The token is looked for in forms only, since the
 * API takes JSON without one, and a request without a content type, as any site could send, would get to any resource.
 */
@Singleton
class FormsOnlyFilter {

    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final CurrentVertxRequest current;

    FormsOnlyFilter(CurrentVertxRequest current) {
        this.current = current;
    }

    /** @throws NotSupportedException when a page is sent another content type, or none */
    @ServerRequestFilter
    void refuseOthers(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod())
                && !Paths.isApi(current.getCurrent().normalizedPath())
                && !isForm(request.getMediaType())) {
            throw new NotSupportedException();
        }
    }

    /** Case-sensitive, as the comparison is where the token is looked for. */
    private static boolean isForm(@Nullable MediaType type) {
        return type != null
                && type.getType().equals(MediaType.APPLICATION_FORM_URLENCODED_TYPE.getType())
                && type.getSubtype().equals(MediaType.APPLICATION_FORM_URLENCODED_TYPE.getSubtype());
    }
}
