package org.lede.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final String PASSWORD = "a ferry in the fog";

    private final Passwords passwords = new Passwords(4);

    @Test
    void hashOfAnotherCost_isRenewed() {
        String old = new Passwords(5).hash(PASSWORD, UserName.of("ida"));

        String renewed = passwords.renewed(PASSWORD, old).orElseThrow();

        assertThat(renewed).startsWith("$2a$04$");
        assertThat(passwords.matches(PASSWORD, renewed)).isTrue();
        assertThat(passwords.renewed(PASSWORD, renewed)).isEmpty();
    }

    /** OWASP's minimum for bcrypt. */
    @Test
    void hash_hasCost10() {
        assertThat(new Passwords().hash(PASSWORD, UserName.of("ida"))).startsWith("$2a$10$");
    }

    @Test
    void passwordWithoutAccount_neverMatches() {
        assertThat(passwords.matches("decoy", null)).isFalse();
        assertThat(passwords.matches("", null)).isFalse();
    }
}
