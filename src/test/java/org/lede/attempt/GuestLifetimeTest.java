package org.lede.attempt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lede.testing.ApiLearner;
import org.lede.testing.BehindAProxy;
import org.lede.testing.Browsing;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.Stored;
import org.lede.testing.TestClock;
import org.lede.testing.WebPage;

/** Guests who are kept for another time than the usual one: what they are told of it, and that it is kept. */
@LedeTest
@TestProfile(BehindAProxy.class)
class GuestLifetimeTest {

    @Inject
    ExpireGuests expire;

    @Inject
    Browsing browsing;

    @Inject
    Members members;

    @Inject
    Stored stored;

    @Inject
    TestClock clock;

    /** So that there may be guests again; see {@code LimitsTest}. */
    @BeforeEach
    void letAnHourPass() {
        clock.advance(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | They’re deleted 30 days after your last one. An account keeps them.
            fr | Elles sont supprimées 30 jours après la dernière. Un compte les conserve.
            """)
    void guest_seesItOnTheirPage(String language, String words) {
        WebPage account = new WebPage(browsing.as(ApiLearner.guest())
                .header("Accept-Language", language)
                .get("/account"));

        assertThat(account.words()).contains(words);
    }

    @Test
    void visitorAndAccount_seeNothingOfIt() {
        WebPage visitors = new WebPage(given().get("/account"));
        WebPage accounts =
                new WebPage(browsing.as(members.of("learner").learner()).get("/account"));

        assertThat(List.of(visitors.words(), accounts.words()))
                .allSatisfy(words -> assertThat(words).doesNotContain("30 days"));
    }

    @Test
    void guest_isThereUntilThen_andNoLonger() {
        ApiLearner gone = lastSeen(BehindAProxy.GUEST_DAYS + 1);
        ApiLearner kept = lastSeen(BehindAProxy.GUEST_DAYS - 1);

        expire.expire();

        assertThat(List.of(
                        stored.count("learner where id = ?1", gone.id()),
                        stored.count("learner where id = ?1", kept.id())))
                .containsExactly(0L, 1L);
    }

    private ApiLearner lastSeen(int daysAgo) {
        ApiLearner guest = ApiLearner.guest();
        stored.execute(
                "update learner set created_at = ?2 where id = ?1",
                guest.id(),
                clock.instant().minus(Duration.ofDays(daysAgo)));
        return guest;
    }
}
