package org.lede.attack;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.lede.attack.Route.Field;
import org.lede.attack.Route.Place;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.PageVisitor;

/** A client that sends complete requests, on pages and over the API, but has no right to what it asks for. */
record Stranger(ApiLearner learner, Supplier<RequestSpecification> browser, String csrf) {

    static Stranger at(ApiLearner learner, Browsing browsing) {
        PageVisitor visitor = new PageVisitor();
        visitor.page("/signin");
        String csrf = visitor.cookies().get("csrf-token");
        return new Stranger(learner, () -> browsing.as(learner).cookie("csrf-token", csrf), csrf);
    }

    /**
     * Sends something in a field. What has no body has the fields of one in its query.
     *
     * @param rest of the body
     */
    Response send(String method, String path, Field field, Object value, Map<String, ?> rest) {
        boolean api = path.startsWith("/api");
        boolean safe = method.equals("GET") || method.equals("HEAD");
        RequestSpecification request = api ? learner.request() : browser.get();
        Map<String, Object> body = new HashMap<>(rest);
        if (field.place() == Place.HEADER) {
            request.header(field.name(), value);
        } else if (safe || field.place() == Place.QUERY) {
            request.queryParam(field.name(), value);
        } else {
            body.put(field.name(), value);
        }
        if (!safe && api) {
            request.body(body);
        } else if (!safe) {
            request.contentType("application/x-www-form-urlencoded").formParam("csrf-token", csrf);
            body.forEach(request::formParam);
        }
        return request.request(method, path);
    }
}
