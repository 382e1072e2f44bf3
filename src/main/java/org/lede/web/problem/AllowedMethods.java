package org.lede.web.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.UriInfo;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * The methods that a path can be asked with, which the Allow header of a 405 has to list (RFC 9110, 15.5.6).
 *
 * <p>Quarkus leaves that header out, so they are looked up among its resources; only who asked wrongly waits for it.
 */
final class AllowedMethods {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private AllowedMethods() {}

    /** None where nothing is served. */
    static SortedSet<String> at(UriInfo uri) {
        String path = uri.getRequestUri().getRawPath();
        SortedSet<String> methods = new TreeSet<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", CurrentRequestManager.get().getDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                        if (method != null && pattern(template).matcher(path).matches()) {
                            methods.add(method);
                        }
                    }
                });
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(PARAMETER.matcher(template).replaceAll("[^/]+") + "/?");
    }
}
