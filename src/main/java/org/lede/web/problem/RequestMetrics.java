package org.lede.web.problem;

import io.micrometer.core.instrument.config.MeterFilter;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Keeps the paths and methods that clients make up out of the metrics of requests. */
class RequestMetrics {

    private static final String[] METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

    /**
     * Counts a request under one path for all until a resource replaces it by the template of its own. Otherwise Quarkus
     * takes the path of the request, with the ids in it, and after 100 paths counts no new ones.
     */
    static void hidePath(HttpServerRequest request) {
        if (request.path() == null || !request.path().startsWith("/q/")) {
            ((HttpServerRequestInternal) request).context().putLocal("UrlPathTemplate", "/unmatched");
        }
    }

    @Produces
    @Singleton
    MeterFilter otherMethods() {
        return MeterFilter.replaceTagValues("method", made -> "OTHER", METHODS);
    }
}
