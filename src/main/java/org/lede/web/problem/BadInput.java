package org.lede.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import org.lede.shared.Refused.Fault;

/** Finds where the input of a request is wrong. */
final class BadInput {

    /** The query parameters of the API that are numbers. */
    private static final List<String> NUMBERS = List.of("limit", "count", "revision", "page");

    private static final int LONGEST_NAME = 100;

    private BadInput() {}

    /** The field of a body that is unknown or of another type; empty for a body that isn't JSON at all. */
    static List<Fault> misfits(JsonProcessingException exception) {
        if (exception instanceof StreamConstraintsException
                || exception.getCause() instanceof StreamConstraintsException) {
            return List.of(new Fault(
                    "", "OUT_OF_BOUNDS", "Nothing here needs a body that deep, a name, a number or a text that long."));
        }
        if (!(exception instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return List.of();
        }
        String pointer = mapping.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : token(step.getFieldName())))
                .collect(Collectors.joining());
        return List.of(
                exception instanceof UnrecognizedPropertyException
                        ? new Fault(pointer, "UNKNOWN_FIELD", "There is no such field here.")
                        : new Fault(pointer, "WRONG_TYPE", "This has to be of another type."));
    }

    /** A field's name in a JSON pointer (RFC 6901), cut if it is absurdly long. */
    private static String token(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME))
                .replace("~", "~0")
                .replace("/", "~1");
    }

    /** The query parameters that should be whole numbers and aren't. */
    static List<Fault> notNumbers(UriInfo uri) {
        return NUMBERS.stream()
                .filter(name -> uri.getQueryParameters().getOrDefault(name, List.of()).stream()
                        .anyMatch(value -> !isNumber(value)))
                .map(name -> new Fault("?" + name, "NOT_A_NUMBER", "This has to be a whole number."))
                .toList();
    }

    private static boolean isNumber(String value) {
        try {
            Integer.parseInt(value);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The fields and parameters that Hibernate Validator objects to. */
    static List<Fault> violations(ConstraintViolationException exception) {
        return exception.getConstraintViolations().stream()
                .map(violation -> new Fault(pointer(violation), "OUT_OF_RANGE", violation.getMessage()))
                .toList();
    }

    /** {@code create.request.count} is a field of the body, {@code list.limit} a parameter of the query. */
    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            } else if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            }
        }
        return pointer.length() > 0 || parameter.equals("request") ? pointer.toString() : "?" + parameter;
    }
}
