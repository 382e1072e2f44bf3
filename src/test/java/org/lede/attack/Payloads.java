package org.lede.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lede.shared.Json;

/** Texts that are code, and the check that a response shows them as text. */
final class Payloads {

    /** Markup that leaves whatever it is shown in: text, an attribute in either quotes, a title, a text area. */
    static final String MARKUP =
            "\"><script>alert(1)</script><img src=x onerror=alert(1)>' onfocus='alert(1)' autofocus='"
                    + "\" onmouseover=\"alert(1)</title></textarea><svg onload=alert(1)>";

    /** What runs as an address. */
    static final String ADDRESS = "javascript:alert(1)";

    /** Expressions of Qute and of what others put between braces; {@link #EVALUATED} is what the sums come to. */
    static final String EXPRESSIONS =
            "{1234567.plus(7654321)}{inject:csrf.token}{config:['quarkus.datasource.password']}"
                    + "${1234567+7654321}#{1234567+7654321}{{1234567+7654321}}<%= 1234567+7654321 %>";

    /** SQL, the last of which fails when the database evaluates it. */
    static final List<String> SQL = List.of("'; delete from account; --", "\\' or '1'='1", "'||(select 1/0)||'");

    private static final String EVALUATED = "8888888";

    private static final Pattern TAG = Pattern.compile("<([a-zA-Z][\\w-]*)((?:\"[^\"]*\"|'[^']*'|[^'\">])*)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s\"'=<>/]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'))?");
    private static final Pattern SCRIPT =
            Pattern.compile("<script(?! src=\"/(assets|webjars)/[^\"]+\" defer></script>)");
    private static final Set<String> NEVER_USED = Set.of("img", "iframe", "object", "embed", "base", "style");

    /** What pictures of Lede begin with. */
    private static final Pattern PICTURE =
            Pattern.compile("(?s) src=\"/images/[0-9a-f]{64}[.][a-z]+\" width=\"\\d+\" .*");

    private Payloads() {}

    /** All of it in as few texts as it can be put into: every field of every route is tried with each. */
    static List<String> all() {
        return List.of(MARKUP + EXPRESSIONS, ADDRESS + SQL.get(0), SQL.get(1) + SQL.get(2));
    }

    /** Nothing failed, nothing was evaluated, and of the tags and attributes there none is anybody's but ours. */
    static void assertHarmless(String what, Response answer) {
        String body = answer.asString();
        assertThat(answer.statusCode()).as(what + ": " + body).isLessThan(500);
        assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(body).as(what).doesNotContain(EVALUATED, "dGVzdHMgc2VhbCB0aGVpciBjb29raWVz");
        String location = answer.header("Location");
        assertThat(location == null || location.matches("/(?![/\\\\])[\\x21-\\x7e]*"))
                .as(what + ": " + location)
                .isTrue();
        String type = String.valueOf(answer.contentType());
        if (type.startsWith("text/html")) {
            assertThat(foreign(body)).as(what).isEmpty();
        } else if (type.contains("json")) {
            Json.read(body);
        } else {
            assertThat(body).as(what + ": " + type).doesNotContain("alert(1)");
        }
    }

    /** Tags, attributes and addresses that no template of ours has. */
    static List<String> foreign(String page) {
        List<String> foreign = new ArrayList<>();
        SCRIPT.matcher(page).results().forEach(script -> foreign.add(script.group()));
        Matcher tag = TAG.matcher(page);
        while (tag.find()) {
            boolean isPicture = PICTURE.matcher(tag.group(2)).matches();
            if (NEVER_USED.contains(tag.group(1).toLowerCase(Locale.ROOT)) && !isPicture || isForeign(tag.group(2))) {
                foreign.add(tag.group());
            }
        }
        return foreign;
    }

    private static boolean isForeign(String attributes) {
        return ATTRIBUTE.matcher(attributes).results().anyMatch(attribute -> {
            String name = attribute.group(1).toLowerCase(Locale.ROOT);
            String value = String.valueOf(attribute.group(2) == null ? attribute.group(3) : attribute.group(2));
            boolean address = Set.of("href", "src", "action", "formaction").contains(name);
            return name.startsWith("on") || name.equals("style") || address && !value.matches("[/#?][^/].*|[/#]|");
        });
    }
}
