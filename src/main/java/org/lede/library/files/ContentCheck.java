package org.lede.library.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
        list("problem", failures(report, true), response);
        list("warning", failures(report, false), response);
        return response.build();
    }

    private static void list(String name, List<SeedProblem> problems, HealthCheckResponseBuilder response) {
        for (int i = 0; i < problems.size(); i++) {
            response.withData(name + " " + (i + 1), problems.get(i).toString());
        }
    }

    private static List<SeedProblem> failures(SeedLoader.Report report, boolean failure) {
        return report.problems().stream()
                .filter(problem -> problem.failure() == failure)
                .toList();
    }

    private static String state(SeedLoader.Report report) {
        if (!report.loaded()) {
            return "loading";
        }
        return failures(report, true).isEmpty() ? "complete" : "degraded";
    }
}
