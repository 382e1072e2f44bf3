package org.lede.attack;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A method and a path that the application serves, read from the compiled resources, so that none can be forgotten.
 *
 * @param path with its parameters in braces
 */
record Route(String method, String path) {

    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class, PATCH.class);

    /** Every route of every resource. */
    static List<Route> all() {
        List<Route> routes = new ArrayList<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.lede").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .forEach(type -> type.getMethods().stream()
                                .flatMap(method -> of(type, method))
                                .forEach(routes::add));
        routes.sort(Comparator.comparing(Route::toString));
        return routes;
    }

    /** The pages' routes, which know their learner by the session cookie. */
    static List<Route> pages() {
        return all().stream().filter(route -> !route.isApi()).toList();
    }

    /** The API's routes, which know their learner by the token. */
    static List<Route> api() {
        return all().stream().filter(Route::isApi).toList();
    }

    private static Stream<Route> of(JavaClass type, JavaMethod method) {
        String below = method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
        String path = ("/" + type.getAnnotationOfType(Path.class).value() + "/" + below)
                .replaceAll("/+", "/")
                .replaceFirst("(?<=.)/$", "");
        return METHODS.stream()
                .filter(method::isAnnotatedWith)
                .map(annotation -> new Route(annotation.getSimpleName(), path));
    }

    boolean isApi() {
        return path.startsWith("/api");
    }

    boolean isSafe() {
        return method.equals("GET");
    }

    boolean hasParameters() {
        return path.contains("{");
    }

    /** The path with ids that nobody has. */
    String toNothing() {
        return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
