package org.lede.seed;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the content is loaded. A broken file degrades the application, it doesn't take it down. */
@Readiness
@ApplicationScoped
class ContentCheck implements HealthCheck {

    private final SeedLoader loader;

    ContentCheck(SeedLoader loader) {
        this.loader = loader;
    }

    @Override
    public HealthCheckResponse call() {
        SeedLoader.Report report = loader.report();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("content").status(report.loaded());
        response.withData("state", state(report));
        int index = 1;
        for (SeedProblem problem : report.problems()) {
            response.withData("problem " + index++, problem.toString());
        }
        return response.build();
    }

    private static String state(SeedLoader.Report report) {
        if (!report.loaded()) {
            return "loading";
        }
        return report.problems().isEmpty() ? "complete" : "degraded";
    }
}
