package org.lede.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lede.testing.AccountForms;
import org.lede.testing.ApiLearner;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.testing.Statements;
import org.lede.web.security.SessionCookie;

/** Counts the statements that it takes to find out who is asking, and with which settings: one. */
@LedeTest
@TestProfile(SampleContent.class)
class AuthenticationCostTest {

    @Inject
    Statements statements;

    @Inject
    Browsing browsing;

    @Inject
    Members members;

    @Test
    void session_isFoundInOneStatement() {
        PageVisitor ida = AccountForms.signedUp(AccountForms.newName());
        PageVisitor guest = PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(ApiLearner.guest())));

        assertThat(statements.in(() -> ida.page("/account/deletion"))).isEqualTo(1);
        assertThat(statements.in(() -> guest.page("/account/deletion"))).isEqualTo(1);
    }

    /** The second statement reads what the page is about. */
    @Test
    void settings_comeWithTheSession() {
        PageVisitor ida = AccountForms.signedUp(AccountForms.newName());

        assertThat(statements.in(() -> ida.page("/account/tokens"))).isEqualTo(2);
        assertThat(statements.in(() -> ida.page("/account")))
                .as("e-mail address, devices, reminders")
                .isEqualTo(4);
    }

    @Test
    void token_isFoundInOneStatement() {
        for (ApiLearner learner :
                new ApiLearner[] {ApiLearner.guest(), members.of("editor").learner()}) {
            learner.request().get("/api/v1/me/tokens").then().statusCode(200);

            assertThat(statements.in(() -> learner.request().get("/api/v1/me/tokens")))
                    .as("the token, and the list")
                    .isEqualTo(2);
        }
    }
}
