package org.lede.web.page;

import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Compares the accessors that Qute generates for templates with the types they read: a member that one of them lacks is
 * found by reflection on the JVM, and not at all in a native executable.
 */
public final class TemplateAccessors {

    private static final String SUFFIX = "_ValueResolver";
    private static final Set<String> OTHER_SUFFIXES = Set.of("_Extension" + SUFFIX, "_Namespace" + SUFFIX);

    /** Where Qute puts the accessors of the JDK's types, and where those types are. */
    private static final String OF_JDK = "io.quarkus.qute.generated";

    private static final List<String> JDK = List.of("java.lang", "java.util", "java.time", "java.math", "java.net");

    private TemplateAccessors() {}

    /** Checks the archive of an application whose libraries are on the class path; fails if any member is missing. */
    public static void main(String... archive) throws IOException {
        List<String> names = accessors(new File(archive[0]));
        List<String> missing =
                names.stream().flatMap(TemplateAccessors::missing).sorted().toList();
        missing.forEach(System.out::println);
        System.out.printf("%d accessors of templates, %d missing members%n", names.size(), missing.size());
        if (names.isEmpty() || !missing.isEmpty()) {
            System.exit(1);
        }
    }

    private static List<String> accessors(File archive) throws IOException {
        try (JarFile jar = new JarFile(archive)) {
            return jar.stream()
                    .map(entry -> entry.getName().replace('/', '.'))
                    .filter(name -> name.endsWith(SUFFIX + ".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(TemplateAccessors::readsOneType)
                    .toList();
        }
    }

    /** Whether Qute generated it for a type whose members templates read. */
    static boolean readsOneType(String accessor) {
        return accessor.endsWith(SUFFIX) && OTHER_SUFFIXES.stream().noneMatch(accessor::endsWith);
    }

    /** The public members of the type it reads that the accessor doesn't know, as {@code type.member/parameters}. */
    static Stream<String> missing(String accessor) {
        Class<?> type = type(accessor);
        ValueResolver resolver = (ValueResolver) made(load(accessor));
        return members(type)
                .filter(member -> !knows(resolver, member))
                .map(member -> type.getName() + "." + member.getName() + "/" + member.getParameterCount())
                .distinct();
    }

    /** The type that an accessor reads, by the accessor's name. */
    static Class<?> type(String accessor) {
        int dot = accessor.lastIndexOf('.');
        String folder = accessor.substring(0, dot);
        String name =
                accessor.substring(dot + 1, accessor.length() - SUFFIX.length()).replace("$_", "$");
        List<String> folders = folder.equals(OF_JDK) ? JDK : List.of(folder);
        return folders.stream()
                .flatMap(one -> found(one + "." + name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("of no known type: " + accessor));
    }

    private static Stream<Method> members(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic() && method.getReturnType() != void.class)
                // What every object has no template reads; of what every enum has Qute generates nothing.
                .filter(method -> Arrays.stream(Object.class.getMethods())
                        .noneMatch(other -> other.getName().equals(method.getName())))
                .filter(method -> method.getDeclaringClass() != Enum.class)
                // What Hibernate adds to entities after Qute has seen them.
                .filter(method -> !method.getName().startsWith("$$")
                        && !method.getDeclaringClass().getName().startsWith("org.hibernate."));
    }

    /** Asked for a member of nothing, an accessor that knows it fails on the null, and any other finds nothing. */
    private static boolean knows(ValueResolver resolver, Method member) {
        try {
            CompletionStage<Object> result = resolver.resolve(asking(member));
            CompletableFuture<Object> done = result.toCompletableFuture();
            return done.isCompletedExceptionally() || !Results.isNotFound(done.getNow(null));
        } catch (RuntimeException | LinkageError e) {
            return true;
        }
    }

    private static EvalContext asking(Method member) {
        return (EvalContext) Proxy.newProxyInstance(
                EvalContext.class.getClassLoader(), new Class<?>[] {EvalContext.class}, (proxy, method, arguments) -> {
                    return switch (method.getName()) {
                        case "getName" -> member.getName();
                        case "getParams" -> Collections.nCopies(member.getParameterCount(), null);
                        default -> null;
                    };
                });
    }

    private static Object made(Class<?> type) {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        return found(name).findFirst().orElseThrow(() -> new IllegalStateException("not found: " + name));
    }

    private static Stream<Class<?>> found(String name) {
        try {
            return Stream.of(Class.forName(name, false, Thread.currentThread().getContextClassLoader()));
        } catch (ClassNotFoundException e) {
            return Stream.empty();
        }
    }
}
