package org.lede.web.api;

import static org.lede.web.api.OpenApiDocument.list;
import static org.lede.web.api.OpenApiDocument.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lede.web.api.OpenApiDocument.Operation;
import org.lede.web.api.OpenApiDocument.Parameter;
import org.lede.web.api.OpenApiDocument.Response;

/**
 * Finds what an OpenAPI document has lost since an earlier one that clients of the earlier one may rely on.
 *
 * <p>What was added is no loss: fields, values, operations, parameters that may be left out. Schemas are compared by
 * their names among the components, so a component may not be renamed either.
 */
final class ContractChanges {

    private final OpenApiDocument earlier;
    private final OpenApiDocument later;
    private final Set<String> sent;
    private final Set<String> received;
    private final List<String> losses = new ArrayList<>();

    private ContractChanges(OpenApiDocument earlier, OpenApiDocument later) {
        this.earlier = earlier;
        this.later = later;
        this.sent = new HashSet<>();
        this.received = new HashSet<>();
        for (Operation operation : earlier.operations()) {
            gather(operation.requestSchema(), sent);
            operation.responses().values().forEach(response -> gather(response.schema(), received));
        }
    }

    static List<String> losses(OpenApiDocument earlier, OpenApiDocument later) {
        ContractChanges changes = new ContractChanges(earlier, later);
        earlier.operations().forEach(changes::compareOperation);
        earlier.components("schemas").forEach(changes::compareComponent);
        return List.copyOf(changes.losses);
    }

    private void compareOperation(Operation before) {
        Optional<Operation> found = later.operations().stream()
                .filter(operation -> operation.route().equals(before.route()))
                .findFirst();
        if (found.isEmpty()) {
            lose(before.route());
            return;
        }
        Operation now = found.get();
        if (!now.id().equals(before.id())) {
            lose(before.route() + " operationId " + before.id());
        }
        before.parameters().forEach(parameter -> compareParameter(before.route(), parameter, now));
        for (Parameter parameter : now.parameters()) {
            if (parameter.isRequired() && before.parameters().stream().noneMatch(parameter::isSameAs)) {
                lose(before.route() + " without " + parameter.name());
            }
        }
        if (now.isBodyRequired() && !before.isBodyRequired()) {
            lose(before.route() + " without a body");
        }
        compareSchema(before.route() + " body", before.requestSchema(), now.requestSchema(), true, false);
        before.responses().forEach((status, response) -> {
            String place = before.route() + " " + status;
            Response kept = now.responses().get(status);
            if (kept == null) {
                lose(place);
                return;
            }
            compareResponse(place, response, kept);
        });
    }

    private void compareParameter(String route, Parameter before, Operation now) {
        String place = route + " " + before.in() + " " + before.name();
        now.parameters().stream()
                .filter(before::isSameAs)
                .findFirst()
                .ifPresentOrElse(
                        kept -> {
                            if (kept.isRequired() && !before.isRequired()) {
                                lose(place + " optional");
                            }
                            compareSchema(place, before.schema(), kept.schema(), true, false);
                        },
                        () -> lose(place));
    }

    private void compareResponse(String place, Response before, Response now) {
        if (!before.mediaType().equals(now.mediaType())) {
            lose(place + " " + before.mediaType().orElse("without a body"));
        }
        before.headers().keySet().stream()
                .filter(header -> !now.headers().containsKey(header))
                .forEach(header -> lose(place + " header " + header));
        Set<String> problems = new HashSet<>(before.problems());
        problems.removeAll(now.problems());
        problems.forEach(problem -> lose(place + " problem " + problem));
        compareSchema(place, before.schema(), now.schema(), false, true);
    }

    private void compareComponent(String name, Object before) {
        Object now = later.components("schemas").get(name);
        if (now == null) {
            lose(name);
            return;
        }
        compareSchema(name, before, now, sent.contains(name), received.contains(name));
    }

    /**
     * @param isSent whether clients send it: then nothing more may be demanded of it
     * @param isReceived whether clients get it: then nothing that was always there may be missing
     */
    private void compareSchema(String place, Object before, Object now, boolean isSent, boolean isReceived) {
        Map<String, Object> was = map(before);
        Map<String, Object> is = map(now);
        for (String keyword : List.of("$ref", "type", "const", "format")) {
            if (was.containsKey(keyword) && !was.get(keyword).equals(is.get(keyword))) {
                lose(place + " " + keyword + " " + was.get(keyword));
            }
        }
        missing(list(was.get("enum")), list(is.get("enum"))).forEach(value -> lose(place + " value " + value));
        if (isReceived) {
            missing(list(was.get("required")), list(is.get("required")))
                    .forEach(field -> lose(place + " always " + field));
        }
        if (isSent) {
            missing(list(is.get("required")), list(was.get("required")))
                    .forEach(field -> lose(place + " without " + field));
        }
        compareParts(place, was, is, isSent, isReceived);
    }

    private void compareParts(
            String place, Map<String, Object> was, Map<String, Object> is, boolean isSent, boolean isReceived) {
        Map<String, Object> fields = map(is.getOrDefault("properties", Map.of()));
        map(was.getOrDefault("properties", Map.of())).forEach((name, field) -> {
            if (fields.containsKey(name)) {
                compareSchema(place + "." + name, field, fields.get(name), isSent, isReceived);
            } else {
                lose(place + "." + name);
            }
        });
        for (String keyword : List.of("items", "additionalProperties")) {
            if (was.get(keyword) instanceof Map<?, ?> part) {
                compareSchema(place + " " + keyword, part, is.getOrDefault(keyword, Map.of()), isSent, isReceived);
            }
        }
        for (String keyword : List.of("oneOf", "anyOf")) {
            missing(list(was.get(keyword)), list(is.get(keyword)))
                    .forEach(branch -> lose(place + " " + keyword + " " + branch));
        }
    }

    private static List<?> missing(List<?> wanted, List<?> present) {
        return wanted.stream().filter(one -> !present.contains(one)).toList();
    }

    /** The names of all components that a schema refers to, directly or not. */
    private void gather(Object node, Set<String> names) {
        if (node instanceof List<?> list) {
            list.forEach(element -> gather(element, names));
        }
        if (!(node instanceof Map<?, ?> tree)) {
            return;
        }
        if (tree.get("$ref") instanceof String reference) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            if (names.add(name)) {
                gather(earlier.components("schemas").get(name), names);
            }
        }
        tree.values().forEach(value -> gather(value, names));
    }

    private void lose(String what) {
        losses.add(what);
    }
}
