package org.lede.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    private static final String NAME = "ida-north";
    private static final List<String> LISTED = readList();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678",
                "password",
                "password1",
                "p@ssw0rd",
                "p4$$w0rd2026!",
                "drowssap",
                "1drowssap1",
                "sunshine2024",
                "!!dragon99",
                "dragondragon",
                "qwertyui",
                "aaaaaaaa",
                "blahblahblahblah",
                "xq7xq7xq7",
                "lede2026",
                "ledelede",
                "l3d3l3d3",
                "edel.1999",
                "ida-north",
                "ida-north1",
                "htron-adi",
                "1da-n0rth",
                "ida-northida-north"
            })
    void password_thatGuessersTryFirst_isCommon(String password) {
        assertThat(CommonPasswords.include(password, NAME)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ferry in the fog",
                "another ferry, no fog",
                "correct horse battery",
                "kx7#vuqepm",
                "dragon 8 sunshine",
                "dragon4081726355",
                "le musée d’été",
                "пароход в тумане",
                "霧の中の渡し船です",
                "ida walks north"
            })
    void password_thatTakesMore_isNotCommon(String password) {
        assertThat(CommonPasswords.include(password, NAME)).isFalse();
    }

    @Property(tries = 100)
    void listedPassword_howeverDecorated_isCommon(
            @ForAll("listed") String listed, @ForAll @IntRange(min = 1950, max = 2050) int year) {
        assertThat(List.of(
                        listed,
                        listed + year,
                        listed + year + "!",
                        new StringBuilder(listed).reverse().toString(),
                        listed + listed,
                        listed + listed + listed))
                .allMatch(password -> CommonPasswords.include(password, NAME));
    }

    @Property(tries = 100)
    void longWordOfChance_isNotCommon(@ForAll("chance") String password) {
        assertThat(CommonPasswords.include(password, NAME)).isFalse();
    }

    @Property
    void roots_ofAnyText_comeToAnEnd(@ForAll String text) {
        String longest = text.substring(0, Math.min(text.length(), 72));

        assertThat(CommonPasswords.roots(longest)).contains(longest).hasSizeLessThan(200);
    }

    @Provide
    Arbitrary<String> listed() {
        return Arbitraries.of(
                LISTED.stream().filter(word -> word.matches("[a-z]+")).toList());
    }

    @Provide
    Arbitrary<String> chance() {
        return Arbitraries.chars()
                .with("bcdfghjkmnpqrtvwxyz2469")
                .list()
                .uniqueElements()
                .ofSize(14)
                .map(letters -> letters.stream().map(String::valueOf).collect(Collectors.joining()));
    }

    /** Of which at least 10,000 have to be there. */
    private static List<String> readList() {
        List<String> words = new BufferedReader(new InputStreamReader(
                        CommonPasswordsTest.class.getResourceAsStream(
                                "/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt"),
                        StandardCharsets.UTF_8))
                .lines()
                .toList();
        assertThat(words).hasSizeGreaterThanOrEqualTo(10_000).contains("password", "12345678");
        return words;
    }
}
