package org.lede.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lede.testing.AccountForms.DEVICE_COOKIE;
import static org.lede.testing.AccountForms.PASSWORD;
import static org.lede.testing.AccountForms.signIn;
import static org.lede.testing.AccountForms.signUp;
import static org.lede.testing.BehindAProxy.SIGN_INS_TO_ACCOUNT_FROM_ADDRESS;
import static org.lede.testing.PageVisitor.from;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.testing.BehindAProxy;
import org.lede.testing.LedeTest;
import org.lede.testing.PageVisitor;
import org.lede.testing.TestClock;
import org.lede.web.security.SessionCookie;

/** Tests guessing: many passwords for one name or session, one password for many names, and many new names. */
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

    /** However the name is spelt; the right password comes too late from there as well. */
    @Test
    void manyPasswords_forOneAccountFromOneAddress_areStopped() {
        signUp(from("192.0.2.50"), name, PASSWORD).then().statusCode(303);

        List<Integer> guesses = guesses(SIGN_INS_TO_ACCOUNT_FROM_ADDRESS, i -> ATTACKER);
        Response tooLate = signIn(from(ATTACKER), name, PASSWORD);

        assertThat(guesses).containsExactly(403, 403, 403);
        assertThat(tooLate.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(tooLate.header("Retry-After"))).isBetween(1, 3_600);
        clock.advance(Duration.ofHours(1));
        assertThat(signIn(from(ATTACKER), name, PASSWORD).statusCode()).isEqualTo(303);
    }

    /** One stranger at one address holds up no one else, however long they go on. */
    @Test
    void manyPasswords_fromOneAddress_holdUpNoOtherAddress() {
        signUp(from("192.0.2.50"), name, PASSWORD).then().statusCode(303);

        for (int hour = 0; hour < 3; hour++) {
            guesses(BehindAProxy.SIGN_INS_OF_ADDRESS + 2, i -> ATTACKER);
            assertThat(signIn(from("198.51.100." + hour), name, PASSWORD).statusCode())
                    .as("the owner on a new device, after %d hours", hour)
                    .isEqualTo(303);
            clock.advance(Duration.ofHours(1));
        }
    }

    /** Addresses of one IPv6 network are one address. */
    @Test
    void manyPasswords_fromOneNetwork_areStopped() {
        signUp(from("192.0.2.50"), name, PASSWORD).then().statusCode(303);

        assertThat(guesses(SIGN_INS_TO_ACCOUNT_FROM_ADDRESS + 1, i -> "2001:db8:6:6::" + i))
                .containsExactly(403, 403, 403, 429);
    }

    /** A stranger is slowed down even with an address for every try, and the owner is not: neither at home nor abroad. */
    @Test
    void manyPasswords_fromManyAddresses_holdUpStrangersOnly() {
        PageVisitor owner = from("192.0.2.50");
        signUp(owner, name, PASSWORD).then().statusCode(303);

        List<Integer> guesses = guesses(BehindAProxy.SIGN_INS_TO_ACCOUNT + 2, i -> "203.0.113." + i);

        assertThat(guesses).containsExactly(403, 403, 403, 403, 403, 429, 429);
        assertThat(signIn(from("203.0.113.99"), name, PASSWORD).statusCode())
                .as("a new device at a new address")
                .isEqualTo(429);
        assertThat(signIn(from("192.0.2.50"), name, PASSWORD).statusCode())
                .as("a new device at a known address")
                .isEqualTo(303);
        assertThat(signIn(owner.movedTo("203.0.113.98"), name, PASSWORD).statusCode())
                .as("the known device abroad")
                .isEqualTo(303);
    }

    /** Also where an attacker has used up the address that they share, as in a classroom. */
    @Test
    void knownDevice_atTheAttackersAddress_isLetThrough() {
        PageVisitor owner = from(ATTACKER);
        signUp(owner, name, PASSWORD).then().statusCode(303);

        List<Integer> guesses = guesses(BehindAProxy.SIGN_INS_OF_ADDRESS + 1, i -> ATTACKER);

        assertThat(guesses).endsWith(429, 429);
        assertThat(signIn(owner, name, PASSWORD).statusCode()).isEqualTo(303);
    }

    /** The cookie is no key: it gives tries of its own, and no more than anybody has. */
    @Test
    void knownDevice_givesNoAccessAndFewTries() {
        PageVisitor owner = from("192.0.2.50");
        signUp(owner, name, PASSWORD).then().statusCode(303);
        PageVisitor thief = PageVisitor.with(
                        Map.of(DEVICE_COOKIE, owner.cookies().get(DEVICE_COOKIE)))
                .movedTo(ATTACKER);

        assertThat(thief.page("/account")).contains("You’re not signed in.");
        List<Integer> guesses = IntStream.rangeClosed(0, 2 * SIGN_INS_TO_ACCOUNT_FROM_ADDRESS)
                .mapToObj(i -> signIn(thief, name, "guess " + i).statusCode())
                .toList();

        assertThat(guesses).containsExactly(403, 403, 403, 403, 403, 403, 429);
        assertThat(signIn(from("192.0.2.50"), name, PASSWORD).statusCode())
                .as("the owner, at home")
                .isEqualTo(303);
    }

    @Test
    void knownDevice_endsWithThePassword() {
        String another = "another ferry, no fog";
        PageVisitor lost = from("192.0.2.50");
        signUp(lost, name, PASSWORD).then().statusCode(303);
        PageVisitor owner = from("192.0.2.51");
        signIn(owner, name, PASSWORD).then().statusCode(303);
        owner.send("/account", "/account/password", "present", PASSWORD, "wanted", another)
                .then()
                .statusCode(303);

        guesses(BehindAProxy.SIGN_INS_TO_ACCOUNT, i -> "203.0.113." + i);

        assertThat(signIn(lost.movedTo("203.0.113.97"), name, another).statusCode())
                .as("a device that knew the old password")
                .isEqualTo(429);
        assertThat(signIn(from("192.0.2.50"), name, another).statusCode())
                .as("an address that knew the old password")
                .isEqualTo(429);
        assertThat(signIn(owner.movedTo("203.0.113.96"), name, another).statusCode())
                .as("the device on which it was changed")
                .isEqualTo(303);
    }

    /** Pupils share computers. */
    @Test
    void knownDevice_isKnownToSeveralAccounts() {
        PageVisitor shared = from("192.0.2.50");
        signUp(shared, name, PASSWORD).then().statusCode(303);
        shared.send("/account", "/signout");
        PageVisitor other = shared.movedTo("192.0.2.51");
        signUp(other, name + "-2", PASSWORD).then().statusCode(303);

        guesses(BehindAProxy.SIGN_INS_TO_ACCOUNT, i -> "203.0.113." + i);

        assertThat(signIn(other.movedTo("203.0.113.97"), name, PASSWORD).statusCode())
                .isEqualTo(303);
    }

    @Test
    void deviceCookie_withAnyByteChanged_isUnknown() {
        PageVisitor owner = from("192.0.2.50");
        signUp(owner, name, PASSWORD).then().statusCode(303);
        guesses(BehindAProxy.SIGN_INS_TO_ACCOUNT, i -> "203.0.113." + i);
        byte[] cookie = Base64.getUrlDecoder().decode(owner.cookies().get(DEVICE_COOKIE));
        String session = owner.cookies().get(SessionCookie.NAME);
        List<String> forgeries = new ArrayList<>(List.of("", "A", "A".repeat(5_000), session));
        for (int i = 0; i < cookie.length; i += 5) {
            byte[] forged = cookie.clone();
            forged[i] ^= 1;
            forgeries.add(Base64.getUrlEncoder().withoutPadding().encodeToString(forged));
        }

        assertThat(forgeries)
                .allSatisfy(forged -> assertThat(signIn(
                                        PageVisitor.with(Map.of(DEVICE_COOKIE, forged))
                                                .movedTo("198.51.100." + forgeries.indexOf(forged)),
                                        name,
                                        PASSWORD)
                                .statusCode())
                        .isEqualTo(429));
        assertThat(PageVisitor.with(Map.of(SessionCookie.NAME, owner.cookies().get(DEVICE_COOKIE)))
                        .page("/account"))
                .contains("You’re not signed in.");
    }

    /** A guesser can't tell whether there is such an account: not by what is answered, nor by when it stops. */
    @Test
    void unknownName_isLimitedLikeAKnownOne() {
        signUp(from("192.0.2.50"), name, PASSWORD).then().statusCode(303);
        String unknown = "Nobody-" + name;

        for (String address : List.of("203.0.113.1", "203.0.113.2", "203.0.113.3")) {
            List<Integer> known = statuses(address, name);
            assertThat(statuses(address.replace("203.0", "198.51").replace("51.113", "51.100"), unknown))
                    .isEqualTo(known);
        }
    }

    private static List<Integer> statuses(String address, String userName) {
        return IntStream.rangeClosed(0, SIGN_INS_TO_ACCOUNT_FROM_ADDRESS)
                .mapToObj(i -> signIn(from(address), userName, "guess " + i).statusCode())
                .toList();
    }

    /** The name is spelt otherwise once. */
    private List<Integer> guesses(int times, IntFunction<String> address) {
        return IntStream.range(0, times)
                .mapToObj(i -> signIn(from(address.apply(i)), i == 1 ? name.toUpperCase() : name, "guess " + i)
                        .statusCode())
                .toList();
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

    /** A thief with a stolen session guesses the current password. */
    @ParameterizedTest
    @CsvSource({"/account, /account/password, present", "/account/deletion, /account/deletion, password"})
    void manyPasswords_byAStolenSession_areStopped(String page, String action, String field) {
        PageVisitor thief = insiders.of("learner");

        List<Integer> guesses = IntStream.range(0, SIGN_INS_TO_ACCOUNT_FROM_ADDRESS)
                .mapToObj(i -> thief.send(page, action, field, "guess " + i, "wanted", "another ferry, no fog")
                        .statusCode())
                .toList();
        Response tooLate = thief.send(page, action, field, PASSWORD, "wanted", "another ferry, no fog");

        assertThat(guesses).containsExactly(403, 403, 403);
        assertThat(tooLate.statusCode()).isEqualTo(429);
        assertThat(thief.page("/account")).contains("You’re signed in as");
    }

    /** The owner, elsewhere, can still change the password that a thief of their session is guessing. */
    @Test
    void thiefOfASession_doesNotHoldUpTheOwner() {
        PageVisitor owner = from("192.0.2.50");
        signUp(owner, name, PASSWORD).then().statusCode(303);
        PageVisitor thief = PageVisitor.with(
                        Map.of(SessionCookie.NAME, owner.cookies().get(SessionCookie.NAME)))
                .movedTo(ATTACKER);

        for (int i = 0; i <= SIGN_INS_TO_ACCOUNT_FROM_ADDRESS; i++) {
            thief.send("/account/deletion", "/account/deletion", "password", "guess " + i);
        }
        guesses(BehindAProxy.SIGN_INS_TO_ACCOUNT + 1, i -> "203.0.113." + i);

        assertThat(owner.send("/account", "/account/password", "present", PASSWORD, "wanted", "another ferry, no fog")
                        .statusCode())
                .isEqualTo(303);
        assertThat(thief.page("/account")).contains("You’re not signed in.");
    }
}
