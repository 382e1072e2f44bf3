package org.lede.testing;

import io.restassured.response.Response;
import org.lede.shared.Json;

/**
 * Bodies as plain trees with exact numbers, so that a whole body can be compared with the JSON one expects. What is done
 * in every test reads them here as well: REST Assured compiles each path anew, a Groovy class for every look into a body.
 */
public final class Body {

    private Body() {}

    public static Object of(Response response) {
        return Json.read(response.asString());
    }

    public static Object of(String json) {
        return Json.read(json);
    }
}
