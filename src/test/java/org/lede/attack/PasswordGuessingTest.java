package org.lede.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.AccountForms.PASSWORD;
import static org.lede.testing.AccountForms.signIn;
import static org.lede.testing.AccountForms.signUp;
import static org.lede.testing.PageVisitor.from;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.testing.BehindAProxy;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.TestClock;

/** Many passwords for one name or with one session, one password for many names (spraying), and many names wanted. */
@LedeTest
@TestProfile(BehindAProxy.class)
class PasswordGuessingTest {

    private static final String ATTACKER = "203.0.113.7";

    @Inject
    TestClock clock;

    @Inject
    Insiders insiders;

    private final String name = "Ann-" + UUID.randomUUID().toString().substring(0, 8);

    /** The clock isn't set back: buckets of the future wouldn't fill until then. */
    @BeforeEach
    void letAnHourPass() {
        clock.advance(Duration.ofHours(1));
    }

    /** From wherever they come and however the name is spelt; the right password comes too late as well. */
    @Test
    void manyPasswords_forOneAccount_areStopped() {
        signUp(from("192.0.2.50"), name, PASSWORD).then().statusCode(303);

        List<Integer> guesses = IntStream.range(0, BehindAProxy.SIGN_INS_TO_ACCOUNT)
                .mapToObj(i -> signIn(from("203.0.113." + i), i == 1 ? name.toUpperCase() : name, "guess " + i)
                        .statusCode())
                .toList();
        Response tooLate = signIn(from("203.0.113.99"), name, PASSWORD);

        assertThat(guesses).containsExactly(403, 403, 403);
        assertThat(tooLate.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(tooLate.header("Retry-After"))).isBetween(1, 3_600);
        clock.advance(Duration.ofHours(1));
        assertThat(signIn(from("203.0.113.99"), name, PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void onePassword_forManyAccounts_isStopped() {
        List<Integer> sprayed = IntStream.rangeClosed(0, BehindAProxy.SIGN_INS_OF_ADDRESS)
                .mapToObj(i ->
                        signIn(from(ATTACKER), "somebody-" + i, "password1").statusCode())
                .toList();

        assertThat(sprayed).containsExactly(403, 403, 403, 403, 403, 403, 429);
        assertThat(signIn(from("192.0.2.51"), "somebody-1", "password1").statusCode())
                .as("from elsewhere")
                .isEqualTo(403);
    }

    /** Else who signs up under every name would find out which are taken. */
    @Test
    void manyNames_wantedFromOneAddress_areStopped() {
        List<Integer> wanted = IntStream.rangeClosed(0, BehindAProxy.SIGN_UPS)
                .mapToObj(i -> signUp(from(ATTACKER), name + "-" + i, PASSWORD).statusCode())
                .toList();

        assertThat(wanted).containsExactly(303, 303, 429);
    }

    /** Whoever holds somebody's session and guesses where the present password is asked for. */
    @ParameterizedTest
    @CsvSource({"/account, /account/password, present", "/account/deletion, /account/deletion, password"})
    void manyPasswords_byAStolenSession_areStopped(String page, String action, String field) {
        PageVisitor thief = insiders.of("learner");

        List<Integer> guesses = IntStream.range(0, BehindAProxy.SIGN_INS_TO_ACCOUNT)
                .mapToObj(i -> thief.send(page, action, field, "guess " + i, "wanted", "another ferry, no fog")
                        .statusCode())
                .toList();
        Response tooLate = thief.send(page, action, field, PASSWORD, "wanted", "another ferry, no fog");

        assertThat(guesses).containsExactly(403, 403, 403);
        assertThat(tooLate.statusCode()).isEqualTo(429);
        assertThat(thief.page("/account")).contains("You are signed in as");
    }
}
