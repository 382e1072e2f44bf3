package org.lede.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.AccountForms.PASSWORD;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lede.testing.AccountForms;
import org.lede.testing.ApiLearner;
import org.lede.testing.ApiProblem;
import org.lede.testing.AtOnce;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.Meanwhile;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.testing.Stored;
import org.lede.web.security.SessionCookie;

/** An attempt that a guest begins in the very moment in which they become part of an account, or are deleted. */
@LedeTest
@TestProfile(SampleContent.class)
@Timeout(60)
class GoneGuestTest {

    private static final String SET = "/sets/" + SampleContent.EVERY_KIND;
    private static final Map<String, Object> PRACTICE = Map.of("set", SampleContent.EVERY_KIND, "mode", "practice");

    @Inject
    Meanwhile meanwhile;

    @Inject
    Stored stored;

    @Inject
    Browsing browsing;

    @Test
    void attempt_overTheApi_isRefusedAsUnauthenticated() throws Exception {
        ApiLearner guest = ApiLearner.guest();

        Response refused = whileBeingDeleted(
                guest.id(), () -> guest.request().body(PRACTICE).post("/api/v1/attempts"));

        assertThat(ApiProblem.of(refused)).isEqualTo(ApiProblem.expected(401, "unauthenticated"));
        assertThat(ApiProblem.of(guest.request().body(PRACTICE).post("/api/v1/attempts")))
                .as("the next one")
                .isEqualTo(ApiProblem.expected(401, "unauthenticated"));
    }

    @Test
    void attempt_underAKey_isRefusedAsUnauthenticated() throws Exception {
        ApiLearner guest = ApiLearner.guest();

        Response refused = whileBeingDeleted(
                guest.id(),
                () -> guest.request()
                        .header("Idempotency-Key", "once")
                        .body(PRACTICE)
                        .post("/api/v1/attempts"));

        assertThat(ApiProblem.of(refused)).isEqualTo(ApiProblem.expected(401, "unauthenticated"));
    }

    /** No cookie comes with it: the other tab's, which is the account's, must not be replaced by a new guest's. */
    @Test
    void attemptOnPages_leadsBackToTheSet() throws Exception {
        ApiLearner guest = ApiLearner.guest();
        PageVisitor tab = PageVisitor.with(Map.of(SessionCookie.NAME, browsing.cookieOf(guest)));
        tab.page(SET);
        String token = tab.cookies().get("csrf-token");
        long learners = stored.count("learner");

        Response back = whileBeingDeleted(
                guest.id(), () -> tab.post("/attempts", token, "set", SampleContent.EVERY_KIND, "mode", "practice"));

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.header("Location")).endsWith(SET);
        assertThat(back.cookies()).doesNotContainKey(SessionCookie.NAME);
        assertThat(stored.count("learner")).isEqualTo(learners - 1);
    }

    /** As it happens, without help: whatever comes first, what was begun is the account's, and nothing fails. */
    @RepeatedTest(10)
    void attemptsBegunWhileSigningIn_areTheAccountsOrLeadBack() throws Exception {
        String name = AccountForms.newName();
        AccountForms.signedUp(name);
        ApiLearner guest = ApiLearner.guest();
        Map<String, String> cookie = Map.of(SessionCookie.NAME, browsing.cookieOf(guest));
        PageVisitor signingIn = PageVisitor.with(cookie);
        List<Callable<Response>> tabs = new ArrayList<>();
        tabs.add(() -> AccountForms.signIn(signingIn, name, PASSWORD, "bring", "true"));
        for (int i = 0; i < 4; i++) {
            PageVisitor tab = PageVisitor.with(cookie);
            int after = i * 40;
            tabs.add(() -> {
                TimeUnit.MILLISECONDS.sleep(after);
                return begin(tab);
            });
        }

        List<Response> answers = AtOnce.all(tabs);

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(303));
        assertThat(answers.subList(1, answers.size()))
                .extracting(answer -> answer.header("Location").replaceFirst("^https?://[^/]+", ""))
                .allSatisfy(path -> {
                    if (!path.equals(SET) && !isOfANewGuest(path)) {
                        assertThat(signingIn.get(path).statusCode()).as(path).isEqualTo(200);
                    }
                });
        assertThat(stored.count("learner where id = ?1", guest.id())).isZero();
    }

    /** A browser that came after the guest had gone has become a guest of its own. */
    private boolean isOfANewGuest(String path) {
        return stored.count(
                        "attempt where id = ?1 and learner_id not in (select learner_id from account)",
                        UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                == 1;
    }

    private static Response begin(PageVisitor tab) {
        return tab.send(SET, "/attempts", "set", SampleContent.EVERY_KIND, "mode", "practice");
    }

    /** Sends the request, which waits where it needs the learner, while another transaction deletes them. */
    private Response whileBeingDeleted(UUID learner, Supplier<Response> request) throws Exception {
        return meanwhile.happens("delete from learner where id = ?", learner, request);
    }
}
