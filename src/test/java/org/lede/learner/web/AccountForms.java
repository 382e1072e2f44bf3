package org.lede.learner.web;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.lede.testing.PageVisitor;

/** The forms about accounts, as somebody fills them in. */
final class AccountForms {

    static final String PASSWORD = "a ferry in the fog";

    private static final AtomicInteger NAMES = new AtomicInteger();

    private AccountForms() {}

    /** A user name that nobody has yet. */
    static String newName() {
        return "Ida-" + NAMES.incrementAndGet();
    }

    /** Somebody new, signed in. */
    static PageVisitor signedUp(String userName) {
        PageVisitor visitor = new PageVisitor();
        signUp(visitor, userName, PASSWORD).then().statusCode(303);
        return visitor;
    }

    static Response signUp(PageVisitor visitor, String userName, String password) {
        return visitor.send("/signup", "/signup", "userName", userName, "password", password);
    }

    static Response signIn(PageVisitor visitor, String userName, String password, String... more) {
        List<String> fields = new ArrayList<>(List.of("userName", userName, "password", password));
        fields.addAll(List.of(more));
        return visitor.send("/signin", "/signin", fields.toArray(String[]::new));
    }
}
