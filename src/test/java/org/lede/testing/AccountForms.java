package org.lede.testing;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Fills in the forms for accounts. */
public final class AccountForms {

    public static final String PASSWORD = "a ferry in the fog";

    /** The cookie of a browser in which a password was right. */
    public static final String DEVICE_COOKIE = "lede-device";

    private static final AtomicInteger NAMES = new AtomicInteger();

    private AccountForms() {}

    /** A user name that is still free. */
    public static String newName() {
        return "Ida-" + NAMES.incrementAndGet();
    }

    /** Signs up a new learner. */
    public static PageVisitor signedUp(String userName) {
        PageVisitor visitor = new PageVisitor();
        signUp(visitor, userName, PASSWORD).then().statusCode(303);
        return visitor;
    }

    public static Response signUp(PageVisitor visitor, String userName, String password) {
        return visitor.send("/signup", "/signup", "userName", userName, "password", password);
    }

    public static Response signIn(PageVisitor visitor, String userName, String password, String... more) {
        List<String> fields = new ArrayList<>(List.of("userName", userName, "password", password));
        fields.addAll(List.of(more));
        return visitor.send("/signin", "/signin", fields.toArray(String[]::new));
    }
}
