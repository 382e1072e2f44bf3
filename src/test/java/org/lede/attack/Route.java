package org.lede.attack;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A method and a path that the application serves, read from the compiled resources so that the list is complete.
 *
 * @param path with its parameters in braces
 * @param fields what a request may bring along, besides the path
 */
public record Route(String method, String path, List<Field> fields) {

    /** The annotation of a parameter, and the place in a request that it names. */
    private static final Map<Class<? extends Annotation>, Place> PLACES = Map.of(
            FormParam.class, Place.FORM,
            QueryParam.class, Place.QUERY,
            HeaderParam.class, Place.HEADER,
            CookieParam.class, Place.COOKIE);

    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class, PATCH.class);

    /** Read once: it takes half a second. */
    private static final List<Route> ALL = read();

    /** Every route of every resource. */
    public static List<Route> all() {
        return ALL;
    }

    private static List<Route> read() {
        List<Route> routes = new ArrayList<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.lede").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .forEach(type -> type.getMethods().stream()
                                .flatMap(method -> of(type, method))
                                .forEach(routes::add));
        routes.sort(Comparator.comparing(Route::toString));
        return List.copyOf(routes);
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
                .map(annotation -> new Route(annotation.getSimpleName(), path, fields(method)));
    }

    private static List<Field> fields(JavaMethod method) {
        return method.getParameters().stream()
                .flatMap(parameter -> Stream.concat(annotated(parameter), inBody(parameter.getRawType())))
                .toList();
    }

    private static Stream<Field> annotated(JavaParameter parameter) {
        return PLACES.entrySet().stream()
                .filter(entry -> parameter.isAnnotatedWith(entry.getKey()))
                .map(entry -> new Field(entry.getValue(), (String) parameter
                        .getAnnotationOfType(entry.getKey().getName())
                        .get("value")
                        .orElseThrow()));
    }

    /** The fields of a JSON body, which resources take as records of their own. */
    private static Stream<Field> inBody(JavaClass type) {
        return type.isRecord()
                ? type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .map(field -> new Field(Place.BODY, field.getName()))
                : Stream.empty();
    }

    List<Field> fields(Place place) {
        return fields.stream().filter(field -> field.place() == place).toList();
    }

    public boolean isApi() {
        return path.startsWith("/api");
    }

    /** Whether learners have no business there. */
    boolean isForRoles() {
        return path.matches("(/api/v1)?/(admin|studio)(/.*)?");
    }

    boolean isSafe() {
        return method.equals("GET") || method.equals("HEAD");
    }

    public boolean hasParameters() {
        return path.contains("{");
    }

    /** Whether a request of that method for that path, without its query, is taken by it. */
    public boolean takes(String otherMethod, String otherPath) {
        return method.equals(otherMethod) && otherPath.matches(path.replaceAll("\\{[^}]+}", "[^/]+"));
    }

    /** The path with ids that don't exist. */
    String toNothing() {
        return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    /** Where in a request something can be put. */
    public enum Place {
        FORM,
        QUERY,
        HEADER,
        COOKIE,
        BODY
    }

    /** Something that a request can bring along. */
    public record Field(Place place, String name) {}
}
