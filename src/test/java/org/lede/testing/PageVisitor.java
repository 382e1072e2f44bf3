package org.lede.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without scripts: keeps cookies, sends forms with the token of their page, and follows no redirect by itself. */
public final class PageVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new HashMap<>();
    private final String server;
    private final String address;
    private final Map<String, String> headers = new HashMap<>();
    private boolean swaps;

    /** Of the application under test. */
    public PageVisitor() {
        this("", "");
    }

    private PageVisitor(String server, String address) {
        this.server = server;
        this.address = address;
    }

    /** A browser at another address, as the proxy says that stands before the application. */
    public static PageVisitor from(String address) {
        return new PageVisitor("", address);
    }

    /** The same browser, which sends these headers with every request. */
    public PageVisitor lying(Map<String, String> more) {
        headers.putAll(more);
        return this;
    }

    /** The same browser at another address, with all its cookies. */
    public PageVisitor movedTo(String otherAddress) {
        PageVisitor visitor = new PageVisitor(server, otherAddress);
        visitor.cookies.putAll(cookies);
        return visitor;
    }

    /** The same browser at another server, with all its cookies. */
    public PageVisitor at(String otherServer) {
        PageVisitor visitor = new PageVisitor(otherServer, address);
        visitor.cookies.putAll(cookies);
        return visitor;
    }

    /** The same browser, with all its cookies, whose script asks for what it then swaps into the page. */
    public PageVisitor swapping() {
        PageVisitor visitor = new PageVisitor(server, address);
        visitor.cookies.putAll(cookies);
        visitor.swaps = true;
        return visitor;
    }

    /** A browser that carries these cookies, as one has that they were planted in or stolen from. */
    public static PageVisitor with(Map<String, String> cookies) {
        PageVisitor visitor = new PageVisitor();
        visitor.cookies.putAll(cookies);
        return visitor;
    }

    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    public Response get(String url) {
        return keepingCookies(request().get(url));
    }

    /** The text of a page that has to be there. */
    public String page(String url) {
        return get(url).then().statusCode(200).extract().asString();
    }

    /**
     * Fills in a form and sends it.
     *
     * @param page where the form is
     * @param fields names and values in turn
     */
    public Response send(String page, String action, String... fields) {
        Matcher token = TOKEN.matcher(page(page));
        assertThat(token.find()).as("the form on " + page).isTrue();
        return post(action, token.group(1), fields);
    }

    /** Sends a form with that token, or none. */
    public Response post(String action, String token, String... fields) {
        var request = request().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        if (token != null) {
            request.formParam("csrf-token", token);
        }
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        if (token == null && fields.length == 0) {
            request.formParam("nothing", "");
        }
        return keepingCookies(request.post(action));
    }

    private RequestSpecification request() {
        RequestSpecification request = server.isEmpty() ? given() : given().baseUri(server);
        if (!address.isEmpty()) {
            request.header("X-Forwarded-For", address);
        }
        if (swaps) {
            request.header("HX-Request", "true").header("HX-Boosted", "true");
        }
        return request.headers(headers).redirects().follow(false).cookies(cookies);
    }

    private Response keepingCookies(Response response) {
        response.detailedCookies().asList().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
        return response;
    }
}
