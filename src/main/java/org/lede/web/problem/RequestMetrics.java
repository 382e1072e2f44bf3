package org.lede.web.problem;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Keeps the paths and methods that clients make up out of the metrics of requests. */
@Singleton
class RequestMetrics {

    private static final String[] METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

    /**
     * Counts a request as {@code /unmatched} until a resource puts the template of its path there. Otherwise Quarkus takes
     * the path itself, with the ids in it, and ignores new paths after 100.
     */
    static void hidePath(HttpServerRequest request) {
        if (request.path() == null || !request.path().startsWith("/q/")) {
            ((HttpServerRequestInternal) request).context().putLocal("UrlPathTemplate", "/unmatched");
        }
    }

    /** Some requests that are refused before any route runs would else be counted by their path. */
    @Produces
    @Singleton
    MeterFilter refusedPaths() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return "CLIENT_ERROR".equals(id.getTag("outcome")) && id.getTag("uri") != null
                        ? id.withTag(Tag.of("uri", "UNKNOWN"))
                        : id;
            }
        };
    }

    @Produces
    @Singleton
    MeterFilter otherMethods() {
        return MeterFilter.replaceTagValues("method", made -> "OTHER", METHODS);
    }
}
