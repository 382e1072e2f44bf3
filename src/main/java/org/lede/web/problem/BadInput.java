package org.lede.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import org.lede.shared.Refused.Fault;

/** What is wrong with a request that can't be read as what its resource takes, and where. */
final class BadInput {

    /** The numbers among the query parameters of the API. */
    private static final List<String> NUMBERS = List.of("limit", "count", "revision");

    private static final int LONGEST_NAME = 100;

    private BadInput() {}

    /** The field of a body that is unknown or of another type; none where the body isn't JSON at all. */
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

    /** The query parameters that have to be whole numbers and aren't. */
    static List<Fault> noNumbers(UriInfo uri) {
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

    /** A field's name in a JSON pointer (RFC 6901), cut where a stranger made it absurdly long. */
    private static String token(String name) {
        String brief = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return brief.replace("~", "~0").replace("/", "~1");
    }
}
